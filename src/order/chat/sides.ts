import type { Party } from '../choices.ts';
import asking from './asking.json' with { type: 'json' };
import type { EventLine } from './events.ts';
import { type GivenNames, ownerOf } from './known-names.ts';
import { type Label, labelOf, nameKey } from './names.ts';
import type { Cut, Turn } from './turns.ts';

/** How the sides were told apart: by the names of the form, by labels such as "Me", or by a guess; `none` without any names. */
export type TellingApart = 'named' | 'labelled' | 'guessed' | 'none';

/** Which side each name (by its key) is on, and by which sign. */
export type Sides = {
  sides: TellingApart;
  partyOf: (name: string | null) => Party;
  buyer: string | null;
  seller: string | null;
};

/** Tells who is the buyer. A chat without names is taken as the buyer's words, unless it plainly asks the buyer about their order. */
export function takeSides(
  { turns, events }: Cut,
  given: GivenNames,
  badges: Map<string, Label> = new Map(),
): Sides {
  const names = [
    ...new Map(turns.flatMap(({ name }) => (name === null ? [] : [[nameKey(name), name] as const]))).values(),
  ];
  if (names.length === 0) return withoutNames(turns);
  const named = new Map<string, Party>();
  for (const name of names) {
    const owner = ownerOf(name, given);
    if (owner !== null) named.set(nameKey(name), owner);
  }
  const known = withLabels(names, named, badges);
  const parties = known.size > 0 ? withTheRest(names, known) : guess(names, turns, events);
  const sides = named.size > 0 ? 'named' : known.size > 0 ? 'labelled' : 'guessed';
  return { sides, ...bySide(names, parties, turns) };
}

/** "Did you order by mistake?" pasted alone is the seller's question; as the buyer's words it would be an admission. */
function withoutNames(turns: Turn[]): Sides {
  const isSellers = turns.length > 0 && turns.every(({ text }) => asksTheBuyer(text));
  const party = isSellers ? 'seller' : 'buyer';
  return { sides: isSellers ? 'guessed' : 'none', partyOf: () => party, buyer: null, seller: null };
}

function asksTheBuyer(text: string): boolean {
  const words = wordsOf(text);
  if (
    !text.includes('?') ||
    !asksOfOrder.some((phrase) => words.some((_, at) => standsAt(phrase, words, at)))
  )
    return false;
  return leaning(text) < 0;
}

/** "Me" and "You" are the seller, who copies the chat, unless that would leave the other side empty. */
function withLabels(
  names: string[],
  named: Map<string, Party>,
  badges: Map<string, Label>,
): Map<string, Party> {
  const labels = new Map<string, Label>();
  for (const name of names) {
    const label = named.has(nameKey(name)) ? null : (labelOf(name) ?? badges.get(nameKey(name)) ?? null);
    if (label !== null) labels.set(nameKey(name), label);
  }
  const found = [...labels.values()];
  const settled = [...named.values(), ...found.filter((label) => label === 'buyer' || label === 'seller')];
  const isEveryoneKnown = named.size + labels.size === names.length;
  const isCopiedByBuyer = isEveryoneKnown && settled.length > 0 && settled.every((side) => side === 'seller');
  const self = isCopiedByBuyer ? 'buyer' : 'seller';
  const other = found.includes('me') ? opposite(self) : self;
  const parties = { me: self, you: other, buyer: 'buyer', seller: 'seller', system: 'seller' } as const;
  return new Map([...named, ...[...labels].map(([key, label]) => [key, parties[label]] as const)]);
}

/** Names that nothing was said about are on the side that is still empty; where none is, they are not the buyer's. */
function withTheRest(names: string[], known: Map<string, Party>): Map<string, Party> {
  const rest = [...known.values()].includes('buyer') ? 'seller' : 'buyer';
  return new Map(names.map((name) => [nameKey(name), known.get(nameKey(name)) ?? rest]));
}

function guess(names: string[], turns: Turn[], events: EventLine[]): Map<string, Party> {
  const talk = names.length > 1 ? turns.filter(({ name }) => name !== null) : turns;
  const buyer = buyerByActs(names, events) ?? buyerByWords(talk) ?? nameKey(names[0]!);
  return new Map(names.map((name) => [nameKey(name), nameKey(name) === buyer ? 'buyer' : 'seller']));
}

/** Only a buyer places an order, and who delivers is not the buyer. */
function buyerByActs(names: string[], events: EventLine[]): string | null {
  const keys = names.map(nameKey);
  for (const { actor, event } of events) {
    const key = nameKey(event.by ?? '');
    if (actor === null || !keys.includes(key)) continue;
    return actor === 'buyer' ? key : (keys.find((other) => other !== key) ?? null);
  }
  return null;
}

/**
 * Who more often asks to cancel or is sorry for the order ("I ordered"), and less often asks back or offers ("your
 * order"). Of equals the one who writes first. Beside one name alone, who is not named is the other.
 */
function buyerByWords(turns: Turn[]): string | null {
  const leanings = new Map<string, number>();
  for (const { name, text } of turns.toSorted((a, b) => Number(a.name === null) - Number(b.name === null))) {
    const key = nameKey(name ?? '');
    leanings.set(key, (leanings.get(key) ?? 0) + leaning(text));
  }
  return [...leanings].reduce((most, next) => (next[1] > most[1] ? next : most), [
    null,
    Number.NEGATIVE_INFINITY,
  ] as [string | null, number])[0];
}

/** How many more phrases of buyers than of sellers a text holds, each counted once; one text counts for three at most. */
function leaning(text: string): number {
  const words = wordsOf(text);
  const found = new Set<LeaningPhrase>();
  for (const [at, word] of words.entries())
    for (const phrase of leaningPhrases.get(word) ?? []) if (standsAt(phrase, words, at)) found.add(phrase);
  const more = [...found].reduce((sum, { side }) => sum + side, 0);
  return Math.max(-3, Math.min(3, more));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}']+|\?/gu) ?? []
  );
}

function standsAt({ words }: LeaningPhrase, text: readonly string[], at: number): boolean {
  return words.every((word, step) => text[at + step] === word);
}

type LeaningPhrase = { words: string[]; side: 1 | -1 };

const leaningPhrase = (side: LeaningPhrase['side']) => (phrase: string) => ({
  words: phrase.split(' '),
  side,
});

const asksOfOrder = asking.asksOfOrder.map(leaningPhrase(-1));

/** Phrases of buyers (1) and of sellers (-1), by their first word. */
const leaningPhrases = Map.groupBy(
  [...asking.asks.map(leaningPhrase(1)), ...asking.sells.map(leaningPhrase(-1))],
  ({ words }) => words[0]!,
);

/** Above the first head stands the end of a message whose head was not copied: the other side's. */
function bySide(names: string[], parties: Map<string, Party>, turns: Turn[]): Omit<Sides, 'sides'> {
  const nameOn = (side: Party) => names.find((name) => parties.get(nameKey(name)) === side) ?? null;
  const first = turns.find(({ name }) => name !== null)?.name ?? '';
  const above = opposite(parties.get(nameKey(first)) ?? 'seller');
  const partyOf = (name: string | null) => (name === null ? above : (parties.get(nameKey(name)) ?? 'seller'));
  return { partyOf, buyer: nameOn('buyer'), seller: nameOn('seller') };
}

function opposite(side: Party): Party {
  return side === 'buyer' ? 'seller' : 'buyer';
}
