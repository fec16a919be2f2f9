import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

const say = (pasted: string) =>
  readConversation(pasted, {}).messages.map(({ from, text }) => `${from}: ${text}`);

describe('a notification copied from a phone', () => {
  it.each([
    'Fiverr • now\nkate_w88\nI ordered by mistake',
    'FIVERR\nnow\nkate_w88\nI ordered by mistake',
    'Fiverr now\nkate_w88\nI ordered by mistake',
    'Fiverr · kate_w88 · now\nI ordered by mistake',
    'Fiverr • kate_w88 • 5m\nNew message from kate_w88\nI ordered by mistake',
    'Fiverr • Messages • now\nkate_w88\nI ordered by mistake\nReply\nMark as read',
    'WhatsApp • 2m\nKate\nI ordered by mistake',
  ])('holds the words of the name below the app, not the app’s: %j', (pasted) => {
    const { messages, events, buyer } = readConversation(pasted, {});
    expect(messages).toMatchObject([{ from: 'buyer', text: 'I ordered by mistake' }]);
    expect(events).toEqual([]);
    expect(buyer).toMatch(/^kate/i);
  });

  it.each([
    'Fiverr <noreply@e.fiverr.com>\nNov 20, 2026, 3:02 PM\nYou’ve received a message from kate_w88\nI ordered by mistake\nReply on Fiverr',
    'Fiverr\n10:02 AM\nNew message from kate_w88\nI ordered by mistake',
    'Fiverr\nNov 20, 2026\nYou received a message from kate_w88:\nI ordered by mistake',
    'Fiverr\n10:02\nNuevo mensaje de kate_w88\nI ordered by mistake',
    'Fiverr 10:02\nNeue Nachricht von kate_w88\nI ordered by mistake',
  ])('is no word of the marketplace in a mail that says whose it is: %j', (pasted) => {
    const { messages, events } = readConversation(pasted, {});
    expect(messages).toMatchObject([{ from: 'buyer', text: 'I ordered by mistake' }]);
    expect(events).toEqual([]);
  });

  it('loses no word where the name and the words share a line', () => {
    expect(say('Fiverr  2 min ago\nkate_w88: I ordered by mistake')).toEqual([
      'buyer: kate_w88: I ordered by mistake',
    ]);
  });

  it('leaves what the marketplace itself writes into a chat a notice', () => {
    const chat =
      'kate_w88\nNov 12, 2026, 3:04 PM\nhello\nFiverr\n2 days ago\nHi, take care with sharing contacts';
    const { messages, events } = readConversation(chat, {});
    expect(messages).toMatchObject([{ text: 'hello' }]);
    expect(events).toMatchObject([{ by: 'Fiverr' }]);
  });
});
