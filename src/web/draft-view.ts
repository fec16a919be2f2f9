import type { Assessment } from '../assess.ts';
import { checkText, type Notice } from '../drafts/check-text.ts';
import type { Draft, DraftId } from '../drafts/draft.ts';
import { emptyDraft } from '../drafts/drafts.ts';
import { countCodePoints } from '../drafts/user-text.ts';
import type { Profile } from '../marketplaces/profile.ts';
import type { Typed } from '../order/form.ts';
import type { Order } from '../order/order.ts';
import type { PageWords } from '../templating/words.ts';
import type { KnownLanguages } from '../verdict/known-languages.ts';
import { type BoxState, stateOf } from './box-state.ts';
import type { Questions } from './questions.ts';
import { isTooLong, type SentTexts, type Size, sizes } from './sent-texts.ts';
import { type SentenceView, viewSentences } from './sentence-view.ts';

export type DraftContext = {
  assessment: Assessment;
  profile: Profile;
  questions: Questions;
  words: PageWords;
  typed: Typed;
  timeZone: string;
  order: Order;
  /** The language that each side writes in. */
  languages: KnownLanguages;
  /** The texts as they stood in their boxes. */
  sent: SentTexts;
};

/** One text with its box, its sentences and what a check said. */
type DraftView = BoxState & {
  id: DraftId;
  size: Size | null;
  subject: string;
  length: number;
  limit: number;
  rows: number;
  sentences: SentenceView[];
  keys: string;
  isChecked: boolean;
  notices: NoticeView[];
};
type NoticeView = { says: string; quote: string | null };
/** What is sent to one place: a text, or the same text in two lengths. */
type DraftCard = {
  id: DraftId;
  title: string;
  where: string;
  sizes: SizeView[] | null;
  versions: DraftView[];
};
type SizeView = { value: Size; label: string; chosen: boolean };

/** The drafts in cards, and the seller's own texts that this plan has no place for. */
export function viewDrafts(context: DraftContext) {
  const { assessment, words, sent } = context;
  const standard = assessment.drafts.filter(({ id }) => id !== SHORT);
  const known = new Set<DraftId>(assessment.drafts.map(({ id }) => id));
  const drafts = standard.map((draft) => viewCard(draft, context));
  const leftovers = [...sent.byDraft]
    .filter(([id, { text, began }]) => !known.has(id) && text !== began && text.trim() !== '')
    .map(([id, { text }]) => ({ id, text, title: words.drafts[id].title, rows: rowsOf(text) }));
  const changes = drafts.flatMap(({ versions }) => versions.flatMap(viewChange));
  return {
    drafts,
    leftovers,
    hasTexts: drafts.length + leftovers.length > 0,
    changedTexts: [
      ...changes,
      ...leftovers.map(({ id, text }) => ({ name: `draft.text.${id}`, value: text })),
    ],
  };
}

/** What a check of one text says, for the script that asks while somebody types. */
export function viewNotices(context: Omit<DraftContext, 'languages'>, id: DraftId): NoticeView[] {
  const text = context.sent.byDraft.get(id)?.text ?? '';
  if (isTooLong({ text })) return [{ says: context.words.tooLong, quote: null }];
  const { assessment, profile } = context;
  // A text of an earlier plan is checked like any other.
  const draft = assessment.drafts.find((one) => one.id === id) ?? emptyDraft(id, profile.boxes);
  return checkText({ ...context, ...assessment, text, draft }).map(toView);
}

/** What goes along with a mail that is sent from this page and to the follow-up, so that the texts stand as they do here. */
function viewChange({ id, text, began, keys, isEdited, sentences }: DraftView) {
  const kept = sentences.filter(({ isKept }) => isKept);
  if (!isEdited && kept.length === sentences.length) return [];
  return [
    { name: `draft.text.${id}`, value: text },
    { name: `draft.began.${id}`, value: began },
    { name: `draft.keys.${id}`, value: keys },
    ...kept.map(({ key }) => ({ name: `draft.with.${id}`, value: key })),
  ];
}

const SHORT: DraftId = 'support-request-short';

function viewCard(draft: Draft, context: DraftContext): DraftCard {
  const { words, assessment, sent } = context;
  const card = { id: draft.id, ...words.drafts[draft.id] };
  const short = draft.id === 'support-request' ? assessment.drafts.find(({ id }) => id === SHORT) : undefined;
  if (short === undefined) return { ...card, sizes: null, versions: [viewDraft(draft, null, context)] };
  return {
    ...card,
    sizes: sizes.map((value) => ({ value, label: words.sizes[value], chosen: value === sent.size })),
    versions: [viewDraft(draft, 'standard', context), viewDraft(short, 'short', context)],
  };
}

function viewDraft(draft: Draft, size: Size | null, context: DraftContext): DraftView {
  const { id, subject, limit } = draft;
  const sentences = viewSentences(draft, context);
  const state = stateOf(sentences, id, context.sent);
  const { act } = context.sent;
  const isChecked = state.isEdited || (act?.name === 'check' && act.id === id);
  return {
    ...state,
    id,
    size,
    subject,
    limit,
    length: countCodePoints(state.text),
    rows: rowsOf(state.text),
    sentences,
    keys: sentences.map(({ key }) => key).join(' '),
    isChecked,
    notices: isChecked ? viewNotices(context, id) : [],
  };
}

function toView({ says, quote }: Notice): NoticeView {
  return { says, quote: quote?.text ?? null };
}

/** Room for the text at about 48 letters a line, for browsers that cannot fit a box to its text. */
export function rowsOf(body: string): number {
  return body.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 48)), 1);
}
