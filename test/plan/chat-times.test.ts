import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/order/conversation.ts';
import { aSign, aVerdict, planFor } from './a-situation.ts';

const placed = { order: { placedAt: '2026-11-20T10:02:30Z', status: 'in-progress' } };
const warningsFor = (at: string | null) => {
  const messages: Message[] = [{ from: 'buyer', at, text: 'I clicked the wrong gig' }];
  const because = [aSign(messages, 0, 'clicked the wrong gig')];
  const { warnings } = planFor(placed, { messages, verdict: aVerdict('mistaken-order', { because }) });
  return warnings.map(({ text }) => text).join(' ');
};

describe('the dates in the chat', () => {
  it('are asked about where the words that show the reason are older than the order', () =>
    expect(warningsFor('2026-11-18T10:00:00Z')).toContain('older than the order'));

  it('may be of the same minute as the order, later, or not known', () => {
    for (const at of ['2026-11-20T10:02:00Z', '2026-11-20T12:00:00Z', null])
      expect(warningsFor(at)).not.toContain('older than the order');
  });

  it('are asked about where a message is still to come', () => {
    expect(warningsFor('2027-11-20T11:55:00Z')).toContain('still to come');
    expect(warningsFor('2026-11-22T02:30:00Z')).not.toContain('still to come');
  });
});
