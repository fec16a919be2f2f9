import type { Assessment } from '../assess.ts';
import { type Draft, type DraftId, draftIds } from '../drafts/draft.ts';
import { countCodePoints } from '../drafts/user-text.ts';

/**
 * A draft as it stood in its box (`text`), the product's own text that it began as, and which sentences (by key) were
 * left out. The fields are `draft.text.<id>`, `draft.began.<id>`, `draft.keys.<id>` and `draft.with.<id>`.
 */
export type SentText = { text: string; began: string; leftOut: ReadonlySet<string> };
/** What a button beside a draft asks for. */
type Act = { name: 'check' | 'choose' | 'use' | 'keep'; id: DraftId };
/** The lengths of a draft that comes in two. */
export const sizes = ['standard', 'short'] as const;
export type Size = (typeof sizes)[number];
/** What came along from the boxes of a result. */
export type SentTexts = {
  byDraft: ReadonlyMap<DraftId, SentText>;
  act: Act | null;
  /** The length that was chosen. */
  size: Size;
};

/** A page that nobody has changed yet. */
export const nothingSent: SentTexts = { byDraft: new Map(), act: null, size: 'standard' };

/** UTF-16 units; far more than any box of a marketplace takes. */
const TEXT_LIMIT = 20_000;

/** Reads what the boxes and ticks of a result sent along; what is no draft is ignored. Never throws. */
export function readSentTexts(body: unknown): SentTexts {
  const sent = fieldsOf(body);
  const read = draftIds.flatMap((id) => {
    const text = readSentText(sent, id);
    return text === null ? [] : [[id, text] as const];
  });
  return {
    byDraft: new Map(read),
    act: readAct(lastOf(sent['draft.do'])),
    size: lastOf(sent['draft.size']) === 'short' ? 'short' : 'standard',
  };
}

/** True where a text is longer than is worth reading: the answer is then 422, with the text kept. */
export function isTooLong({ text }: Pick<SentText, 'text'>): boolean {
  return text.length > TEXT_LIMIT;
}

/** Whether one of the texts is too long to be read. */
export function hasTooLong({ byDraft }: SentTexts): boolean {
  return [...byDraft.values()].some(isTooLong);
}

/** The same assessment, with each draft as its box has it; an empty box counts as one that nobody filled. */
export function withSentTexts(assessment: Assessment, { byDraft }: SentTexts): Assessment {
  return { ...assessment, drafts: assessment.drafts.map((draft) => withText(draft, byDraft.get(draft.id))) };
}

/** The text of the box; the draft's own where nobody changed what it began as. */
function withText(draft: Draft, sent: SentText | undefined): Draft {
  if (sent === undefined || sent.text.trim() === '' || isTooLong(sent)) return draft;
  return { ...draft, body: sent.text, length: countCodePoints(sent.text) };
}

/** The fields of the boxes, ticks and the length, to be sent once more: nothing that was typed is lost on a page without boxes. */
export function carriedTexts(body: unknown): { name: string; value: string }[] {
  const sent = fieldsOf(body);
  const ofDrafts = draftIds.flatMap((id) =>
    ['text', 'began', 'keys', 'with'].map((part) => `draft.${part}.${id}`),
  );
  return [...ofDrafts, 'draft.size']
    .flatMap((name) => [sent[name]].flat().map((value) => ({ name, value })))
    .flatMap(({ name, value }) =>
      typeof value === 'string' ? [{ name, value: withPlainLineEnds(value) }] : [],
    );
}

function fieldsOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function readSentText(sent: Record<string, unknown>, id: DraftId): SentText | null {
  const text = lastOf(sent[`draft.text.${id}`]);
  if (text === null) return null;
  const began = lastOf(sent[`draft.began.${id}`]) ?? '';
  const keys = (lastOf(sent[`draft.keys.${id}`]) ?? '').split(' ');
  const ticked = new Set([sent[`draft.with.${id}`]].flat());
  return { text, began, leftOut: new Set(keys.filter((key) => !ticked.has(key))) };
}

function readAct(asked: string | null): Act | null {
  const [name = '', id = ''] = asked?.split(' ') ?? [];
  const isAct = (['check', 'choose', 'use', 'keep'] as string[]).includes(name);
  return isAct && (draftIds as readonly string[]).includes(id) ? ({ name, id } as Act) : null;
}

function lastOf(value: unknown): string | null {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? withPlainLineEnds(last) : null;
}

/** Browsers send every line end as CR LF; a page knows LF alone. */
function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
