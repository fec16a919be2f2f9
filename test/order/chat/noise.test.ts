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
