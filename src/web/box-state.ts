import type { DraftId } from '../drafts/draft.ts';
import { joinKept } from '../drafts/kept-sentences.ts';
import type { SentTexts } from './sent-texts.ts';

/**
 * What a box holds. `began`: the product's own text that it began as. `isEdited`: the seller changed it by hand, and
 * it is kept. `isBehind`: meanwhile the product would write something else.
 */
export type BoxState = { text: string; began: string; isEdited: boolean; isBehind: boolean };

/** The state of a box: the product's own text of the sentences that are kept, unless the seller wrote another. */
export function stateOf(
  sentences: readonly { text: string; isKept: boolean }[],
  id: DraftId,
  { byDraft, act }: SentTexts,
): BoxState {
  const ours = joinKept(sentences);
  const sent = byDraft.get(id);
  const isUsed = act?.name === 'use' && act.id === id;
  if (sent === undefined || isUsed || sent.text === sent.began || sent.text === ours)
    return { text: ours, began: ours, isEdited: false, isBehind: false };
  const began = act?.name === 'keep' && act.id === id ? ours : sent.began;
  return { text: sent.text, began, isEdited: true, isBehind: ours !== began };
}
