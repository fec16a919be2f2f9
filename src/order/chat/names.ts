import words from './names.json' with { type: 'json' };
import { isLeftOfDate } from './stamp.ts';

const LONGEST_NAME = 40;
const MOST_WORDS = 4;
/** People's phone books hold longer names than marketplaces do, so a name beside a full date may be longer. */
const LONGEST_BESIDE_A_DATE = 80;

/** Two names with the same key are the same person: "@Anna_B" and "anna_b". */
export function nameKey(name: string): string {
  const plain = /[^ -~]/.test(name) ? name.normalize('NFKC') : name;
  const key = trimSigns(plain.toLowerCase());
  return key.includes('  ') ? key.replaceAll(/ +/g, ' ') : key;
}

/** Two names with the same loose key may well be the same person: "anna_b" and "Anna B.". */
export function looseKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** True for what can be somebody's name when nothing but a colon or a line break sets it apart. */
export function isPlausibleName(name: string): boolean {
  if (!isNameShaped(name, LONGEST_NAME) || isLeftOfDate(name)) return false;
  const parts = nameKey(name).split(' ');
  if (parts.length > MOST_WORDS) return false;
  if (parts.some((part) => neverInNames.has(part))) return false;
  return ![parts[0] ?? '', parts.at(-1) ?? ''].some((part) => notNames.has(part));
}

/** True for what can be a name where a date beside it already says that this is the head of a message. */
export function isNameShaped(name: string, longest = LONGEST_BESIDE_A_DATE): boolean {
  return name.length <= longest && /[\p{L}\p{N}]/u.test(name) && !/[:：;?!<>{}=/\\"“”]/u.test(name);
}

/** True for what looks like a name and not like a phrase: a username, words that each begin with a capital, or a telephone number. */
export function looksLikeName(name: string): boolean {
  if (PHONE.test(name)) return true;
  if (!isPlausibleName(name) || ENDS_A_SENTENCE.test(name.trim())) return false;
  const parts = wordsIn(name);
  return (
    parts.length === 1 || parts.every((part, at) => hasCapital(part) || isParticle(part, at, parts.length))
  );
}

function hasCapital(part: string): boolean {
  return /^[^\p{L}]*(?:\p{Lu}|\p{Lo}|\p{Lt})/u.test(part);
}

/** "Juan de la Cruz", "Anna van den Berg": only within a name. */
function isParticle(part: string, at: number, length: number): boolean {
  return at > 0 && at < length - 1 && particles.has(part);
}

/** "The Kate Co", "All In One": words that are in no name of a person may be in that of a company, where all have capitals. */
export function isTitle(name: string): boolean {
  const parts = wordsIn(name);
  if (parts.length < 2 || parts.length > MOST_WORDS || !isNameShaped(name, LONGEST_NAME)) return false;
  return !ENDS_A_SENTENCE.test(name) && parts.every((part) => /^\p{Lu}/u.test(part));
}

function wordsIn(name: string): string[] {
  return trimSigns(name)
    .split(' ')
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** "May", "Will": words that are names too, where a time beside them or a colon behind them says so. */
export function isWordName(name: string): boolean {
  return name === 'May' || name === 'Will';
}

/** "anna_b", "dave99": a digit or an underscore tells a username from a word. */
export function isUsername(name: string): boolean {
  return /[\d_]/.test(name);
}

/** "Anna Bell <anna@example.com>" is Anna Bell. */
export function withoutAddress(name: string): string {
  return name.endsWith('>') ? name.replace(/ ?<[^<>\s]+@[^<>\s]+>$/u, '') : name;
}

/** "Ich", "Je", "You sent": words that are no names in a text, but are where a name stands. */
export function isSelf(name: string): boolean {
  const label = name.length > LONGEST_NAME ? undefined : labels.get(nameKey(withoutSent(name)));
  return label === 'me' || label === 'you';
}

/** What a name says by itself about its owner. */
export type Label = 'me' | 'you' | 'seller' | 'buyer' | 'system';

/** "Me", "Buyer", "Client (anna_b)", "Seller wrote", "Buyer message": the label in a name, or `null` for a name of its own. */
export function labelOf(name: string): Label | null {
  for (const part of partsOfName(name)) {
    const label = labels.get(part);
    if (label !== undefined && (label !== 'system' || !isFoundThrough(name))) return label;
  }
  const [, owner = '', number] = OWNER.exec(name.slice(0, LONGEST_NAME)) ?? [];
  const label = labels.get(nameKey(owner));
  return label === 'buyer' || (label === 'seller' && number === undefined) ? label : null;
}

/** "Anna (Fiverr)" says where a seller knows Anna from. */
function isFoundThrough(name: string): boolean {
  const [before = ''] = name.split(/[([]/, 1);
  return before.trim() !== '' && labels.get(nameKey(withoutVerb(before.trim()))) !== 'system';
}

/** The keys under which a shown name may be known: whole, without its verb, and in and before brackets. */
export function partsOfName(name: string): string[] {
  const key = nameKey(name);
  const person = withoutVerb(key);
  const pieces = key.length > LONGEST_BESIDE_A_DATE ? [] : person.split(/[()[\]]/).map(trimSigns);
  return [...new Set([key, person, ...pieces])].filter((part) => part !== '');
}

/** "anna_b wrote" is anna_b; a name without such a verb is given back as it is. */
export function withoutVerb(name: string): string {
  const plain = name.toLowerCase();
  const verb = verbs.find((verb) => plain.endsWith(verb));
  return verb === undefined ? name : name.slice(0, -verb.length).trim();
}

/** "You sent" above somebody's words is no more than a name; "You wrote" may stand above words that are quoted. */
export function withoutSent(name: string): string {
  return name.replace(/ sent$/iu, '');
}

/** Chats set names apart with signs that are not part of them: "~ Anna", "*Anna*", "@anna". */
function trimSigns(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end && SIGNS.includes(name[start]!)) start += 1;
  while (end > start && SIGNS.includes(name[end - 1]!)) end -= 1;
  return name.slice(start, end);
}

/** "Buyer's reply", "client msg 2", "Buyer 1"; but "Vendor 1" is one of a list. */
const OWNER = /^(.+?)(?:['’]s)?(?: (?:message|msg|text|reply|answer|response))?( #?\d{1,2})?$/iu;
const PHONE = /^\+\d[\d ()-]{6,18}$/;
/** The dot of "Anna B." and of "Brand & Co." is part of the name. */
const ENDS_A_SENTENCE = /(?:[,…]|(?<![ ._-]\p{Lu}|\b(?:[JjSs]r|[Ii]nc|[Ll]td|[Cc]o))\.)$/u;
const SIGNS = ' ~*@,|•·–—';
const verbs = words.verbs.map((verb) => ` ${verb}`);
const particles = new Set(words.particles);
const notNames = new Set(words.notNames);
const neverInNames = new Set(words.neverInNames);
const labels = new Map<string, Label>([
  ...words.you.map((word) => [word, 'you'] as const),
  ...words.me.map((word) => [word, 'me'] as const),
  ...words.seller.map((word) => [word, 'seller'] as const),
  ...words.buyer.map((word) => [word, 'buyer'] as const),
  ...words.system.map((word) => [word, 'system'] as const),
]);
