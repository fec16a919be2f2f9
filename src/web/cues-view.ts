import { type Reason, reasons } from '../order/choices.ts';
import { FEW_EXAMPLES, type SpokenCue } from '../verdict/cue.ts';
import type { Model } from '../verdict/model.ts';
import type { Tongue } from '../verdict/tongue.ts';
import type { TrustWords } from './trust-words.ts';
import { pullOf, signed, weightRows } from './weights-view.ts';

/** Every cue of every language, by language and by the reason that it speaks for, the heaviest first. */
export function cuesView(model: Model, words: TrustWords) {
  return [...model.tongues.values()]
    .sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en'))
    .map((tongue) => viewTongue(tongue, model, words));
}

/** What each cue adds to each reason; the same in every language. */
export function cueWeightsView(model: Model, words: TrustWords) {
  const cues = model.tongues.get('en')!.cues;
  return reasons.map((side) => ({
    side,
    title: words.reasons[side].cues,
    rows: weightRows(
      heaviestFirst(cues, side, model).map(({ id, says }) => [`cue:${id}`, says]),
      model,
    ),
  }));
}

/** "Spanish" for "es", as English calls it. */
export function nameOfLanguage(code: string): string {
  return englishNames.of(code) ?? code;
}

const englishNames = new Intl.DisplayNames('en', { type: 'language' });

function viewTongue({ language, cues }: Tongue, model: Model, words: TrustWords) {
  return {
    language,
    name: nameOfLanguage(language),
    count: cues.length,
    sides: reasons.map((side) => {
      const own = heaviestFirst(cues, side, model);
      return {
        title: words.reasons[side].cues,
        count: own.length,
        cues: own.map((cue) => viewCue(cue, side, model)),
      };
    }),
  };
}

function viewCue({ id, says, examples }: SpokenCue, side: Reason, model: Model) {
  const weight = signed(pullOf(`cue:${id}`, side, model));
  return { id, says, weight, examples: examples.slice(0, FEW_EXAMPLES) };
}

function heaviestFirst(cues: readonly SpokenCue[], side: Reason, model: Model): SpokenCue[] {
  const pull = ({ id }: SpokenCue) => pullOf(`cue:${id}`, side, model);
  return cues.filter(({ favours }) => favours === side).sort((a, b) => pull(b) - pull(a));
}
