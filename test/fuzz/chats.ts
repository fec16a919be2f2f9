import type { Message } from '../../src/order/conversation.ts';
import { pastes } from '../order/pastes.ts';
import type { Chance } from './chance.ts';
import { anyText, damaged } from './texts.ts';
import { furniture, goodMoments, moments, names } from './vocabulary.ts';

type Head = (name: string, clock: string) => string;

/** How chats look when they are copied: the line or lines before each message. */
const heads: Head[] = [
  (name, clock) => `${name}\nNov 20, 2026, ${clock}\n`,
  (name, clock) => `${name.slice(0, 1).toUpperCase()}\n${name}\n20 Nov, ${clock}\n`,
  (name) => `${name}\n2 days ago\n`,
  (name) => `${name}: `,
  (name, clock) => `[20/11/2026, ${clock}] ${name}: `,
  (name, clock) => `20.11.26, ${clock} - ${name}: `,
  (name, clock) => `${name} ${clock}\n`,
  (name, clock) => `${name} · Nov 20, 2026, ${clock}\n`,
  (name) => `${name} said:\n`,
  (name, clock) => `${clock} ${name} `,
  (name) => `**${name}**: `,
  (name) => `> ${name} wrote:\n> `,
  () => '',
  () => '- ',
];
const clocks = ['3:02 PM', '15:02', '10:09 AM', '15.02', '15h02', '25:61', '٣:٠٢', '15:02:11', '3 pm'];

/** A chat as one pasted text. */
export function anyPaste(chance: Chance): string {
  return chance.is(0.3) ? anyMixture(chance) : anyTalk(chance);
}

/** A few lines of chats, again and again in any order: what begins a message may end the paste, or stand twice. */
function anyMixture(chance: Chance): string {
  const few = chance.some(8, () => chance.one(chance.is(0.8) ? chatLines : furniture));
  return few.length === 0 ? '' : chance.some(30, () => chance.one(few)).join('\n');
}

const chatLines = [...new Set(pastes.flatMap(({ pasted }) => pasted.split(/[\r\n]+/)))];

function anyTalk(chance: Chance): string {
  const head = chance.one(heads);
  const people = [chance.one(names), chance.one(names)];
  const turns = chance.some(6, () => {
    const said = anyText(chance, 2);
    const furnished = chance.is(0.2) ? `${said}\n${chance.one(furniture)}` : said;
    return (chance.is(0.92) ? head : chance.one(heads))(chance.one(people), chance.one(clocks)) + furnished;
  });
  const paste = turns.join(chance.one(['\n', '\n\n', '\r\n', '\r', '\n', '\u2028']));
  return chance.is(0.1) ? damaged(paste, chance) : paste;
}

/** A chat as a list, not always a right one. */
export function anyList(chance: Chance): unknown[] {
  return chance.some(6, () => (chance.is(0.97) ? anyMessage(chance) : chance.one([null, 5, 'text', [], {}])));
}

function anyMessage(chance: Chance): Message {
  const at = chance.is(0.5) ? null : chance.one(chance.is(0.98) ? goodMoments : moments);
  return { from: chance.one(['buyer', 'seller']), at, text: anyText(chance, 2) };
}
