import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/order/chat/lines.ts';
import { cutTurns } from '../../../src/order/chat/turns.ts';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string, aids = {}) =>
  readConversation(pasted, aids).messages.map(({ from, text }) => `${from}: ${text}`);
const at = (minute: number) => `Nov 24, 2026, 3:0${minute} PM`;

describe('the words under a notice', () => {
  it('are those of who asks for a revision or delivers', () => {
    const page = `anna_b\n${at(4)}\nhello\nMe\n${at(5)}\nhi\nYou delivered the order\n${at(6)}\nDELIVERY #1\nMe's message\nHere it is\nanna_b requested a revision\n${at(9)}\nThis is the wrong package`;
    expect(say(page)).toEqual([
      'buyer: hello',
      'seller: hi',
      'seller: Here it is',
      'buyer: This is the wrong package',
    ]);
    expect(readConversation(page, {}).messages.at(-1)?.at).toBe('2026-11-24T15:09:00Z');
  });

  it('are the seller’s where the notice says "You" and the messages say "Me"', () => {
    expect(
      say(`anna_b\n${at(1)}\nhello\nYou delivered the order\n${at(2)}\nHere!\nMe\n${at(3)}\nok?`),
    ).toEqual(['buyer: hello', 'seller: Here!', 'seller: ok?']);
  });

  it('are those of who acts also where the date stands on the line of the notice', () => {
    const page = `anna_b\n${at(4)}\nhello\nYou delivered the order ${at(6)}\nHere it is\nanna_b requested a revision ${at(9)}\nThis is the wrong package`;
    expect(say(page)).toEqual(['buyer: hello', 'seller: Here it is', 'buyer: This is the wrong package']);
    expect(readConversation(page, {}).messages.at(-1)?.at).toBe('2026-11-24T15:09:00Z');
  });

  it('are told apart by the notices alone where those name both sides', () => {
    const placed = `anna_b placed the order\n${at(1)}\nanna_b requested to cancel the order\n${at(2)}\nReason: I ordered by mistake\nWrong seller, sorry`;
    const declined = `You declined the cancellation request\n${at(3)}\nI asked support first`;
    expect(say(`${placed}\n${declined}`)).toEqual([
      'buyer: Wrong seller, sorry',
      'seller: I asked support first',
    ]);
    const talk = `anna_b sent you a message\n${at(1)}\nWrong package, please cancel\nYou sent a message\n${at(2)}\nLet me see`;
    expect(say(talk)).toEqual(['buyer: Wrong package, please cancel', 'seller: Let me see']);
  });

  it('are anybody’s where the notices name one side alone', () => {
    expect(say(`You delivered the order\n${at(1)}\nThanks, but this was the wrong gig`)).toEqual([
      'buyer: Thanks, but this was the wrong gig',
    ]);
  });

  it('stay with the message above where the notice has no date', () => {
    expect(say(`anna_b\n${at(1)}\nhello\nMe\n${at(2)}\nhi\nanna_b requested a revision\nand more`)).toEqual([
      'buyer: hello',
      'seller: hi\nand more',
    ]);
  });

  it('are the seller’s where an offer is sent below the buyer’s message', () => {
    expect(
      say(`anna_b\n${at(1)}\na logo?\nYou sent a custom offer\n${at(3)}\nI will design a logo for you\n$45`),
    ).toEqual(['buyer: a logo?', 'seller: I will design a logo for you\n$45']);
  });

  it('are neither its date nor the buttons of the page', () => {
    const asked = `Me\n${at(1)}\nhi\nanna_b requested to cancel the order\n${at(2)}\nanna_b's reason: I ordered by mistake`;
    const { messages, events } = readConversation(`${asked}\nSorry, wrong one\nAccept\nDecline`, {});
    expect(messages.map(({ text }) => text)).toEqual(['hi', 'Sorry, wrong one']);
    expect(events[0]?.reason).toBe('I ordered by mistake');
    expect(say(asked)).toEqual(['seller: hi']);
    expect(say(`anna_b\n${at(1)}\nAccept\nMe\n${at(2)}\nok`)).toEqual(['buyer: Accept', 'seller: ok']);
  });
});

describe('a complaint worded like a notice', () => {
  it.each(['The order is late.', 'You are late.'])('is kept where it is all that is written: %s', (late) => {
    expect(say(`anna_b\n${at(1)}\n${late}\n\nMe\n${at(2)}\nok`)).toEqual([`buyer: ${late}`, 'seller: ok']);
    expect(say(`Me\n${at(1)}\nok\nanna_b\n${at(2)}\n${late}`)).toEqual(['seller: ok', `buyer: ${late}`]);
    expect(say(`anna_b\n${at(1)}\nhi\n${late}\nMe\n${at(2)}\nok`)).toEqual(['buyer: hi', 'seller: ok']);
  });
});

describe('the title of a gig', () => {
  it('below the notice that a message is about it is nobody’s words, unlike what else stands there', () => {
    const chat = (below: string) =>
      say(`anna_b\n${at(1)}\nwrong one\nThis message relates to:\n${below}\nMe\n${at(2)}\nok`);
    expect(chat('I will design a logo')).toEqual(['buyer: wrong one', 'seller: ok']);
    expect(chat('please cancel')).toEqual(['buyer: wrong one\nplease cancel', 'seller: ok']);
  });
});

describe('a date within a text', () => {
  it.each(['Friday', 'Nov 27, 2026', 'Today', '3pm'])('is kept under labels: %s', (date) => {
    expect(say(`Buyer: I need it by\n${date}\nplease\nMe: ok\nBuyer: thx`)).toEqual([
      `buyer: I need it by\n${date}\nplease`,
      'seller: ok',
      'buyer: thx',
    ]);
  });

  it('is kept where every message has its own date', () => {
    const pasted = `anna_b\n${at(1)}\nI need it by\nFriday\nplease\nMe\n${at(2)}\nok`;
    expect(say(pasted)).toEqual(['buyer: I need it by\nFriday\nplease', 'seller: ok']);
  });

  it('is the date of a message where it stands like one', () => {
    expect(say(`anna_b\n${at(1)}\nhi\n${at(2)}\nplease\nMe\n${at(3)}\nok`)).toEqual([
      'buyer: hi\nplease',
      'seller: ok',
    ]);
    expect(say('Buyer: please\nFriday\nMe: ok\nMonday\n\nBuyer: thx\nToday')).toEqual([
      'buyer: please',
      'seller: ok',
      'buyer: thx',
    ]);
  });
});

describe('a message of one line that begins with ">"', () => {
  it('is an answer, unless it repeats what was said', () => {
    const chat = (line: string) => say(`Me: how many pages?\nBuyer: ${line}\nMe: ok`);
    expect(chat('> 50')).toEqual(['seller: how many pages?', 'buyer: > 50', 'seller: ok']);
    expect(chat('> How many pages?')).toEqual(['seller: how many pages?', 'seller: ok']);
    expect(chat('> a\n> b')).toEqual(['seller: how many pages?', 'seller: ok']);
    expect(chat('>')).toEqual(['seller: how many pages?', 'seller: ok']);
  });
});

describe('what chat programs add', () => {
  it('is nobody’s words', () => {
    const head = (minute: number, name: string) => `[24/11/2026, 15:0${minute}] ${name}: `;
    const notes = [
      'Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
      '<attached: 0001-PHOTO.jpg>',
      'IMG-1.jpg (file attached)',
    ];
    const chat = `${notes.map((note) => `${head(1, 'Anna')}${note}\n`).join('')}${head(2, 'Anna')}wrong gig <This message was edited>\n${head(3, 'Dave')}ok (edited)\n[In reply to Anna]\nwhy?`;
    expect(say(chat)).toEqual(['buyer: wrong gig', 'seller: ok\nwhy?']);
  });

  it.each(['<Без медиафайлов>', '<Medya dahil edilmedi>', 'Mensagem apagada', 'Bu mesaj silindi.'])(
    'is nobody’s words in any language: %s',
    (note) => {
      const chat = `24.11.2026, 15:02 - Anna: wrong gig\n24.11.2026, 15:03 - Anna: ${note}\n24.11.2026, 15:04 - Dave: ok`;
      expect(say(chat)).toEqual(['buyer: wrong gig', 'seller: ok']);
    },
  );

  it('is kept in angle brackets where no date says that it is the program’s', () => {
    expect(say('Buyer: <please cancel>\nMe: ok')).toEqual(['buyer: <please cancel>', 'seller: ok']);
  });

  it.each(['Delivery #1', '(1.2 MB)', '245 kB', '3 replies', 'anna_b profile image', 'Withdraw offer', '|'])(
    'around messages is nobody’s words: %s',
    (noise) => {
      expect(say(`anna_b\n${at(2)}\nplease cancel\n${noise}\nMe\n${at(5)}\nok`)).toEqual([
        'buyer: please cancel',
        'seller: ok',
      ]);
    },
  );

  it('around a mail and a name leaves both', () => {
    const mails = `Anna Bell <anna@x.com>\n${at(2)} (2 days ago)\nto me\n\nplease cancel\n\nDave Low <dave@x.com>\n${at(5)} (2 days ago)\n\nok`;
    expect(say(mails)).toEqual(['buyer: please cancel', 'seller: ok']);
    expect(readConversation(mails, {}).buyer).toBe('Anna Bell');
    expect(say(mails.replace('to me', 'to Dave').replace(' ago)\n\nok', ' ago)\nto Anna\n\nok'))).toEqual([
      'buyer: please cancel',
      'seller: ok',
    ]);
    expect(say(`anna_b\n—\n${at(1)}\nplease cancel\nDave\n—\n${at(2)}\nok`)).toEqual([
      'buyer: please cancel',
      'seller: ok',
    ]);
  });

  it('is kept where a person says it', () => {
    expect(say('Buyer: the logo (edited) is fine\nMe: send it\nto me')).toEqual([
      'buyer: the logo (edited) is fine',
      'seller: send it\nto me',
    ]);
  });
});

it('says nothing that was put in above the quoted words of a mail, where no head is seen in it', () => {
  const lines = readLines('On Nov 20, 2026, at 15:02, Dave <dave@x.com> wrote:\n> wrong gig\nwhich one?');
  expect(lines.map(({ isPutIn }) => isPutIn)).toEqual([true, false, false]);
  const noHeads = {
    heads: new Map(),
    used: new Set<number>(),
    cards: new Set<number>(),
    looseDates: 'all' as const,
  };
  const { turns } = cutTurns(lines, noHeads, () => false);
  expect(turns.map(({ text }) => text)).toEqual(['wrong gig\nwhich one?']);
});
