import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

describe('what a mail of the marketplace puts around the words', () => {
  it('is nobody’s', () => {
    const mail = [
      'You’ve received a message from anna_b about order #FO7A21C0DE44:',
      'I ordered the wrong gig, please cancel',
      'View request',
      'This email was sent to you by Fiverr',
      'You are receiving this email because you have an account on Fiverr.',
      'Unsubscribe',
    ];
    expect(readConversation(mail.join('\n'), {}).messages).toMatchObject([
      { from: 'buyer', text: 'I ordered the wrong gig, please cancel' },
    ]);
  });

  it('is told from what people write', () => {
    const words = 'You received my message, so please cancel. This email of yours was not sent to me';
    expect(readConversation(words, {}).messages).toMatchObject([{ text: words }]);
  });
});

describe('what a chat program says in its own language', () => {
  it.each([
    'Los mensajes y las llamadas están cifrados de extremo a extremo.',
    'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
    'Wiadomości i połączenia są w pełni szyfrowane.',
    'audio omitido',
    'áudio ocultado',
    'Audio weggelassen',
    'pominięto obraz',
    'Missed voice call',
    'IMG-20261112-WA0001.jpg (archivo adjunto)',
    'IMG-20261112-WA0001.jpg (Datei angehängt)',
    'Contract.pdf • 1 page document omitted',
  ])('is nobody’s word: %s', (said) => {
    const chat = `[12/11/2026, 15:04] Kate: ${said}\n[12/11/2026, 15:05] Kate: wrong gig\n[12/11/2026, 15:06] Dave: ok`;
    expect(readConversation(chat, {}).messages.map(({ text }) => text)).toEqual(['wrong gig', 'ok']);
  });
});

describe('what the page puts below a message', () => {
  it.each([
    'Translated from Spanish · See original',
    'Traduit de l’anglais · Voir l’original',
    'Aus dem Englischen übersetzt',
    'Traducido del inglés',
    'Ver original',
    'Télécharger',
    '(245 Ko)',
    'Download All (2)',
    '1 new message',
    '2 mensajes nuevos',
    '1 neue Nachricht',
    '0/2500',
    '👍 1',
    '❤️ 2',
    'Mensajes no leídos',
    '1 mensaje no leído',
    'Ungelesene Nachrichten',
    '2 messages non lus',
    'kate_w88 schreibt …',
    'kate_w88 est en train d’écrire…',
    'Kate está escribiendo...',
    'Scrivi un messaggio...',
    'Nachricht schreiben…',
    'Enviar',
    'Voir l’offre',
    'Zuletzt gesehen: vor 2 Stunden',
    'Última conexión: hace 2 horas',
    'Visualizado às 15:04',
    'Bearbeitet',
  ])('is nobody’s word: %s', (line) => {
    const { messages } = readConversation(`kate_w88: wrong gig\n${line}\nMe: ok`, {});
    expect(messages[0]?.text).toBe('wrong gig');
  });

  it.each([
    '2 new messages to you',
    'Traduit de l’anglais par moi',
    'Reply · wrong gig',
    '3/4',
    '👍 10 of 10',
    'Kate schreibt',
    'Última vez que pido',
    'ungelesene Nachrichten von dir',
  ])('is told from what people write: %s', (line) => {
    const { messages } = readConversation(`kate_w88: hi\n${line}\nMe: ok`, {});
    expect(messages[0]?.text).toBe(`hi\n${line}`);
  });
});

describe('who has seen a message, from whom one is, and from what it was translated', () => {
  it.each(['Seen by Kate at 3:04 PM', 'Seen by Kate', 'Translated from German', 'New message from kate_w88'])(
    'is nobody’s word: %s',
    (line) => {
      expect(readConversation(`kate_w88: wrong gig\n${line}\nMe: ok`, {}).messages[0]?.text).toBe(
        'wrong gig',
      );
    },
  );

  it('is told from what people write', () => {
    const words = 'translated from what my wife wrote';
    expect(readConversation(`kate_w88: ${words}\nMe: ok`, {}).messages[0]?.text).toBe(words);
  });
});

describe('the mark of a message that was edited', () => {
  it.each([
    'wrong gig (edited)',
    'wrong gig (editado)',
    'wrong gig (modifié)',
    'wrong gig (bearbeitet)',
    'wrong gig <Diese Nachricht wurde bearbeitet.>',
    'wrong gig <Se editó este mensaje.>',
    'wrong gig <Ce message a été modifié>',
    'wrong gig <Mensagem editada>',
    'wrong gig <Dit bericht is bewerkt>',
  ])('is nobody’s word: %s', (text) => {
    const [message] = readConversation(
      `[12/11/2026, 15:04] Kate: ${text}\n[12/11/2026, 15:05] Dave: ok`,
      {},
    ).messages;
    expect(message?.text).toBe('wrong gig');
  });

  it('is told from brackets of a person', () => {
    for (const text of ['wrong gig (the logo)', 'wrong gig <logo>', 'wrong gig)', 'put it in <title>'])
      expect(readConversation(`Buyer: ${text}\nMe: ok`, {}).messages[0]?.text).toBe(text);
  });
});
