import { colonOf, type Head, LONGEST_HEAD, mayBeName } from './heads.ts';
import { type KnownNames, NOBODY } from './known-names.ts';
import { labelOf, withoutVerb } from './names.ts';

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
  return inBold(line, known) ?? beforeColon(line, known) ?? beforeHyphen(line, known);
}

/** "**Buyer:** text". */
function inBold(line: string, known: KnownNames): Head | null {
  const [all = '', , name = ''] = BOLD_LABEL.exec(line) ?? [];
  return all !== '' && isLabelled(name, known) ? toHead(name, line.slice(all.length)) : null;
}

function beforeColon(line: string, known: KnownNames): Head | null {
  const colon = colonOf(line.slice(0, LONGEST_HEAD));
  const name = line.slice(0, Math.max(colon, 0)).trim();
  return colon > 0 && isLabelled(name, known) ? toHead(name, line.slice(colon + 1)) : null;
}

/** "Buyer - text"; "Me - ok" by itself is somebody who answers in short. */
function beforeHyphen(line: string, known: KnownNames): Head | null {
  const hyphen = line.slice(0, LONGEST_HEAD).search(/ [-–—] /u);
  if (hyphen < 1) return null;
  const name = line.slice(0, hyphen).trim();
  const label = labelOf(name);
  const isSide = label === 'buyer' || label === 'seller' || known.isExact(name);
  if (!isSide && label !== 'me') return null;
  return { ...toHead(name, line.slice(hyphen + 3)), needsOther: !isSide };
}

function isLabelled(name: string, known: KnownNames): boolean {
  return labelOf(name) !== null || mayBeName(withoutVerb(name), known);
}

/** A number before a name is a list of messages when the name is a label or a username; else it may be a list of anything. */
function isCertainly(name: string, known: KnownNames): boolean {
  return labelOf(name) !== null || known.isExact(name) || /[\d_]/.test(name);
}

function toHead(name: string, rest: string): Head {
  return { name, stamp: null, rest: rest.trim(), isCertain: false };
}

const LIST_MARK = /^(?:[-*•–]|(\d{1,3})[.):]) (?=\S)/u;
const BOLD_LABEL = /^(\*{1,2})([^*]{1,60}):\1/u;
