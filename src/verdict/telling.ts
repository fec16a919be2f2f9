import { type Party, parties, type Reason, reasons } from '../order/choices.ts';
import { NOTHING, plus, times, type Weights } from './factor.ts';
import { type Gap, isReply, type Phrase } from './phrase.ts';
import { quoteWords } from './quote-words.ts';
import type { Push } from './score.ts';
import { sentences } from './sentences.ts';
import type { Quote } from './verdict.ts';
import type { WordingPush } from './wording-push.ts';

/**
 * More sentences of a side than this are not told apart from the rest; it bounds the work on a long talk. What the seller says takes no
 * place from the buyer's words, which drafts quote.
 */
const MOST_SENTENCES = { buyer: 3, seller: 2 };

/**
 * Points at the sentences whose wording says most about the two likeliest reasons, each with what it adds beside the cues
 * in it, so that a push which no single cue made can be seen. What they do not make stays with the wording as a whole.
 */
export function tellSentences(
  pushes: readonly Push[],
  wording: WordingPush,
  { lead, rival, temperature }: { lead: Reason; rival: Reason; temperature: number },
): Push[] {
  const [forLead, forRival] = [reasons.indexOf(lead), reasons.indexOf(rival)];
  const speaks = (scores: Weights) => scores[forLead]! - scores[forRival]!;
  const telling = parties.flatMap((party) => mostTelling(party, wording, speaks));
  const told = telling.map((phrase): Push => {
    const gap = gapOf(phrase);
    const within = times(wording.scoresWithin(gap), 1 / temperature);
    const scores = sharesIn(pushes, gap).reduce((left, share) => plus(left, times(share, -1)), within);
    const side = speaks(scores) > 0 ? lead : rival;
    return {
      name: 'wording',
      id: 'wording',
      says: isReply(phrase) ? sentences.replies : sentences.wording,
      side,
      quote: quoteOf(phrase),
      scores,
    };
  });
  const sum = told.reduce((total, { scores }) => plus(total, scores), NOTHING);
  const rest = (push: Push): Push =>
    told.length === 0
      ? push
      : { ...push, says: sentences.otherWords, scores: plus(push.scores, times(sum, -1)) };
  return [...pushes.map((push) => (push.name === 'wording' ? rest(push) : push)), ...told];
}

function mostTelling(party: Party, wording: WordingPush, speaks: (scores: Weights) => number): Phrase[] {
  const atMost = MOST_SENTENCES[party];
  const most: { phrase: Phrase; push: number }[] = [];
  for (const phrase of wording.phrases) {
    if (phrase.heard.from !== party || phrase.heard.message === null || phrase.places.length === 0) continue;
    const push = Math.abs(speaks(wording.scoresOf(phrase)));
    if (most.length === atMost && push <= most.at(-1)!.push) continue;
    most.push({ phrase, push });
    most.sort((a, b) => b.push - a.push).splice(atMost);
  }
  return most.map(({ phrase }) => phrase);
}

function gapOf({ heard: { turn }, start, end }: Phrase): Gap {
  return { turn, first: start, last: end - 1 };
}

/** What the cues that stand in a sentence were given of its wording already. */
function sharesIn(pushes: readonly Push[], { turn, first, last }: Gap): Weights[] {
  return pushes.flatMap(({ place, share }) =>
    share !== undefined && place?.turn === turn && place.first >= first && place.last <= last ? [share] : [],
  );
}

/** No more words than this are quoted of a sentence without an end. */
const LONGEST = 40;

function quoteOf({ heard: { message, reading, text }, start, end }: Phrase): Quote {
  const last = Math.min(end, start + LONGEST) - 1;
  return quoteWords({ message: message!, text, reading }, { first: start, last });
}
