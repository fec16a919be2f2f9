import type { Assessment } from '../assess.ts';
import { signsThatCount } from '../templating/figures.ts';
import type { PageWords } from '../templating/words.ts';
import { rank } from '../verdict/score.ts';
import type { Quote, Verdict } from '../verdict/verdict.ts';
import type { MarkedAlert, MarkedSign } from './chat-marks.ts';
import { drawWeights, type WeightBar } from './weight-picture.ts';

/** A sign as the page lists it; `mark` is the id of its words in the chat, null for a fact of the order. */
export type SignView = MarkedSign & {
  text: string;
  isFor: boolean;
  favours: string;
  strength: string;
  weight: string;
  bar: WeightBar;
  /** The language of the words, where it is known. */
  lang: string | null;
  mark: string | null;
};

/** In which language somebody's words are, where it is known. */
type LanguageOf = (quote: Quote) => string | null;

/** From these weights (log-odds) on a sign is called strong or clear: the odds change sevenfold, or twofold. */
const STRONG = 2;
const CLEAR = 0.7;

/** The signs that count, strongest first, each on the side of the leading reading or against it. */
export function viewSigns(verdict: Verdict, words: PageWords, languageOf: LanguageOf): SignView[] {
  const lead = leadingReading(verdict);
  const sided = signsThatCount(verdict.because).map((sign) => ({
    ...sign,
    side: sign.favours === lead ? ('for' as const) : ('against' as const),
  }));
  const bars = drawWeights(sided);
  return sided.map(({ says: text, favours, weight: signed, quote, side }, at) => {
    const weight = Math.abs(signed).toFixed(1);
    const strength = words.strength[strengthOf(signed)];
    const id = `sign-${at + 1}`;
    return {
      id,
      side,
      tag: `${side === 'for' ? '+' : '−'}${weight}`,
      says: `${words.reasons[favours].name}, ${strength}`,
      quote,
      lang: quote === null ? null : languageOf(quote),
      text,
      isFor: side === 'for',
      favours: words.reasons[favours].name,
      strength,
      weight,
      bar: bars[at]!,
      mark: quote === null ? null : `mark-${id}`,
    };
  });
}

/** The likeliest reason: what the weights are weighed for, also where the verdict is not sure enough to say it. */
export function leadingReading({ probabilities, reason }: Pick<Verdict, 'probabilities' | 'reason'>) {
  return reason === 'unclear' ? rank(probabilities)[0] : reason;
}

/** An alert with every place that shows it: what to do is said once. */
export type AlertView = MarkedAlert & {
  text: string;
  mark: string;
  quotes: (Quote & { lang: string | null })[];
};

/** Groups the alerts by what they say to do. */
export function viewAlerts(
  alerts: Assessment['alerts'],
  words: PageWords,
  languageOf: LanguageOf,
): AlertView[] {
  return [...Map.groupBy(alerts, ({ text }) => text).entries()].map(([text, alike], at) => ({
    id: `alert-${at + 1}`,
    mark: `mark-alert-${at + 1}-1`,
    title: words.alerts[alike[0]!.id],
    text,
    quotes: alike.flatMap(({ quote }) => (quote === null ? [] : [{ ...quote, lang: languageOf(quote) }])),
  }));
}

function strengthOf(weight: number): keyof PageWords['strength'] {
  const size = Math.abs(weight);
  if (size >= STRONG) return 'strong';
  return size >= CLEAR ? 'clear' : 'weak';
}
