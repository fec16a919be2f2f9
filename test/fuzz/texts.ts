import type { Chance } from './chance.ts';
import { furniture, names, sayings, tricks } from './vocabulary.ts';

const joints = [' ', ' ', ' ', '. ', ', ', '\n', '', '! ', ' ... ', '\n\n', '\t'];

/** What a person may have typed: mostly what people do say, at times damaged or made to hurt. */
export function anyText(chance: Chance, most = 3): string {
  const pieces = [anyPiece(chance), ...chance.some(most - 1, () => anyPiece(chance))];
  const text = pieces.reduce((all, piece) => all + chance.one(joints) + piece);
  return chance.is(0.15) ? damaged(text, chance) : text;
}

/** A short one: a name, a title, a number of a ticket. */
export function anyLabel(chance: Chance): string {
  if (chance.is(0.6)) return chance.one(names);
  return chance.is(0.5) ? chance.one(tricks) : anyPiece(chance).slice(0, chance.upTo(120));
}

function anyPiece(chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.72) return chance.one(sayings);
  if (kind < 0.87) return chance.one(tricks);
  return kind < 0.95 ? chance.one(furniture) : chance.one(names);
}

/** The same text after an accident: cut, doubled, turned round, in capitals, with something in the middle. */
export function damaged(text: string, chance: Chance): string {
  const at = chance.upTo(text.length);
  return chance.one(accidents)(text, at, chance);
}

type Accident = (text: string, at: number, chance: Chance) => string;

const accidents: Accident[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at, chance) => text.slice(0, at) + chance.one(tricks) + text.slice(at),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text.replaceAll(' ', ''),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => [...text].join('\u200b'),
  (text) => text.split('').reverse().join(''),
  (text, _at, chance) => text.repeat(2 + chance.upTo(6)),
  (text, at, chance) => text.slice(0, at) + text.slice(at + 1 + chance.upTo(5)),
  (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1),
  (text) => text.replaceAll(/[aeiou]/g, ''),
  (text) => text.split('\n').reverse().join('\n'),
];
