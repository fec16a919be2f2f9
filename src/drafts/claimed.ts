import { mentionsMistake } from '../order/mistake-words.ts';
import type { Order } from '../order/order.ts';
import { sentenceAround } from '../order/sentence.ts';
import type { Span } from '../order/span.ts';
import { isMistaken } from '../verdict/follow-reading.ts';
import type { Checked } from './check-text.ts';
import data from './claims.json' with { type: 'json' };
import type { Draft } from './draft.ts';

type ClaimId = Exclude<keyof typeof data.notices, 'length' | 'empty'>;
type Claim = {
  id: ClaimId;
  phrase: RegExp;
  audience: readonly Draft['audience'][] | null;
  /** By the path of an answer, what it may be; "some" is any number above none, or any text. */
  borneBy: Record<string, readonly (string | number | boolean)[]>;
  /** "never delivered" does not claim a delivery. */
  canBeDenied: boolean;
  /** “Once it is cancelled, the money comes back” promises nothing. */
  canBeConditional: boolean;
};

/** What the text claims in so many words while no answer bears it. */
export function findClaims({ text, draft, order }: Checked): (Span & { id: ClaimId })[] {
  return claims
    .filter(({ audience }) => audience === null || audience.includes(draft.audience))
    .filter(({ borneBy }) => !isBorne(borneBy, order))
    .flatMap(({ id, phrase, canBeDenied, canBeConditional }) =>
      [...text.matchAll(phrase)]
        .filter(({ index }) => !(canBeDenied && DENIED.test(text.slice(Math.max(0, index - 30), index))))
        .filter(
          ({ 0: words, index }) => !(canBeConditional && hasCondition(text, index, index + words.length)),
        )
        .map(({ 0: words, index }) => ({ id, start: index, end: index + words.length })),
    );
}

/** The condition may also come after: “you get it back once the order is cancelled”. */
function hasCondition(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  return CONDITION_BEFORE.test(before) || CONDITION_AFTER.test(text.slice(end, end + 100));
}

const CONDITION_BEFORE = /(?<![\p{L}])(?:if|once|when|after|as soon as|hope|whether)\s[^.!?\n]*$/iu;
const CONDITION_AFTER = /^[^.!?\n]*\s(?:if|once|when|after|as soon as)(?![\p{L}])/iu;

/** Words for a mistake, in any of the seven languages, where the reason followed is none: the sentence that holds them. */
export function findMistakeWords({ text, verdict }: Checked): Span[] {
  if (isMistaken(verdict) || !mentionsMistake(text)) return [];
  let start = 0;
  while (start < text.length) {
    const span = sentenceAround(text, { start, end: start + 1 });
    if (mentionsMistake(text.slice(span.start, span.end))) return [span];
    start = Math.max(span.end, start + 1);
  }
  return [{ start: 0, end: text.length }];
}

const claims: Claim[] = data.claims.map(
  ({ id, phrases, audience, borneBy, canBeDenied, canBeConditional }) => ({
    id: id as ClaimId,
    phrase: anyOf(phrases),
    audience: (audience as Draft['audience'][] | undefined) ?? null,
    borneBy: (borneBy ?? {}) as Claim['borneBy'],
    canBeDenied: canBeDenied ?? false,
    canBeConditional: canBeConditional ?? false,
  }),
);

/** Also a hope and a question: “I hope support will agree” promises nothing. */
const DENIED =
  /(?<![\p{L}])(?:hope|whether|if|not|never|nothing|nobody|no|cannot|can['’]?t|\p{L}+n['’]t)\s[^.!?\n]*$/iu;

/** The phrases as whole words, however they are spaced and whichever apostrophe they have, or none. */
function anyOf(phrases: readonly string[]): RegExp {
  const sources = phrases.map((phrase) =>
    phrase.replaceAll("'", "['’]?").replaceAll(' ', '[\\s,]{1,3}(?:yet |really |even |at all )?'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function isBorne(borneBy: Claim['borneBy'], order: Order): boolean {
  return Object.entries(borneBy).some(([path, values]) => {
    const value = answerAt(order, path);
    return values.includes(value ?? '') || (values.includes('some') && isSome(value));
  });
}

type Answer = string | number | boolean | undefined;

function answerAt(order: Order, path: string): Answer {
  const steps = path.split('.');
  return steps.reduce<unknown>(
    (group, step) => (group as Record<string, unknown> | undefined)?.[step],
    order,
  ) as Answer;
}

function isSome(value: Answer): boolean {
  return typeof value === 'number' ? value > 0 : value !== undefined;
}
