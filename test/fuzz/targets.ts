import { isDeepStrictEqual } from 'node:util';
import { assess, readKnownOrder } from '../../src/assess.ts';
import { loadSite } from '../../src/load.ts';
import { readAddress } from '../../src/mail/address.ts';
import { writeLetter } from '../../src/mail/letter.ts';
import { MAILTO_LIMIT, mailtoLink } from '../../src/mail/mailto.ts';
import { composeDraft } from '../../src/mail/message.ts';
import { findContactDetails } from '../../src/order/contact-details.ts';
import { readConversation } from '../../src/order/conversation.ts';
import { fieldNames, readForm } from '../../src/order/form.ts';
import { readOrder } from '../../src/order/order.ts';
import { isMoment } from '../../src/order/order-fields.ts';
import { assessmentFaults } from './assessment-faults.ts';
import { calendarFaults } from './calendar-faults.ts';
import type { Chance } from './chance.ts';
import { anyPaste } from './chats.ts';
import { anyForm, anyJson, anyOrder } from './orders.ts';
import { anyLabel, anyText } from './texts.ts';
import { zones } from './vocabulary.ts';

/** One way into the product: makes an input, puts it in, and gives what does not hold of what comes out. */
export type Target<Input = unknown> = {
  name: string;
  make(chance: Chance): Input;
  check(input: Input): string[] | Promise<string[]>;
};

const site = loadSite();
const now = new Date('2026-11-22T02:10:00Z');
const profile = site.profiles.get('fiverr')!;
const target = <Input>(one: Target<Input>) => one as Target;
const unless = (holds: boolean, fault: string) => (holds ? [] : [fault]);

/** Reading alone: a pasted chat. */
const reader = target({
  name: 'chat reader',
  make: (chance) => ({
    pasted: anyPaste(chance),
    aids: {
      ...(chance.is(0.4) && { buyer: anyLabel(chance) }),
      ...(chance.is(0.4) && { seller: anyLabel(chance) }),
      timeZone: chance.one(zones.slice(0, 6)),
    },
  }),
  check({ pasted, aids }) {
    const { messages, events, sides } = readConversation(pasted, aids);
    const letters = pasted.replaceAll(/\s/g, '').length;
    const read = messages.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
    return [
      ...messages.flatMap(({ text, at }) =>
        unless(text.trim() === text && text !== '', 'a message with blanks around it').concat(
          unless(at === null || isMoment(at), `a message at ${at}`),
        ),
      ),
      ...unless(read <= letters, 'more letters read than pasted'),
      ...unless(messages.length > 0 || events.length > 0 || sides === 'none', 'sides of nothing'),
      ...unless(
        isDeepStrictEqual(readConversation(messages, aids).messages, messages),
        'a reading that is read otherwise again',
      ),
    ];
  },
});

const schema = target({
  name: 'schema',
  make: (chance) => (chance.is(0.3) ? anyJson(chance) : anyOrder(chance)),
  check(input) {
    const reading = readOrder(input);
    if ('faults' in reading) return faultFaults(reading.faults);
    return unless(
      isDeepStrictEqual(readOrder(reading.order), reading),
      'an order that is read otherwise again',
    );
  },
});

const form = target({
  name: 'form',
  make: anyForm,
  check(input) {
    const reading = readForm(input, { now });
    const kept = Object.entries(input).every(
      ([name, value]) => reading.typed[name] === value || name === 'request.formal.hoursAgo.from',
    );
    const faults = 'faults' in reading ? reading.faults : [];
    return [
      ...unless(kept, 'what was typed is not kept'),
      ...faultFaults(faults),
      ...faults.flatMap(({ path }) =>
        unless((fieldNames as readonly string[]).includes(path), `a fault at ${path}, which is no field`),
      ),
    ];
  },
});

const contact = target({
  name: 'contact details',
  make: (chance) => anyText(chance, 4),
  check: (text) =>
    findContactDetails(text).flatMap(({ start, end }) =>
      unless(start >= 0 && start < end && end <= text.length, 'contact details outside their text'),
    ),
});

const address = target({
  name: 'mail address',
  make: (chance) =>
    chance.is(0.5)
      ? `${anyLabel(chance)}@${chance.one(['example.com', anyLabel(chance)])}`
      : anyLabel(chance),
  check(typed) {
    const read = readAddress(typed);
    return unless(
      read === null || (/^[\x21-\x7e]+@[a-z0-9.-]+$/.test(read) && readAddress(read) === read),
      `an address ${read}`,
    );
  },
});

type Asked = { input: unknown; timeZone: string };

/** The whole product in one call. */
const whole = target<Asked>({
  name: 'assessment',
  make: (chance) => ({ input: anyOrder(chance), timeZone: chance.one(zones.slice(0, 6)) }),
  check(asked) {
    const assessment = assessmentOf(asked);
    return assessment === null ? [] : assessmentFaults(assessment, asked.input, profile);
  },
});

const again = target<Asked>({
  name: 'assessment twice',
  make: whole.make as Target<Asked>['make'],
  check(asked) {
    const before = JSON.stringify(asked.input);
    const [first, second] = [assessmentOf(asked), assessmentOf(structuredClone(asked))];
    return [
      ...unless(isDeepStrictEqual(first, second), 'the same order, another assessment'),
      ...unless(JSON.stringify(asked.input) === before, 'the order was changed'),
    ];
  },
});

/** The letter to oneself: text, link and file. */
const letter = target<Asked>({
  name: 'letter',
  make: whole.make as Target<Asked>['make'],
  async check(asked) {
    const assessment = assessmentOf(asked);
    if (assessment === null) return [];
    const number = (asked.input as { order?: { number?: string } }).order?.number;
    const written = writeLetter(
      { assessment, number, reference: 'a-reference', now, timeZone: 'UTC' },
      site.letterWords,
    );
    const file = (await composeDraft(written, now)).toString('latin1');
    const lines = file.split('\r\n');
    const calendar = written.files.at(-1)!.body;
    return [
      ...unless(!/[\r\n]/.test(written.subject), 'a subject of two lines'),
      ...unless((mailtoLink(written)?.length ?? 0) <= MAILTO_LIMIT, 'a link that is too long'),
      ...unless(/^[\t\r\n\x20-\x7e]*$/.test(file), 'a mail that is not ASCII'),
      ...unless(
        lines.every((line) => line.length <= 998 && !/[\r\n]/.test(line)),
        'a mail with lines that are none',
      ),
      ...headerFaults(lines.slice(0, lines.indexOf(''))),
      ...calendarFaults(calendar),
    ];
  },
});

/** Targets that need no site, each with how often it is tried. */
export const pureTargets: [Target, number][] = [
  [reader, 25],
  [schema, 28],
  [form, 12],
  [contact, 17],
  [address, 6],
  [whole, 10],
  [again, 1],
  [letter, 1],
];

function assessmentOf({ input, timeZone }: Asked) {
  const reading = readKnownOrder(input, site.profiles);
  return 'faults' in reading ? null : assess(reading.order, { ...site, now, timeZone });
}

function faultFaults(faults: { path: string; message: string }[]): string[] {
  return [
    ...unless(faults.length <= 100, 'more than a hundred faults'),
    ...unless(new Set(faults.map(({ path }) => path)).size === faults.length, 'two faults for one field'),
    ...faults.flatMap(({ message }) =>
      unless(/^[A-Z].*\.$/.test(message), `a fault that is no sentence: ${message}`),
    ),
  ];
}

const HEADERS =
  /^(Subject|Date|X-Unsent|MIME-Version|Message-ID|Content-Type|Content-Transfer-Encoding): |^[ \t]/;

function headerFaults(lines: string[]): string[] {
  return lines.flatMap((line) => unless(HEADERS.test(line), `a header that is none of ours: ${line}`));
}
