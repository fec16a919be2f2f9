import { assess } from '../../src/assess.ts';
import { loadSite } from '../../src/load.ts';
import { findContactDetails } from '../../src/order/contact-details.ts';
import { readConversation } from '../../src/order/conversation.ts';
import { readForm } from '../../src/order/form.ts';
import { Chance } from './chance.ts';
import { anyPaste } from './chats.ts';
import { anyText } from './texts.ts';
import { tricks } from './vocabulary.ts';

/** Doubling a text may cost this much; what is measured varies, so the least of several counts, at two sizes. */
const MOST = 2.6;
const SIZES = [24_000, 50_000];
const TRIES = 8;

const site = loadSite();
const now = new Date('2026-11-22T02:10:00Z');
const aids = { timeZone: 'UTC' };

const works: Record<string, (text: string) => unknown> = {
  'chat reader': (text) => readConversation(text, aids),
  'contact details': (text) => findContactDetails(text),
  form: (text) => readForm({ conversation: text, alternative: text }, { now }),
  assessment: (text) =>
    assess(
      { marketplace: 'fiverr', order: {}, request: {}, buyer: {}, seller: {}, conversation: text },
      { ...site, ...aids, now },
    ),
};

/** A text of one piece said again and again: its cost for each work, doubled, as a sentence where it is too much. */
export function growthFaults(seed: number, index: number): string[] {
  const piece = anyPieceToRepeat(Chance.of(seed, index)) || 'x';
  // Whole pieces only: a last word that is cut off may change the verdict, and with it what there is to do.
  const textOf = (size: number) => piece.repeat(Math.ceil(size / piece.length));
  return Object.entries(works).flatMap(([name, work]) => {
    const isLinear = SIZES.some((size) => leastRatio(work, textOf(size), textOf(size).repeat(2)) <= MOST);
    return isLinear
      ? []
      : [`${name}: twice ${JSON.stringify(piece.slice(0, 200))} costs more than ${MOST} times as much`];
  });
}

function anyPieceToRepeat(chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.35) return chance.one(tricks) + chance.one(['', ' ', '\n', 'a']);
  if (kind < 0.5) return `${chance.one(tricks)}${chance.one(tricks)}`.slice(0, 1 + chance.upTo(6));
  return kind < 0.75 ? `${anyText(chance, 1)}${chance.one([' ', '\n'])}` : `${anyPaste(chance)}\n`;
}

function leastRatio(work: (text: string) => unknown, half: string, text: string): number {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < TRIES; tries += 1) {
    short = Math.min(short, costOf(work, half));
    long = Math.min(long, costOf(work, text));
    if (tries > 0 && long / short <= MOST) break;
  }
  return long / Math.max(short, 0.3);
}

/** In milliseconds of the processor, so that other programs do not count. */
function costOf(work: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
