import { reasons } from '../order/choices.ts';
import { readChat } from '../order/order.ts';
import { percent, signsThatCount, sureness } from '../templating/figures.ts';
import type { PageWords } from '../templating/words.ts';
import type { Accuracy } from '../verdict/accuracy.ts';
import { cappingClashes } from '../verdict/clash.ts';
import { EARLY, FORMAL } from '../verdict/cue-factors.ts';
import { judge } from '../verdict/judge.ts';
import type { Model } from '../verdict/model.ts';
import { sentences } from '../verdict/sentences.ts';
import { MOST_WHEN_HELD_BACK } from '../verdict/weigh.ts';
import { accuracyView } from './accuracy-view.ts';
import { cuesView, cueWeightsView } from './cues-view.ts';
import type { TrustWords } from './trust-words.ts';
import { weightRows } from './weights-view.ts';

type Context = { model: Model; accuracy: Accuracy; words: PageWords; trustWords: TrustWords };

/** Everything the page "How it decides" places. Every figure is read from the model, its cues or what was measured. */
export function decisionView({ model, accuracy, words, trustWords }: Context) {
  return {
    reasons: reasons.map((reason) => ({ reason, ...trustWords.reasons[reason] })),
    examples: trustWords.examples.map((example) => viewExample(example, model, words)),
    limits: limitsView(model),
    accuracy: accuracyView(accuracy, model, trustWords),
    facts: factRows(model),
    clashes: clashRows(model),
    cueWeights: cueWeightsView(model, trustWords),
    languages: cuesView(model, trustWords),
    languageCount: model.tongues.size,
    cueCount: model.tongues.get('en')!.cues.length,
  };
}

/** The rest hardly moved it. */
const SIGNS_SHOWN = 5;

/** A real judgement, so that the page can never tell it otherwise than the product does it. */
function viewExample(
  { title, story, order }: TrustWords['examples'][number],
  model: Model,
  words: PageWords,
) {
  const { messages } = readChat(order, 'UTC');
  const { because, confidence, reason } = judge({ order, messages, model });
  const signs = signsThatCount(because);
  const strongest = Math.max(...signs.map(({ weight }) => Math.abs(weight)));
  return {
    title,
    story,
    said: messages.map(({ text }) => text),
    reason: words.reasons[reason].name,
    percent: sureness(confidence),
    signs: signs.slice(0, SIGNS_SHOWN).map(({ says, favours, weight, quote }) => ({
      says,
      favours: words.reasons[favours].name,
      weight: Math.abs(weight).toFixed(1),
      bar: Math.round((100 * Math.abs(weight)) / strongest),
      quote: quote?.text ?? null,
    })),
    more: Math.max(0, signs.length - SIGNS_SHOWN),
  };
}

function limitsView({ thresholds, mostUnclear, mostUnclearByWording }: Model) {
  return {
    mistaken: percent(thresholds['mistaken-order']),
    mind: percent(thresholds['change-of-mind']),
    other: percent(thresholds['something-else']),
    unclear: percent(mostUnclear),
    unclearByWording: percent(mostUnclearByWording),
    heldBack: percent(MOST_WHEN_HELD_BACK),
    early: percent(EARLY),
    formal: percent(FORMAL),
    clashes: Object.entries(sentences.clashes)
      .filter(([name]) => cappingClashes.has(name))
      .map(([, says]) => says),
  };
}

/** Where every verdict begins stands first: everything else is added to it. */
function factRows(model: Model) {
  const facts = Object.entries(sentences.facts).map(([name, says]) => [`fact:${name}`, says] as const);
  return weightRows([['start', sentences.start], ...facts], model);
}

function clashRows(model: Model) {
  return weightRows(
    Object.entries(sentences.clashes).map(([name, says]) => [`clash:${name}`, says] as const),
    model,
  );
}
