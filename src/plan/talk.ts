import type { Sign } from '../verdict/verdict.ts';
import type { Situation } from './situation.ts';

type Talk = Pick<Situation, 'messages' | 'verdict'>;

/** Longest quote that is shown, in code points. */
const MOST = 160;

/** The buyer's own words that speak strongest for the reason that is followed, on one line; undefined when there are none. */
export function buyerQuote(talk: Talk): string | undefined {
  const quote = strongestSign(talk)?.quote?.text.replaceAll(/\s+/g, ' ').trim();
  if (quote === undefined || quote === '') return undefined;
  const letters = [...quote];
  return letters.length <= MOST ? quote : `${letters.slice(0, MOST).join('').trimEnd()} …`;
}

/** Whether the seller wrote after the buyer asked; null when the chat holds no word of the seller, or none of the buyer. */
export function keptAnswering(talk: Talk): boolean | null {
  const { messages } = talk;
  const asked = strongestSign(talk)?.quote?.message ?? messages.findIndex(({ from }) => from === 'buyer');
  if (asked === -1 || !messages.some(({ from }) => from === 'seller')) return null;
  return messages.some(({ from }, index) => from === 'seller' && index > asked);
}

function strongestSign({ messages, verdict }: Talk): Sign | undefined {
  return verdict.because.find(
    ({ favours, quote }) =>
      favours === verdict.followed &&
      favours !== 'unclear' &&
      quote !== null &&
      messages[quote.message]?.from === 'buyer',
  );
}
