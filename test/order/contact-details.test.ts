import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findContactDetails } from '../../src/order/contact-details.ts';

const found = (text: string) =>
  findContactDetails(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('contact details', () => {
  it.each([
    ['write to anna.b+x@example.co.uk, please', ['email: anna.b+x@example.co.uk']],
    ['anna @ gmail.com', ['email: anna @ gmail.com']],
    ['anna@gmail', ['email: anna@gmail']],
    ['it is anna at gmail dot com', ['email: anna at gmail dot com']],
    ['anna (at) example (dot) org', ['email: anna (at) example (dot) org']],
    ['anna [at] gmail.com', ['email: anna [at] gmail.com']],
    ['mi correo: anna arroba hotmail punto com', ['email: anna arroba hotmail punto com']],
    ['+92 300 1234567', ['phone: +92 300 1234567']],
    ['(0049) 170-123.45.67 is mine', ['phone: (0049) 170-123.45.67']],
    ['03001234567 anytime', ['phone: 03001234567']],
    ['call 555 123 4567', ['phone: 555 123 4567']],
    ['my number is ٥٥٥١٢٣٤٥٦٧', ['phone: ٥٥٥١٢٣٤٥٦٧']],
    ['mi número 612345678', ['phone: 612345678']],
    ['add me on WhatsApp +923001234567', ['messenger: WhatsApp', 'phone: +923001234567']],
    ['card 4111 1111 1111 1111 was charged', ['account: 4111 1111 1111 1111']],
    ['Amex 378282246310005', ['account: 378282246310005']],
    ['to GB82 WEST 1234 5698 7654 32 please', ['account: GB82 WEST 1234 5698 7654 32']],
    ['see https://example.com/a?b=c.', ['link: https://example.com/a?b=c']],
    ['(www.example.com)', ['link: www.example.com']],
    [
      't.me/anna or wa.me/123 or discord.gg/xyz',
      ['link: t.me/anna', 'link: wa.me/123', 'link: discord.gg/xyz'],
    ],
    ['https://fiverr.com.evil.example/x', ['link: https://fiverr.com.evil.example/x']],
    ['let us talk on Telegram', ['messenger: Telegram']],
    [
      'Skype? Viber? WeChat? Instagram? Discord?',
      [
        'messenger: Skype',
        'messenger: Viber',
        'messenger: WeChat',
        'messenger: Instagram',
        'messenger: Discord',
      ],
    ],
    ['via zoom or Signal', ['messenger: zoom', 'messenger: Signal']],
    ["what's app me", ["messenger: what's app"]],
    ['ich schreibe dir auf whatsapp', ['messenger: whatsapp']],
    ['تواصل معي على واتساب', ['messenger: واتساب']],
    ['I can pay by PayPal or bank transfer', ['payment: PayPal', 'payment: bank transfer']],
    [
      'use Wise, Payoneer, Western Union, Venmo, Cash App, Zelle',
      [
        'payment: Wise',
        'payment: Payoneer',
        'payment: Western Union',
        'payment: Venmo',
        'payment: Cash App',
        'payment: Zelle',
      ],
    ],
    ['crypto, bitcoin, USDT', ['payment: crypto', 'payment: bitcoin', 'payment: USDT']],
    ['I pay you directly, off Fiverr', ['payment: pay you directly', 'payment: off Fiverr']],
    ['can we pay outside?', ['payment: pay outside']],
    [
      'pagar fuera de Fiverr por transferencia bancaria',
      ['payment: pagar fuera', 'payment: transferencia bancaria'],
    ],
    [
      'per Überweisung, virement, bonifico',
      ['payment: Überweisung', 'payment: virement', 'payment: bonifico'],
    ],
    ['https://paypal.me/anna', ['payment: https://paypal.me/anna']],
    ['pay me by PayPal, https://example.com', ['payment: PayPal', 'link: https://example.com']],
    ['a @gmail.com', ['email: a @gmail.com']],
    ['anna@ gmail.com', ['email: anna@ gmail.com']],
    ['anna @ yahoo.de', ['email: anna @ yahoo.de']],
    ['me @ example.com', ['email: me @ example.com']],
    ['me @ example.org', ['email: me @ example.org']],
    ['me @ example.net now', ['email: me @ example.net']],
    ['a@b.co', ['email: a@b.co']],
    ['anna@example.com-, anna@mail.example.de!', ['email: anna@example.com', 'email: anna@mail.example.de']],
    [`${'x'.repeat(70)}@example.com`, [`email: ${'x'.repeat(64)}@example.com`]],
    ['anna at example dot com', ['email: anna at example dot com']],
    ['anna at  example   dot com', ['email: anna at  example   dot com']],
    ['dots at hotmail com please', ['email: dots at hotmail com']],
    ['anna at gmail. I like com', ['email: anna at gmail']],
    ['HTTPS://Example.COM/A', ['link: HTTPS://Example.COM/A']],
    ['https://evilfiverr.com', ['link: https://evilfiverr.com']],
    ['http://a.example?x=https://fiverr.com', ['link: http://a.example?x=https://fiverr.com']],
    [
      '“https://example.com”, <https://example.com>…',
      ['link: https://example.com', 'link: https://example.com'],
    ],
    ['www.example.com www.example.org', ['link: www.example.com', 'link: www.example.org']],
    ['chat.me/a t.me/b', ['link: t.me/b']],
    ['call 12345678', ['phone: 12345678']],
    ['call 123456789012345', ['phone: 123456789012345']],
    ['call 12 34 56 78', ['phone: 12 34 56 78']],
    ['call 1234-5678+1234', ['phone: 1234-5678']],
    ['call 5551234567 at 10:30', ['phone: 5551234567']],
    ['call (555) 123-4567.', ['phone: (555) 123-4567']],
    ['call 2.1234567 89', ['phone: 2.1234567 89']],
    ['+12345678', ['phone: +12345678']],
    ['(0123) 456789', ['phone: (0123) 456789']],
    ['1234567890 is my phone number', ['phone: 1234567890']],
    ['invoice for the good old 0123456789', ['phone: 0123456789']],
    ['5 € for 0123456789', ['phone: 0123456789']],
    ['my phone: $5, 1234567890', ['phone: 1234567890']],
    ['0123456789 for €5', ['phone: 0123456789']],
  ])('are found in "%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'order FO12345678901 for $10000000',
    'order number 0123456789',
    '#12345678901',
    'on 20.11.2026 10:02 or 2026-11-20 10:02 or 01-02-2026 10:02:33',
    'the size is 1920x1080 and 12000000px',
    'it took 0.123456789 seconds',
    'I want 3 logos, 45 USD, in 2 days at 10:30',
    'see https://www.fiverr.com/anna/logo and fiverr.com/x',
    'hi @john.doe and @anna_b',
    'price wise it is fine, please zoom out, a strong signal',
    'an Instagram post, a Telegram bot and a PayPal button',
    'look at it, dot the i',
    'I ordered by mistake, please cancel',
    '',
    '@gmail.com',
    '! @ gmail.com',
    'anna@@gmail.com',
    'anna@localhost and anna@example',
    'a@b.c and a@b.c0m and a@b.1com',
    `a@${'b'.repeat(119)}.com`,
    'look @ example.io, me @ work, me @ logo.design, hi @ com',
    'at gmail dot com',
    'meet at dot com',
    'anna at example dot now',
    'anna at gmail        dot com',
    'anna      at gmail dot com',
    'I look at the logo and dot com',
    'see www. and https:// please (www.)',
    'xwww.example.com and x_https://example.com',
    'http://fiverr.com/x, https://fiverr.com#x, sub.fiverr.com:443/x',
    'call 1234567',
    'call 1234567890123456',
    'call 12   345678',
    'call 5551234 10:30',
    'call 2.12345678',
    'call 20 11 2026 or 2026 1 2 or 2026.01.02 or 2026-11-20',
    'x0123456789',
    '0123456789x',
    '0123456789% or 0123456789_ or =0123456789 or /0123456789',
    '$0123456789',
    '$ 0123456789',
    '0123456789€',
    '0123456789 €',
    'the 1234567890 one',
    '1234567890 is the long and boring number that I call',
    'call me when you can in the morning or the evening please 1234567890',
    'my invoice number 0123456789',
  ])('are not seen in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'pay me on PayPal',
    'please send to my PayPal',
    'can you refund me to my PayPal?',
    'Do you have PayPal?',
    'Cancel here. I pay you 40. PayPal.',
    'let’s do it outside',
    'a Wise transfer directly',
    '¿Tienes PayPal? Te pago por ahí',
    'te devuelvo el dinero por PayPal',
    'envoyez-moi l’argent sur PayPal',
    'ich zahle dir per PayPal',
    'te pago no pix',
    'me manda a chave pix',
    'ti rimborso su PayPal',
    'ik betaal je via PayPal',
  ])('hold a wish to pay elsewhere: "%s"', (text) => {
    expect(found(text).filter((one) => one.startsWith('payment'))).not.toEqual([]);
  });

  it.each([
    'PayPal hung and I pressed the pay button twice, so the same logo got ordered two times. Please cancel one.',
    'I paid with PayPal here on Fiverr, will the money go back there?',
    'The money came out of my PayPal twice.',
    'The page lets me pay with PayPal and it hung, so it ordered twice.',
    'faço de novo no pix',
    'o pix travou e cliquei de novo',
    'My UPI payment got stuck',
    'Pagué con PayPal y se cobró dos veces',
    'J’ai payé avec PayPal et la page a buggé',
    'Bitte akzeptieren Sie die Stornierung, PayPal hat zweimal abgebucht',
    'Ho pagato con PayPal e l’ordine è partito due volte',
    'Ik heb met PayPal betaald en het ging twee keer',
  ])('are not seen in what happened at the till: "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes a payment service in an address for a way to pay, but not a common word in one', () => {
    expect(found('https://www.paypal.com/x https://example.com/wise-owl')).toEqual([
      'payment: https://www.paypal.com/x',
      'link: https://example.com/wise-owl',
    ]);
  });

  it('stand in the order of the text, none over another, all inside it', () => {
    const pieces = fc.constantFrom(
      'anna@',
      'gmail.com',
      ' at ',
      'dot com',
      '+92 300',
      '1234567',
      'https://',
      'paypal',
      'WhatsApp',
      ' ',
      '.',
      'İ',
      '😀',
      'call',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of findContactDetails(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['@', 'a', '0', '0 ', 'a@', 'www.', 'http://', '(', 'pay ', 'a at ', '+1', 'paypal '])(
    'are looked for in 200,000 characters of "%s"',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length);
      expect(findContactDetails(text).every(({ end }) => end <= text.length)).toBe(true);
    },
  );
});
