import { describe, expect, it } from 'vitest';
import { findPrivatePlaces } from '../../src/drafts/private-places.ts';

const found = (text: string) => findPrivatePlaces(text).map(({ start, end }) => text.slice(start, end));

describe('a place that support need not read', () => {
  it.each([
    ['I found it on cheaplogos.com for less', 'cheaplogos.com'],
    ['see my-shop.co.uk please', 'my-shop.co.uk'],
    ['my page is anna.design.io.', 'anna.design.io'],
    ['I live at 12 Baker Street, London', '12 Baker Street'],
    ['send it to 45 Rizal St, Quezon City', '45 Rizal St'],
    ['vivo en la Calle Mayor 12, Madrid', 'Calle Mayor 12'],
    ['j’habite 12 rue de la Paix', '12 rue de la Paix'],
    ['ich wohne Hauptstraße 7a', 'Hauptstraße 7a'],
    ['moro na Rua das Flores, 45', 'Rua das Flores, 45'],
    ['abito in Via Roma 12', 'Via Roma 12'],
    ['ik woon in de Kerkstraat 3', 'Kerkstraat 3'],
  ])('stands in “%s”', (text, place) => expect(found(text)).toEqual([place]));

  it.each([
    'I ordered on fiverr.com and www.fiverr.com by mistake.',
    'I ordered it.Please cancel.It was a mistake.in fact',
    'I ordered 2 logos and 3 Instagram posts',
    'pedí 3 logos de la calle',
    'via 2 messages',
    'version 2.5 of the app',
  ])('stands nowhere in “%s”', (text) => expect(found(text)).toEqual([]));

  it('is looked for in time that grows with the text alone', () => {
    const long = ['a.'.repeat(50_000), '1 A '.repeat(30_000), 'Calle '.repeat(20_000), 'A'.repeat(100_000)];
    const began = performance.now();
    for (const text of long) findPrivatePlaces(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
