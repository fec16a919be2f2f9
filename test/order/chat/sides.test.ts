import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

describe('a message without a name', () => {
  it.each([
    'Hello Kate, I saw your order. Did you order by mistake?',
    'Did you order by accident?',
    'Hi! Was it a mistake? Which package did you want?',
  ])('is the seller’s where it asks the buyer about the order, as a guess that can be turned: %s', (text) => {
    const { messages, sides } = readConversation(text, {});
    expect({ messages, sides }).toEqual({ messages: [{ from: 'seller', at: null, text }], sides: 'guessed' });
  });

  it.each([
    'Please cancel your order, I ordered by mistake',
    'Did you start? I bought the wrong thing',
    'It said "thank you for your order", I never wanted that',
    'You ordered me to pay? I ordered by mistake, please cancel',
    'Was it a mistake to pay? I never wanted this, please cancel it',
  ])('is else the buyer’s: %s', (text) => {
    const { messages, sides } = readConversation(text, {});
    expect({ messages, sides }).toEqual({ messages: [{ from: 'buyer', at: null, text }], sides: 'none' });
  });
});

describe('who is not named beside one name alone', () => {
  const at = 'Nov 12, 2026, 3:04 PM';

  it('is the buyer where the named one asks back', () => {
    const { messages, buyer, seller } = readConversation(
      `please cancel, I ordered the wrong gig\nzubair_d\n${at}\nMay I ask what happened?`,
      {},
    );
    expect(messages.map(({ from }) => from)).toEqual(['buyer', 'seller']);
    expect({ buyer, seller }).toEqual({ buyer: null, seller: 'zubair_d' });
  });

  it('is the seller where the named one asks to cancel with a question', () => {
    for (const asked of ['May I cancel? wrong order', 'Could I cancel it?']) {
      const chat = `mark_b\n${at}\n${asked}\nmay_d\n${at}\nmark, sure`;
      expect(readConversation(chat, {}).buyer).toBe('mark_b');
    }
  });

  it('is the seller where both say as much', () => {
    expect(readConversation(`ok\nkate_w88\n${at}\nhello`, {}).buyer).toBe('kate_w88');
  });
});
