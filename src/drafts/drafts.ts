import type { Boxes } from '../marketplaces/profile.ts';
import type { PlanId } from '../plan/plan.ts';
import type { Draft, DraftId, Part, Sentence, Texts } from './draft.ts';
import { type Case, draftFacts, draftWords, type Facts, type Words } from './facts.ts';
import { fitInto } from './fit.ts';
import { audiences, chooseDrafts } from './plan-drafts.ts';

/** So short that it is read at once. */
const FOLLOW_UP_LIMIT = 400;

/**
 * Writes what the plan sends, the main text first: only what the seller entered, each sentence with the inputs it
 * rests on. Contact details and payment outside are never repeated; a mistake is claimed only where the verdict bears it.
 */
export function writeDrafts(given: Case & { plan: PlanId; texts: Texts }): Draft[] {
  const { plan, texts, profile } = given;
  const facts = draftFacts(given);
  const words = draftWords(profile);
  return chooseDrafts(plan, facts).map((draft) =>
    writeDraft({ plan, draft, texts, facts, words, boxes: profile.boxes }),
  );
}

type Sheet = { plan: PlanId; draft: DraftId; texts: Texts; facts: Facts; words: Words; boxes: Boxes };

function writeDraft({ plan, draft, texts, facts, words, boxes }: Sheet): Draft {
  const { subject, blocks } = texts.write({ plan, draft }, facts, words);
  const limit = limitOf(draft, boxes);
  const parts = fitInto({ codePoints: limit, words: boxes.wordsBesideQuotes }, blocks, facts).map(toPart);
  const body = parts.map(({ text }) => text).join('');
  return {
    id: draft,
    audience: audiences[draft],
    subject: subject.map(({ text }: Sentence) => text).join(' '),
    body,
    parts,
    length: [...body].length,
    limit,
  };
}

function limitOf(draft: DraftId, boxes: Boxes): number {
  if (draft === 'support-request-short') return boxes.short;
  return draft === 'follow-up' ? Math.min(FOLLOW_UP_LIMIT, boxes.standard) : boxes.standard;
}

function toPart({ text, from, facts }: Part): Part {
  return { text, from, facts };
}
