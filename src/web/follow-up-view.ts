import type { FollowUp } from '../follow-up/follow-through.ts';
import type { SaidFault, TypedSaid } from '../follow-up/said.ts';
import type { Profile } from '../marketplaces/profile.ts';
import type { Typed } from '../order/form.ts';
import type { PageWords } from '../templating/words.ts';
import { rowsOf } from './draft-view.ts';
import { viewOptions } from './form-view.ts';
import { type HiddenField, hiddenFields } from './hidden-fields.ts';
import { viewSource } from './source-view.ts';

/** What was told of support so far, and what to mend in it. */
export type Told = { typed: TypedSaid; faults: readonly SaidFault[] };

const nothingTold: Told = { typed: { outcome: '', supportAnswer: '' }, faults: [] };

/** What goes along to the follow-up and back: the answers, and the texts that the seller changed. `hasBoxes`: texts stand on the page. */
type Along = { typed: Typed; texts: readonly HiddenField[]; hasBoxes?: boolean };

/** The small form that asks what came back from support, and takes every answer and changed text along. */
export function followUpForm(
  { typed, texts, hasBoxes = false }: Along,
  words: PageWords,
  told: Told = nothingTold,
) {
  const { outcome, supportAnswer } = told.typed;
  const faultAt = (field: keyof TypedSaid) => told.faults.find(({ path }) => path === field)?.message ?? null;
  const error = faultAt('supportAnswer');
  return {
    hasBoxes,
    isAgain: outcome !== '' && told.faults.length === 0,
    hidden: [...hiddenFields(typed), ...texts],
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
