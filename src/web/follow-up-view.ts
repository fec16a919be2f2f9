import type { FollowUp } from '../follow-up/follow-through.ts';
import type { SaidFault, TypedSaid } from '../follow-up/said.ts';
import type { Profile } from '../marketplaces/profile.ts';
import type { Typed } from '../order/form.ts';
import type { PageWords } from '../templating/words.ts';
import { rowsOf } from './draft-view.ts';
import { viewOptions } from './form-view.ts';
import { hiddenFields } from './hidden-fields.ts';
import { viewSource } from './source-view.ts';

/** What was told of support so far, and what to mend in it. */
export type Told = { typed: TypedSaid; faults: readonly SaidFault[] };

const nothingTold: Told = { typed: { outcome: '', supportAnswer: '' }, faults: [] };

/** The small form that asks what came back from support, and takes every answer along. */
export function followUpForm(typed: Typed, words: PageWords, told: Told = nothingTold) {
  const { outcome, supportAnswer } = told.typed;
  const faultAt = (field: keyof TypedSaid) => told.faults.find(({ path }) => path === field)?.message ?? null;
  const error = faultAt('supportAnswer');
  return {
    isAgain: outcome !== '' && told.faults.length === 0,
    hidden: hiddenFields(typed),
    options: viewOptions('outcome', words.outcomes, outcome),
    outcomeError: faultAt('outcome'),
    answer: { value: supportAnswer, error, open: error !== null || told !== nothingTold },
  };
}

/** One sentence for each fault, leading to its field. */
export function viewSaidFaults(faults: readonly SaidFault[]): { href: string; message: string }[] {
  return faults.map(({ path, message }) => ({ href: `#${path}`, message }));
}

/** Advice, texts and lines for the gig, ready to print. */
export function followUpView(
  { title, advice, texts, gigLines }: FollowUp,
  { profile, words }: { profile: Profile; words: PageWords },
) {
  const sourcesOf = (facts: string[]) => facts.map((id) => viewSource(id, { profile, words }));
  return {
    title,
    advice: advice.map(({ text, facts }) => ({ text, sources: sourcesOf(facts) })),
    texts: texts.map((text) => ({ ...text, ...words.drafts[text.id], rows: rowsOf(text.body) })),
    gigLines: gigLines.map(({ text }, index) => ({ text, number: index + 1 })),
    gigSources: sourcesOf([...new Set(gigLines.flatMap(({ facts }) => facts))]),
  };
}
