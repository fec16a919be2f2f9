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

/** Tells who is the buyer. A chat without names is taken as the buyer's words. */
export function takeSides({ turns, events }: Cut, given: GivenNames): Sides {
  const names = [
    ...new Map(turns.flatMap(({ name }) => (name === null ? [] : [[nameKey(name), name] as const]))).values(),
  ];
  if (names.length === 0) return { sides: 'none', partyOf: () => 'buyer', buyer: null, seller: null };
  const named = new Map<string, Party>();
  for (const name of names) {
    const owner = ownerOf(name, given);
    if (owner !== null) named.set(nameKey(name), owner);
  }
  const known = withLabels(names, named);
  const parties = known.size > 0 ? withTheRest(names, known) : guess(names, turns, events);
  const sides = named.size > 0 ? 'named' : known.size > 0 ? 'labelled' : 'guessed';
  return { sides, ...bySide(names, parties, turns) };
}

/** "Me" and "You" are the seller, who copies the chat, unless that would leave the other side empty. */
function withLabels(names: string[], named: Map<string, Party>): Map<string, Party> {
  const labels = new Map<string, Label>();
  for (const name of names) {
    const label = named.has(nameKey(name)) ? null : labelOf(name);
    if (label !== null && label !== 'system') labels.set(nameKey(name), label);
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
  const buyer =
    buyerByActs(names, events) ?? firstToAsk(turns) ?? firstNotToSell(turns) ?? nameKey(names[0]!);
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

/** Who first asks to cancel or is sorry for the order, in words that a seller would not use. */
function firstToAsk(turns: Turn[]): string | null {
  return keyOf(
    turns.find(({ name, text }) => name !== null && says(text, asking.asks) && !says(text, asking.sells)),
  );
}

/** Who writes first without sounding like a seller ("thanks for your order"). */
function firstNotToSell(turns: Turn[]): string | null {
  const sellers = new Set(turns.filter(({ text }) => says(text, asking.sells)).map(keyOf));
  return keyOf(turns.find((turn) => turn.name !== null && !sellers.has(keyOf(turn))));
}

function keyOf(turn: Turn | undefined): string | null {
  return turn === undefined || turn.name === null ? null : nameKey(turn.name);
}

function says(text: string, phrases: string[]): boolean {
  const plain = text.toLowerCase().replaceAll('’', "'");
  return phrases.some((phrase) => plain.includes(phrase));
}

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
