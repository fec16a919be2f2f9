import { readWholeStamp } from './head-splits.ts';
import { behindColon, colonOf, type Head, LONGEST_HEAD, mayBeName } from './heads.ts';
import { type KnownNames, NOBODY } from './known-names.ts';
import words from './names.json' with { type: 'json' };
import { isUsername, isWordName, type Label, labelOf, withoutVerb } from './names.ts';

/** "Name: text", with nothing but the colon to go by, also in a list or in bold; for a label a hyphen will do. */
export function readLabel(line: string, known: KnownNames = NOBODY): Head | null {
  const [mark = '', number] = LIST_MARK.exec(line) ?? [];
  const head = readUnmarked(line.slice(mark.length), known);
  if (number === undefined || head === null) return head;
  if (isCertainly(head.name, known)) return { ...head, needsOther: false };
  const whole = readUnmarked(line, known);
  return whole === null ? null : { ...whole, inList: head.name };
}

function readUnmarked(line: string, known: KnownNames): Head | null {
  return (
    inBold(line, known) ?? beforeColon(line, known) ?? inBrackets(line, known) ?? beforeSign(line, known)
  );
}

/** "**Buyer:** text". */
function inBold(line: string, known: KnownNames): Head | null {
  const [all = '', , name = ''] = BOLD_LABEL.exec(line) ?? [];
  return all !== '' && isLabelled(name, known) ? toHead(name, line.slice(all.length)) : null;
}

function beforeColon(line: string, known: KnownNames): Head | null {
  const colon = colonOf(line.slice(0, LONGEST_HEAD));
  const name = line.slice(0, Math.max(colon, 0)).trim();
  const spoken = name.length > LONGEST_SPOKEN ? undefined : SPOKEN.get(name.toLowerCase());
  if (spoken !== undefined)
    return { ...toHead(spoken.name, behindColon(line, colon)), beside: spoken.beside };
  return colon > 0 && isLabelled(name, known) ? toHead(name, behindColon(line, colon)) : null;
}

/** "[Buyer] text". */
function inBrackets(line: string, known: KnownNames): Head | null {
  const [all = '', name = ''] = BRACKETED.exec(line) ?? [];
  return all === '' ? null : labelHead(name, line.slice(all.length), known);
}

/** "Buyer - text", "Buyer- text", "Buyer -> text", "Buyer = text"; "Me - ok" by itself is somebody who answers in short. */
function beforeSign(line: string, known: KnownNames): Head | null {
  const sign = SIGN.exec(line.slice(0, LONGEST_HEAD));
  if (sign === null || sign.index < 1) return null;
  return labelHead(line.slice(0, sign.index).trim(), line.slice(sign.index + sign[0].length), known);
}

/** A label or a name of the form, which need no colon. */
function labelHead(name: string, rest: string, known: KnownNames): Head | null {
  const label = labelOf(name);
  const isSide = label === 'buyer' || label === 'seller' || known.isExact(name);
  if (!isSide && label !== 'me') return null;
  return { ...toHead(name, rest), needsOther: !isSide };
}

function isLabelled(name: string, known: KnownNames): boolean {
  return (
    isWordName(name) ||
    labelOf(name) !== null ||
    (mayBeName(withoutVerb(name), known) && readWholeStamp(name) === null)
  );
}

/** A number before a name is a list of messages when the name is a label or a username; else it may be a list of anything. */
function isCertainly(name: string, known: KnownNames): boolean {
  return labelOf(name) !== null || known.isExact(name) || isUsername(name);
}

function toHead(name: string, rest: string): Head {
  return { name, stamp: null, rest: rest.trim(), isCertain: false };
}

/** What sellers put before the lines of a talk that they tell from memory, where no other names are seen than these labels. */
const SPOKEN = new Map<string, { name: string; beside: Label[] }>();
for (const said of words.iSaid) SPOKEN.set(said, { name: 'Me', beside: ['buyer'] });
for (const other of words.others)
  for (const said of [other, ...words.verbs.map((verb) => `${other} ${verb}`)])
    SPOKEN.set(said, { name: other, beside: ['me', 'seller'] });
const LONGEST_SPOKEN = 20;
const SIGN = / ?(?:[-–—]>?|--|=>?|→|>) /u;
const BRACKETED = /^[[(]([^[\]()]{2,40})[\])] ?[-–:]? ?(?=\S)/u;
const LIST_MARK = /^(?:[-*•–]|(\d{1,3})[.):]) (?=\S)/u;
const BOLD_LABEL = /^(\*{1,2})([^*]{1,60}):\1/u;
