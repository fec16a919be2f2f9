import type { Clash } from './clash.ts';
import type { Heard } from './hear.ts';
import { marks } from './marks.ts';
import type { Gap } from './phrase.ts';
import { quoteWords } from './quote-words.ts';
import type { Quote } from './verdict.ts';

/**
 * What the buyer answered with a bare yes or no when the seller's question named a reason ("did you order by mistake?" "yes").
 * The question alone is no evidence; a question that offers both readings cannot be answered with yes.
 */
export function findAnswers(talk: readonly Heard[]): Clash[] {
  return talk.flatMap((question, at) => {
    const reply = talk[at + 1];
    if (question.from !== 'seller' || reply?.from !== 'buyer') return [];
    const sides = new Set(
      question.hits.filter(({ asks, negated }) => asks && !negated).map(({ cue }) => cue.favours),
    );
    const answer = bareAnswer(reply);
    if (sides.size !== 1 || answer === null) return [];
    const [side] = sides;
    const name = answerNames[`${answer.word} ${side}`];
    return name === undefined ? [] : [{ name, quote: answer.quote, place: answer.place }];
  });
}

const answerNames: Record<string, Clash['name']> = {
  'yes mistaken-order': 'said-yes-to-mistake',
  'yes change-of-mind': 'said-yes-to-motive',
  'no mistaken-order': 'said-no-to-mistake',
};

function bareAnswer({
  reading,
  message,
  text,
  turn,
}: Heard): { word: 'yes' | 'no'; quote: Quote; place: Gap } | null {
  const at = reading.forms.findIndex(({ marks: said }) => (said & (marks.filler | marks.greets)) === 0);
  const said = reading.forms[at]?.marks ?? 0;
  if (message === null || (said & (marks.yes | marks.no)) === 0) return null;
  const quote = quoteWords({ message, text, reading }, { first: at, last: at });
  const place = { turn, first: at, last: at };
  return { word: (said & marks.yes) !== 0 ? 'yes' : 'no', quote, place };
}
