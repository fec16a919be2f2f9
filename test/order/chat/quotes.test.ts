import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const texts = (pasted: string) =>
  readConversation(pasted, { buyer: 'anna_b' }).messages.map(({ text }) => text);

/** What the buyer is heard to say when one line stands above the seller's words and her answer. */
const heardUnder = (line: string) =>
  texts(
    `design_dave\nNov 20, 2026, 3:00 PM\nWas it a mistake?\nanna_b\nNov 20, 2026, 3:02 PM\n${line}\nWas it a mistake?\nNo, my boss said no.`,
  )[1];

describe('names behind ">" that an app puts above its messages', () => {
  it('say who writes', () => {
    const pasted = '> Kate W:\nordered by mistake\n> Zubair:\nwhich one did you want?\n> Kate W:\nthe logo';
    expect(readConversation(pasted, {}).messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
      'buyer: ordered by mistake',
      'seller: which one did you want?',
      'buyer: the logo',
    ]);
  });

  it('are quoted where other lines are', () => {
    expect(texts('> Kate W:\n> did you order?\nwrong gig\n> Kate W:\nthe logo')).toEqual([
      'wrong gig\nthe logo',
    ]);
  });
});

describe('words of the other side that the buyer quotes', () => {
  it.each([
    'Replying to design_dave',
    'Replying to you:',
    'Replying to',
    'Replying to:',
    'Replying to :',
    'Replying to this message',
    'Replying to yourself',
    'Replying to your message',
    'Original message',
    'design_dave said',
    'design_dave wrote:',
    'design_dave a écrit :',
    'Je a écrit',
    'You replied to design_dave',
    'Replied to you',
    'Replied to your message',
    'design_dave replied to your message',
    "anna_b replied to design_dave's message",
    'anna_b replied to themself',
    'anna_b replied to themselves',
    'Dave hat auf deine Nachricht geantwortet',
    'Dave hat dir geantwortet',
    'Dave te ha respondido',
    'Dave heeft je geantwoord',
    'Dave heeft op je bericht gereageerd',
    'On Friday, Nov 20, 2026 at 3:00 PM Dave <d@example.com> wrote:',
  ])('are not taken for hers under "%s"', (line) => {
    expect(heardUnder(line)).toBe('No, my boss said no.');
  });

  it.each([
    'My boss said',
    'my boss said:',
    'Replying to all these questions costs me time',
    'I never replied to that',
    'He replied to my offer',
    'design_dave replied to my offer',
    'I replied to design_dave',
    'Replied to John',
    'design_dave replied to you?',
    'Was that what design_dave wrote?',
    'By the way, as I wrote:',
    'In 2 mails I wrote:',
    'In 2 mails, as I wrote',
    'What he wrote',
    'Mi jefe escribió',
    'Mon patron a écrit :',
    'Mein Chef schrieb:',
    'Mijn baas schreef',
    'Meu chefe escreveu',
    'Il mio capo ha scritto',
  ])('do not begin under what is no mark of a quote: "%s"', (line) => {
    expect(heardUnder(line)).toBe(`${line}\nWas it a mistake?\nNo, my boss said no.`);
  });

  const asked = 'Was it a mistake?\nor a change of mind?\nor something else?';
  it.each([
    ['ok\nReplying to Dave\nWas it a mistake?\nno', 'ok\nno'],
    ['ok\nReplying to Dave\nWas it a mistake?\nor a change of mind?\nno', 'ok\nno'],
    ['ok\nReplying to Dave\nWas it a mistake?\nor a change of mind?\n\nno\nreally', 'ok\n\nno\nreally'],
    ['ok\nReplying to Dave\nA shortened question\nof two lines\n\nno', 'ok\n\nno'],
    ['ok\nReplying to Dave\n\nWas it a mistake?\nno', 'ok\nno'],
    ['ok\nReplying to Dave\nWas it a mistake?', 'ok'],
    ['ok\nReplying to Dave\nWAS IT A MISTAKE?', 'ok'],
    ['ok\nReplying to Dave\n“Was it a mis…', 'ok\n“Was it a mis…'],
    ['ok\nReplying to Dave\n“Was it a mistake?', 'ok'],
    ['ok\nReplying to Dave\nOr something else?...', 'ok'],
    ['ok\nReplying to Dave\n"OR SOMETHING ELSE?  …', 'ok'],
    ['ok\nReplying to Dave\nor a "change… of mind', 'ok\nor a "change… of mind'],
    ['ok\nReplying to Dave\n\n\nno', 'ok\n\nno'],
    ['> On Nov 20, 2026, at 15:02, Dave <dave@example.com> wrote:\nno\nyes', 'no\nyes'],
    ['ok\nReplying to Dave\nno', 'ok\nno'],
    ['ok\nReplying to Dave\n', 'ok'],
    ['Replying to Dave: Was it a mistake?\nno', 'no'],
    ['» Was it?\n│ a mistake\n┃ or not\nno', 'no'],
    ['no »\nyes │\nno ┃', 'no »\nyes │\nno ┃'],
  ])('end where her own begin: %j', (written, heard) => {
    const [, answer] = texts(`[20/11/2026, 14:02] Dave: ${asked}\n[20/11/2026, 14:04] Anna: ${written}`);
    expect(answer).toBe(heard);
  });

  it.each([
    ['ok\nReplying to Dave\nA shortened question\nno\n', 'ok\nno'],
    ['ok\nReplying to Dave\nno\n', 'ok\nno'],
    [
      'ok\nReplying to Dave\nWas it a mistake?\nor a change of mind?\nor something else?',
      'ok\nor something else?',
    ],
    [
      'ok\nReplying to Dave\nWas it a mistake?\nno\nor a change of mind?\nyes',
      'ok\nno\nor a change of mind?\nyes',
    ],
  ])('end where her own begin, also before the next message: %j', (written, heard) => {
    const [, answer] = texts(
      `[20/11/2026, 14:02] Dave: ${asked}\n[20/11/2026, 14:04] Anna: ${written}\n[20/11/2026, 14:05] Dave: bye`,
    );
    expect(answer).toBe(heard);
  });

  it('are known again when the chat shortens them', () => {
    const question = 'Did you order by mistake or did you change your mind?';
    const answer = 'ok\nReplying to Dave\nDid you order by mistake or did…';
    expect(texts(`[20/11/2026, 14:02] Dave: ${question}\n[20/11/2026, 14:04] Anna: ${answer}`)[1]).toBe('ok');
  });

  it('are all that there is where the chat has no heads, and then they are kept', () => {
    expect(texts('Erin replied: no')).toEqual(['Erin replied: no']);
    expect(texts('Replying to erin: please cancel')).toEqual(['Replying to erin: please cancel']);
  });
});

describe('a chat copied from a mail', () => {
  it.each([
    ['> hi\n\n> please cancel\n> > twice', ['hi\n\nplease cancel']],
    ['> hi > you\n  > please cancel', ['hi > you\nplease cancel']],
    ['> hi\nplease cancel', ['please cancel']],
    ['>', []],
  ])('is read without the sign before every line: %j', (pasted, heard) => {
    expect(texts(pasted)).toEqual(heard);
  });
});
