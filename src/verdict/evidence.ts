import type { Message } from '../order/conversation.ts';
import type { Order } from '../order/order.ts';
import { FEW_WORDS } from './alone.ts';
import { findAnswers } from './answers.ts';
import { type Clash, clash, clashes } from './clash.ts';
import { findClashes } from './clashes.ts';
import { cueFactors } from './cue-factors.ts';
import { factNames } from './fact-factors.ts';
import type { Factor } from './factor.ts';
import { findGiven } from './given-words.ts';
import { type Ears, type Heard, type Hit, hear } from './hear.ts';
import { inChatOr } from './in-chat.ts';
import { TELLS_NOTHING } from './marks.ts';
import { cutGaps, type Phrase, phrasesOf, placeOf, reasonGaps, repliesOf } from './phrase.ts';
import { guessesOfSeller } from './seller-first.ts';
import { type OrderFact, sentences } from './sentences.ts';

/** Everything that speaks for or against a reason, before it is weighed. */
export type Evidence = {
  talk: Heard[];
  /** What the buyer said, sentence by sentence. */
  phrases: readonly Phrase[];
  /** What the seller said of other things than mistakes. */
  replies: Phrase[];
  hits: Hit[];
  /** Claims in words that were not the buyer's own. */
  given: Hit[];
  /** What a bare yes or no of the buyer's answered. */
  answers: Clash[];
  facts: OrderFact[];
  /** In which turn cancelling first comes up; 0 where it never does. */
  firstWantOut: number;
};

/** Reads the talk, with the reason on a formal request of the buyer's after it, and the facts of the order. */
export function gatherEvidence(order: Order, messages: readonly Message[], ears: Ears): Evidence {
  const { formal } = order.request;
  const talk = hear(messages, formal?.openedBy === 'seller' ? undefined : formal?.reason, ears);
  const hits = talk.flatMap((heard) => heard.hits);
  const given = findGiven(talk, hits);
  const wantsOut = talk.findIndex(({ reading }) => reading.wantsOut);
  return {
    talk,
    phrases: cutGaps(phrasesOf(talk), given.map(placeOf)),
    replies: repliesOf(talk),
    hits: given.length === 0 ? hits : hits.filter((hit) => !given.includes(hit)),
    given,
    answers: findAnswers(talk),
    facts: factNames(order),
    firstWantOut: Math.max(wantsOut, 0),
  };
}

const anywhere = { side: null, against: null };

/** The factors of the evidence. */
export function buildFactors(order: Order, evidence: Evidence): Factor[] {
  const { phrases, hits, given, answers, facts, firstWantOut } = evidence;
  const told = inChatOr(phrases, ({ heard }) => heard.message !== null);
  const words = countTelling(cutGaps(told, reasonGaps(hits)));
  return [
    ...cueFactors(hits, firstWantOut),
    ...facts.map((name) => ({
      name: `fact:${name}`,
      id: name,
      says: sentences.facts[name],
      ...anywhere,
      value: 1,
      quote: null,
    })),
    ...[
      ...answers,
      ...clash('only-guessed', answers.length > 0 ? [] : guessesOfSeller(hits)),
      ...clash('given-words', given),
      ...findClashes(hits, order, words),
    ].map(({ name, ...found }) => ({
      name: `clash:${name}`,
      id: name,
      says: sentences.clashes[name],
      ...clashes[name],
      value: 1,
      ...found,
    })),
  ];
}

/** How many words the buyer said that may tell something, as far as it matters; null when none was said. */
function countTelling(phrases: readonly Phrase[]): number | null {
  if (phrases.length === 0) return null;
  let count = 0;
  for (const { heard, places } of phrases) {
    for (const place of places) if ((heard.reading.forms[place]!.marks & TELLS_NOTHING) === 0) count += 1;
    if (count > FEW_WORDS) break;
  }
  return count;
}
