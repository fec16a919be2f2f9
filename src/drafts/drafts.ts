import type { Boxes } from '../marketplaces/profile.ts';
import type { PlanId } from '../plan/plan.ts';
import type { Draft, DraftId, Part, TextName, Texts } from './draft.ts';
import { type DraftInput, draftFacts, draftWords } from './draft-facts.ts';
import type { Facts, Words } from './facts.ts';
import { fitInto } from './fit.ts';
import { audiences, chooseDrafts } from './plan-drafts.ts';
import { countCodePoints } from './user-text.ts';

/** So short that they are read at once. */
const readAtOnce: readonly DraftId[] = ['follow-up', 'support-reply'];
const READ_AT_ONCE_LIMIT = 400;

/**
 * Writes what the plan sends, the main text first: only what the seller entered, each sentence with the inputs it
 * rests on. Contact details and payment outside are never repeated; a mistake is claimed only where the verdict bears it.
 */
export function writeDrafts(given: DraftInput & { plan: PlanId; texts: Texts }): Draft[] {
  const { plan, texts, profile } = given;
  const facts = draftFacts(given);
  const words = draftWords(profile);
  return chooseDrafts(plan, facts).map((draft) =>
    writeText(`${plan}/${draft}`, { draft, texts, facts, words, boxes: profile.boxes }),
  );
}

type Sheet = { draft: DraftId; texts: Texts; facts: Facts; words: Words; boxes: Boxes };

/** Writes one text into its box. Throws for a text without a template. */
export function writeText(name: TextName, { draft, texts, facts, words, boxes }: Sheet): Draft {
  const { subject, blocks } = texts.write(name, facts, words);
  const limit = limitOf(draft, boxes);
  const parts = fitInto({ codePoints: limit, words: boxes.wordsBesideQuotes }, blocks, facts).map(toPart);
  const body = parts.map(({ text }) => text).join('');
  return {
    id: draft,
    audience: audiences[draft],
    subject: subject.map(({ text }) => text).join(' '),
    body,
    parts,
    length: countCodePoints(body),
    limit,
  };
}

/** A text of this kind without words, for one that the plan does not write: whom it is for, and its box. */
export function emptyDraft(id: DraftId, boxes: Boxes): Draft {
  const limit = limitOf(id, boxes);
  return { id, audience: audiences[id], subject: '', body: '', parts: [], length: 0, limit };
}

function limitOf(draft: DraftId, boxes: Boxes): number {
  if (draft === 'support-request-short') return boxes.short;
  return readAtOnce.includes(draft) ? Math.min(READ_AT_ONCE_LIMIT, boxes.standard) : boxes.standard;
}

function toPart({ text, from, facts }: Part): Part {
  return { text, from, facts };
}
