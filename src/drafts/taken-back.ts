import type { Message } from '../order/conversation.ts';
import { takesBack } from '../plan/alert-phrases.ts';
import { findPhrase } from '../plan/phrases.ts';

/**
 * The message in which the buyer may have taken the wish to cancel back: the last of theirs alone, since what was taken
 * back and then wished again is no longer taken back. Undefined for none.
 */
export function takenBackIn(messages: readonly Message[]): number | undefined {
  const last = messages.findLastIndex(({ from }) => from === 'buyer');
  const text = messages[last]?.text;
  return text !== undefined && findPhrase(text, takesBack) !== undefined ? last : undefined;
}
