import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const at = 'Nov 12, 2026, 3:15 PM';

describe('a username beside its day and time', () => {
  it('says who writes also once, far below the top', () => {
    const page = `Order details\nStandard package\n1. What is your brand name?\nAcme\n2. Do you have a logo?\nkate_w88\n${at}\nwrong gig`;
    const { messages, buyer } = readConversation(page, {});
    expect(buyer).toBe('kate_w88');
    expect(messages.at(-1)).toEqual({ from: 'buyer', at: '2026-11-12T15:15:00Z', text: 'wrong gig' });
  });

  it.each(['FO7A21C0DE44', 'logo.png', 'Draft 2', 'v2 #1'])('is told from what is none: %s', (line) => {
    const text = `I want\nto tell\nyou that\nthis one\n${line}\n${at}\nwas wrong`;
    expect(readConversation(text, {}).messages.map(({ from }) => from)).toEqual(['buyer']);
  });
});

describe('a word beside "yesterday"', () => {
  it.each(['Bought yesterday', 'Pedí la semana pasada', 'Bestellt gestern', 'Commandé il y a 2 jours'])(
    'is told, and nobody who writes, where the others have their day and time: %s',
    (told) => {
      const { messages } = readConversation(`kate_w88\n${at}\nhello\n${told}\nwrong gig`, {});
      expect(messages).toMatchObject([{ from: 'buyer', text: `hello\n${told}\nwrong gig` }]);
      expect(readConversation(`${told}\nwrong gig`, {}).messages).toMatchObject([
        { text: `${told}\nwrong gig` },
      ]);
    },
  );

  it('is a name where the others stand beside such words too', () => {
    const { messages } = readConversation('Kate yesterday\nwrong gig\nDave today\nok', {});
    expect(messages).toMatchObject([
      { from: 'buyer', text: 'wrong gig' },
      { from: 'seller', text: 'ok' },
    ]);
  });
});
