import { describe, expect, it } from 'vitest';
import { mayKeepPart } from '../../src/plan/keeps-part.ts';
import { anOrder, aSign, aVerdict } from './a-situation.ts';

const heardIn = (text: string) =>
  mayKeepPart({
    order: anOrder(),
    messages: [{ from: 'buyer', at: null, text }],
    verdict: aVerdict('mistaken-order'),
  });

describe('a wish to keep a part', () => {
  it('is a number typed wrong, though “keep the first, cancel the others” could be said of two orders', () => {
    const messages = [{ from: 'buyer' as const, at: null, text: '10 instead of 1. Cancel the others' }];
    const heard = (number: number, two: number, input = {}) => {
      const sign = (id: string, weight: number) => ({ ...aSign(messages, 0, '10'), id, weight });
      const because = [sign('wrong-quantity', number), sign('duplicate', two)];
      const verdict = aVerdict('mistaken-order', { cause: 'duplicate', because });
      return mayKeepPart({ order: anOrder(input), messages, verdict });
    };
    expect(heard(5, 1.5)).toBe(true);
    expect(heard(1.5, 5)).toBe(false);
    expect(heard(5, 1.5, { order: { duplicate: true } })).toBe(false);
  });

  it.each([
    'can you remove just the extra?',
    'please remove the extra fast delivery',
    'can you take off the extra?',
    'please cancel only the extra fast delivery',
    'just cancel the rush fee',
    'cancel milestone 2 only',
    'can you refund the fast delivery',
    'by mistake I added 3 extras, I only need the base logo',
    'Can you remove the extra ones?',
    'I want it without the add-ons',
    'Hey, the 2nd milestone started by itself, I pressed by accident',
    'sorry, milestone 2 I paid by mistake',
    'agregué dos extras sin querer',
    '¿puede quitar los extras?',
    'j’ai ajouté des options par erreur',
    'Pouvez-vous enlever l’extra ?',
    'Können Sie die Extras bitte entfernen?',
    'der zweite Meilenstein war ein Versehen',
    'selecionei os extras sem querer',
    'può togliere gli extra?',
    'kunt u de extra’s verwijderen?',
  ])('is heard in “%s”', (text) => expect(heardIn(text)).toBe(true));

  it.each([
    'I bought extra fast delivery by mistake, please cancel the order',
    'remove just the extra order please',
    'can you remove the extra order I made',
    'please cancel the extra one',
    'take it off my card',
    'cancel only the second order',
    'remove the extra orders',
    'I have added you to my favourites, sorry, cancel',
    'this order was a milestone for us',
  ])('is not heard in “%s”', (text) => expect(heardIn(text)).toBe(false));
});
