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
  borneBy: Record<string, readonly string[]>;
  /** "never delivered" does not claim a delivery. */
  canBeDenied: boolean;
};

/** What the text claims in so many words while no answer bears it. */
export function findClaims({ text, draft, order }: Checked): (Span & { id: ClaimId })[] {
  return claims
    .filter(({ audience }) => audience === null || audience.includes(draft.audience))
    .filter(({ borneBy }) => !isBorne(borneBy, order))
    .flatMap(({ id, phrase, canBeDenied }) =>
      [...text.matchAll(phrase)]
        .filter(({ index }) => !(canBeDenied && DENIED.test(text.slice(Math.max(0, index - 30), index))))
        .map(({ 0: words, index }) => ({ id, start: index, end: index + words.length })),
    );
}

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

const claims: Claim[] = data.claims.map(({ id, phrases, audience, borneBy }) => ({
  id: id as ClaimId,
  phrase: anyOf(phrases),
  audience: (audience as Draft['audience'][] | undefined) ?? null,
  borneBy: (borneBy ?? {}) as Claim['borneBy'],
  canBeDenied: ['begun', 'delivered', 'requirements-in', 'promise'].includes(id),
}));

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

function isBorne(borneBy: Claim['borneBy'], { order }: Order): boolean {
  return Object.entries(borneBy).some(([path, values]) => {
    const value = order[path.slice('order.'.length) as 'work' | 'status' | 'requirements'];
    return value !== undefined && values.includes(value);
  });
}
