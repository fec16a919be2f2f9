import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string, aids = {}) =>
  readConversation(pasted, aids).messages.map(({ from, text }) => `${from}: ${text}`);

const own = 'Please cancel, I ordered by mistake.';

describe('an earlier mail below somebody’s words', () => {
  it.each([
    'On Tue, Nov 24, 2026 at 3:02 PM Dave Lowenstein-Hartmann\n<dave@example.com> wrote:\n\n> Thanks for the order!',
    'On Tue, Nov 24, 2026 at 3:02 PM Dave Low <dave@example.com> wrote:\n\nHi Anna,\n\nthanks for the order!\n\nDave',
    'On Nov 24, 2026, at 15:02, Dave Low <\ndave@example.com> wrote:\nthanks for the order!\nwhat now?',
    'Am 24.11.2026 um 15:02 schrieb Dave Low:\nDanke für die Bestellung!\nWas soll ich zeichnen?',
    'Am Di., 24. Nov. 2026 um 15:02 Uhr schrieb Dave Low <d@x.com>:\n\n> Danke für die Bestellung!',
    'Op di 24 nov 2026 om 15:02 schreef Dave Low <d@x.com>:\n\n> Bedankt voor de bestelling',
    'El mar, 24 nov 2026 a las 15:02, Dave Low (<d@x.com>) escribió:\n\nGracias por tu pedido\n\nDave',
    'Le mar. 24 nov. 2026 à 15:02, Dave Low <d@x.com> a écrit :\n\nMerci\n\nDave',
    'Em ter., 24 de nov. de 2026 às 15:02, Dave Low <d@x.com> escreveu:\nObrigado\nDave',
    'Il giorno mar 24 nov 2026 alle ore 15:02 Dave Low <d@x.com> ha scritto:\n\nGrazie\n\nDave',
    'From: Dave Low <dave@example.com>\nSent: Tuesday, November 24, 2026 3:02 PM\nTo: Anna\nSubject: Re: order\n\nThanks!\nDave',
    '-----Original Message-----\nFrom: Dave\nSent: Tuesday\n\nThanks!\n\nDave',
    '-----Ursprüngliche Nachricht-----\nVon: Dave\n\nDanke!',
    'Von: Dave Low <d@x.com>\nGesendet: Dienstag, 24. November 2026 15:02\nAn: Anna\nBetreff: Auftrag\n\nDanke!',
    'De : Dave Low\nEnvoyé : mardi 24 novembre 2026 15:02\nÀ : Anna\nObjet : commande\n\nMerci !',
    'De: Dave Low <d@x.com>\nEnviada: terça-feira, 24 de novembro de 2026 15:02\nPara: Anna\nAssunto: Pedido\n\nObrigado!',
    'De: Dave Low <d@x.com>\nEnviado em: terça-feira, 24 de novembro de 2026 15:02\nPara: Anna\nCco: Eva\nAssunto: Pedido\n\nObrigado!',
    'Od: Dave Low <d@x.com>\nWysłane: wtorek, 24 listopada 2026 15:02\nDo: Anna\nTemat: Zlecenie\n\nDzięki!',
    'От: Dave Low <d@x.com>\nОтправлено: 24 ноября 2026 г. 15:02\nКому: Anna\nТема: заказ\n\nСпасибо!',
    'вт, 24 нояб. 2026 г. в 15:02, Dave Low <d@x.com>:\n\n> Спасибо!',
    'wt., 24 lis 2026 o 15:02 Dave Low <d@x.com> napisał(a):\n\nDzięki!',
    'Dave Low <d@x.com>, 24 Kas 2026 Sal, 15:02 tarihinde şunu yazdı:\n\nTeşekkürler!',
    '*From:* Dave Low\n*Sent:* Tuesday, November 24, 2026 3:02 PM\n*Subject:* order\n\nThanks!',
  ])('is quoted to its end: %j', (mail) => {
    expect(say(`${own}\n\n${mail}`)).toEqual([`buyer: ${own}`]);
    expect(say(`${own}\n\n${mail}`, { buyer: 'anna_b', seller: 'dave' })).toEqual([`buyer: ${own}`]);
  });

  it('ends where the next message of the chat begins', () => {
    const mail = 'On Tue, Nov 24, 2026 at 3:02 PM Dave Low <d@x.com> wrote:\nThanks!\nWhat shall I draw?';
    expect(say(`anna_b\nNov 24, 2026, 3:05 PM\n${own}\n${mail}\nMe\nNov 24, 2026, 3:06 PM\nok`)).toEqual([
      `buyer: ${own}`,
      'seller: ok',
    ]);
  });

  it('leaves the answers between its lines', () => {
    const marker = 'On Tue, Nov 24, 2026 at 3:02 PM Dave Low <dave@example.com> wrote:';
    expect(
      say(`Hi Dave,\n\n${marker}\n> Was it a mistake?\n\nYes, the wrong package.\n> Really?\nYes.`),
    ).toEqual(['buyer: Hi Dave,\n\nYes, the wrong package.\nYes.']);
  });

  it.each([
    'Look:\nOn Nov 24, 2026 at 15:02 you wrote:\nI will deliver today\n\nbut you did not',
    'Look:\nOn Nov 24, 2026 at 15:02 I wrote:\nplease cancel\n\nand nothing came',
    'Write to Dave <d@x.com> before 15:02 on 24 Nov 2026\nthanks',
    'The talk of 2026 at 15:02 with Dave said:\nno\nthanks',
    'My list\nFrom: red\nTo: blue\nDate: Friday\nthanks',
    'See this\n---------- Forwarded message ---------\nFrom: Anna\nDate: Tue, Nov 24, 2026 at 3:02 PM\nSubject: order\nTo: Dave\n\nplease cancel',
    'From: Anna\nSent: Tuesday\nSubject: order\n\nplease cancel\n\nFrom: Dave\nSent: Monday\nSubject: order\n\nok',
  ])('is not made of words that only look like its head, nor of the mail itself: %j', (pasted) => {
    expect(say(pasted).join('\n')).toContain(pasted.slice(pasted.lastIndexOf('\n') + 1));
  });
});

describe('a mail that a paste begins with', () => {
  it.each(['', '---------- Forwarded message ---------\n'])(
    'leaves who sent it when to whom: %j',
    (marker) => {
      const mail = `${marker}From: Fiverr <no-reply@x.com>\nDate: Tue, Nov 24, 2026 at 3:02 PM\nSubject: order\nTo: <d@x.com>`;
      expect(say(`${mail}\n\n${own}`)).toEqual([`buyer: Subject: order\n\n${own}`]);
    },
  );

  it('loses none of its words, whoever it says it is from', () => {
    const mail = 'From: anna_b (Fiverr) <noreply@fiverr.com>\nSubject: New message\n\nplease cancel';
    expect(say(mail)).toEqual([`buyer: ${mail}`]);
  });
});

describe('a mail whose answer stands below what it answers', () => {
  const marker = 'On Thu, Nov 12, 2026 at 3:04 PM';

  it.each([
    `${marker} Kate <k@x.com> wrote:\n> wrong gig, please cancel\n\nHi, which one did you want?`,
    `${marker} Kate\n<k@x.com> wrote:\n> wrong gig, please cancel\nHi, which one did you want?`,
    `> ${marker} Kate <k@x.com> wrote:\n>\n> wrong gig, please cancel\n>> your order\n\nHi, which one did you want?`,
  ])('gives the quoted words to who wrote them, and the answer to the other: %j', (mail) => {
    const { messages, buyer, sides } = readConversation(mail, {});
    expect({ messages, buyer, sides }).toEqual({
      messages: [
        { from: 'buyer', at: '2026-11-12T15:04:00Z', text: 'wrong gig, please cancel' },
        { from: 'seller', at: null, text: 'Hi, which one did you want?' },
      ],
      buyer: 'Kate',
      sides: 'guessed',
    });
  });

  it('may be answered by the buyer, line by line', () => {
    const mail = `${marker} Dave <d@x.com> wrote:\n> Thanks for your order! What happened?\nI ordered by mistake\n> Did you want the logo?\nno, please cancel`;
    const { messages, buyer, seller } = readConversation(mail, {});
    expect(messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'seller: Thanks for your order! What happened?',
      'buyer: I ordered by mistake',
      'seller: Did you want the logo?',
      'buyer: no, please cancel',
    ]);
    expect({ buyer, seller }).toEqual({ buyer: null, seller: 'Dave' });
  });
});

describe('to whom a mail is', () => {
  it.each(['to me', 'to Dave', 'para mí', 'À moi', 'an mich', 'para mim', 'a me', 'aan mij'])(
    'is nobody’s word below its date: %s',
    (line) => {
      const mail = `Anna Bell <anna@example.com>\nFri, Nov 20, 10:02 AM (2 days ago)\n${line}\n${own}`;
      expect(say(mail)).toEqual([`buyer: ${own}`]);
    },
  );
});
