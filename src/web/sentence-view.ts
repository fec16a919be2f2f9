import { hash } from 'node:crypto';
import type { Draft, Part } from '../drafts/draft.ts';
import { HOURS_AGO } from '../order/form.ts';
import { type AnswerView, excerpt, viewAnswer } from './answer-view.ts';
import type { DraftContext } from './draft-view.ts';
import { allFields } from './questions.ts';
import { cutAtQuotes, type Piece, STRAIGHT } from './quoted-pieces.ts';
import { type Source, viewSource } from './source-view.ts';

/** A sentence with all that it rests on. `key` follows from its words, so that it is known again in a new result. */
export type SentenceView = {
  key: string;
  /** With the white space after it: joined, the sentences are the draft. */
  text: string;
  /** The same text in pieces: what is quoted from the chat, with its language where that is not the page's. */
  pieces: Piece[];
  isKept: boolean;
  restsOn: (AnswerView & { lang: string | null })[];
  sources: Source[];
};

/** The sentences of a draft; those that were left out before are left out again. */
export function viewSentences({ id, parts }: Draft, context: DraftContext): SentenceView[] {
  const leftOut = context.sent.byDraft.get(id)?.leftOut ?? new Set();
  const keys = keysOf(parts);
  return parts.map(({ text, from, facts }, index) => ({
    key: keys[index]!,
    text,
    pieces: cutAtQuotes(text, languageOf(from, context), STRAIGHT),
    isKept: !leftOut.has(keys[index]!),
    restsOn: from.flatMap((path) => viewInput(path, context)),
    sources: facts.map((fact) => viewSource(fact, context)),
  }));
}

/** The same words twice in one text are told apart by a number. */
function keysOf(parts: readonly Part[]): string[] {
  const plain = parts.map(({ text }) => hash('sha256', text.trim(), 'hex').slice(0, 8));
  return plain.map((key, index) => {
    const earlier = plain.slice(0, index).filter((other) => other === key).length;
    return earlier === 0 ? key : `${key}-${earlier}`;
  });
}

/** The language of the message that a sentence quotes; null where it quotes none, or where it is the page's. */
function languageOf(from: readonly string[], { assessment, languages }: DraftContext): string | null {
  const [message] = from.flatMap((path) => messageAt(path, assessment) ?? []);
  return message === undefined || languages[message.from] === 'en' ? null : languages[message.from];
}

function messageAt(path: string, { messages }: DraftContext['assessment']) {
  return messages[Number(/^conversation\[(\d+)\]$/.exec(path)?.[1] ?? -1)];
}

/** One input of a sentence, by its path: an answer, a message of the chat, or the reason that is followed. */
function viewInput(path: string, context: DraftContext): SentenceView['restsOn'] {
  const { assessment, questions, words, typed } = context;
  if (path === 'verdict') {
    const value = words.reasons[assessment.verdict.followed].name;
    return [{ href: '#why', short: words.restsOn.reading, value, link: words.restsOn.why, lang: null }];
  }
  const message = messageAt(path, assessment);
  if (message !== undefined) {
    const short = words.restsOn[message.from];
    const value = `“${excerpt(message.text)}”`;
    return [
      { href: '#conversation', short, value, link: words.restsOn.change, lang: languageOf([path], context) },
    ];
  }
  const names = path === OPENED_AT ? [OPENED_AT, HOURS_AGO] : [path];
  return allFields(questions)
    .filter(({ name }) => names.includes(name))
    .flatMap((field) => viewAnswer(field, typed, words))
    .map((answer) => ({ ...answer, lang: null }));
}

/** Two fields of the form say when a request was opened. */
const OPENED_AT = 'request.formal.openedAt';
