import fc from 'fast-check';
import PostalMime, { type Attachment } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess.ts';
import { loadSite } from '../../src/load.ts';
import { type Letter, printableNumber, writeLetter } from '../../src/mail/letter.ts';
import { MAILTO_LIMIT, mailtoLink } from '../../src/mail/mailto.ts';
import { composeDraft, composeMail } from '../../src/mail/message.ts';
import type { Order } from '../../src/order/order.ts';
import { anyOrder } from '../drafts/any-order.ts';
import { anOrder } from '../order/an-order.ts';

const site = loadSite();
const now = new Date('2026-11-22T02:10:00Z');
const read = (order: Order) => assess(order, { ...site, now, timeZone: 'Asia/Karachi' });
const letterOf = (order: Order): Letter =>
  writeLetter(
    { assessment: read(order), number: order.order.number, reference: 'ref', now, timeZone: 'Asia/Karachi' },
    site.letterWords,
  );
const fileIn = ({ files }: Letter, name: string) => files.find((file) => file.name === name)!.body;

const mistaken = anOrder({
  order: {
    number: '#FO 7A21 C0DE44',
    requirements: 'submitted',
    work: 'not-started',
    status: 'in-progress',
    placedAt: '2026-11-21T10:02:00Z',
    dueAt: '2026-11-24T10:02:00Z',
  },
  request: {
    askedBy: 'buyer',
    askedAt: '2026-11-21T10:09:00Z',
    formal: { openedBy: 'buyer', openedAt: '2026-11-21T10:10:00Z', answer: 'open' },
  },
  buyer: { name: 'نور 👩‍👩‍👧', priorOrders: 3 },
  sellerReading: 'mistaken-order',
  conversation: [
    {
      from: 'buyer',
      at: '2026-11-21T10:09:00Z',
      text: 'غلطی سے order ہو گیا 😀 sorry, I clicked the wrong gig, ভুল অর্ডার',
    },
  ],
});

describe('the letter to oneself', () => {
  it('has the order number in its subject, and nothing else that was typed', () => {
    expect(letterOf(mistaken).subject).toBe('Order FO7A21C0DE44: your plan and your texts');
    for (const number of ['x', 'FO1\r\nBcc: a@b.example', 'অর্ডার', '<b>', 'a'.repeat(41), '-FO123'])
      expect(printableNumber(number)).toBeNull();
    expect(letterOf(anOrder({ order: { number: 'Bcc: me' } })).subject).toBe('Your plan and your texts');
  });

  it('begins with the plan and the deadlines in four lines', () => {
    const { plan } = read(mistaken);
    const [first, ...lines] = letterOf(mistaken).text.split('\n');
    expect(first).toBe(`What to do: ${plan.title}`);
    expect(lines.slice(0, 3)).toEqual(plan.deadlines.map(({ text }) => `By when: ${text}`));
    expect(lines[3]).toBe('');
    expect(plan.deadlines).toHaveLength(3);
  });

  it('says once what is told of several messages', () => {
    const messages = ['mail me: a@example.com', 'or b@example.com', 'or c@example.com'];
    const order = anOrder({ conversation: messages.map((text) => ({ from: 'buyer', text })) });
    expect(read(order).alerts).toHaveLength(3);
    expect(letterOf(order).text.split('names contact details')).toHaveLength(2);
  });

  it('says from when the time that is left counts, and only where there is a date', () => {
    const counts = 'Any time left above counts from when this was written.';
    expect(letterOf(mistaken).text).toContain(counts);
    expect(letterOf(anOrder()).text).not.toContain(counts);
  });

  it('says that support decides only where support is asked, and of sending only what Misorder did', () => {
    const decides = 'Support decides; nobody can promise what they say.';
    const alone = anOrder({ order: { requirements: 'not-submitted' }, request: { askedBy: 'buyer' } });
    expect(letterOf(mistaken).text).toContain(decides);
    expect(letterOf(alone).text).not.toContain(decides);
    for (const order of [mistaken, alone]) {
      const { text } = letterOf({ ...order, supportTicket: '4711' });
      expect(text).toContain('Misorder has sent nothing to support or to the buyer.');
      expect(text).toContain('\nWhat lies ahead is in the attached calendar file.\nYou had Misorder write');
    }
  });

  it('leaves out no step, warning or alert of the page, and says no step twice', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const { text } = letterOf(order);
        const { plan, alerts, verdict } = read(order);
        const cares = [...plan.warnings, ...alerts].map((said) => said.text);
        for (const care of [...cares, ...(verdict.conflict === null ? [] : [verdict.conflict])])
          expect(text).toContain(`\n- ${care}\n`);
        for (const { who, text: says } of plan.steps)
          expect(text.split(`\n${site.words.who[who]}: ${says}\n`)).toHaveLength(2);
      }),
      { numRuns: 100 },
    );
  });

  it('holds each draft between clear rules, and as a file, with the bytes of the page', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const letter = letterOf(order);
        const { drafts } = read(order);
        const rule = '-'.repeat(40);
        expect(letter.text.split('\n')[4]).toBe('');
        for (const { id, body } of drafts) {
          expect(letter.text).toContain(`${rule}\n\n${body}\n\n${rule}`);
          expect(fileIn(letter, `${id}.txt`)).toBe(body);
        }
        expect(letter.files).toHaveLength(drafts.length + 1);
      }),
      { numRuns: 100 },
    );
  });

  it('arrives as it was written, in Urdu, Bangla and emoji', async () => {
    const letter = letterOf(mistaken);
    const bytes = await composeMail(letter, {
      from: { name: 'Misorder', address: 'm@example.com' },
      to: 'anna@example.com',
      messageId: '<a@example.com>',
      date: now,
    });
    const mail = await PostalMime.parse(bytes);
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.text.trimEnd());
    expectFiles(bytes, mail.attachments, letter);
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toContain('text/calendar');
  });

  it('arrives as it was written, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrder, async (order) => {
        const letter = letterOf(order);
        const bytes = await composeDraft(letter, now);
        const mail = await PostalMime.parse(bytes);
        expect(mail.subject).toBe(letter.subject);
        expectFiles(bytes, mail.attachments, letter);
        expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(letter.text.trimEnd());
      }),
      { numRuns: 40 },
    );
  });
});

describe('the .eml file', () => {
  it('opens as a new mail to nobody', async () => {
    const mail = await PostalMime.parse(await composeDraft(letterOf(mistaken), now));
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect([mail.to, mail.from, mail.messageId?.includes('undefined')]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });

  it('has lines that end in CRLF and are short enough for every mail server', async () => {
    const bytes = (await composeDraft(letterOf(mistaken), now)).toString();
    expect(bytes).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(Math.max(...bytes.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(998);
  });
});

describe('the mailto link', () => {
  it('carries subject and text whole, and is left out when it is longer than 1,900 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const link = mailtoLink({ subject: 'Your plan', text });
        if (link === null) return;
        expect(link.length).toBeLessThanOrEqual(MAILTO_LIMIT);
        expect(link).toMatch(/^mailto:\?subject=[!-~]*&body=[!-~]*$/);
        const body = new URLSearchParams(link.slice('mailto:?'.length).replaceAll('+', '%2B')).get('body');
        expect(body?.replaceAll('\r\n', '\n')).toBe(text.toWellFormed().replaceAll('\r\n', '\n'));
      }),
    );
    expect(
      mailtoLink({ subject: '', text: 'x'.repeat(MAILTO_LIMIT - 'mailto:?subject=&body='.length) }),
    ).not.toBeNull();
    expect(mailtoLink({ subject: '', text: 'x'.repeat(MAILTO_LIMIT) })).toBeNull();
  });
});

describe('the calendar', () => {
  const calendar = fileIn(letterOf(mistaken), 'dates.ics');
  const unfolded = calendar.replaceAll('\r\n ', '');
  const all = (name: string) =>
    [...unfolded.matchAll(new RegExp(`^${name}:(.*)$`, 'gm'))].map(([, value]) => value?.trim());

  it('has the deadlines that lie ahead and one follow-up, in UTC', () => {
    expect(all('DTSTART')).toEqual([
      '20261122T100900Z',
      '20261123T101000Z',
      '20261124T100200Z',
      '20261126T050000Z',
    ]);
    expect(all('UID').map((uid) => uid?.split('.')[0])).toEqual([
      'answer-the-buyer',
      'request-lapses',
      'delivery-due',
      'follow-up',
    ]);
    expect(all('DTSTAMP')).toEqual(Array(4).fill('20261122T021000Z'));
  });

  it('has moments, not spans: an end at the beginning is against RFC 5545', () =>
    expect(unfolded).not.toContain('DTEND'));

  it('tells no time left, which is wrong on the day when the entry is read', () => {
    expect(
      read(mistaken)
        .plan.deadlines.map(({ text }) => text)
        .join(),
    ).toMatch(/\d+ hours left/);
    expect(all('DESCRIPTION').join()).not.toMatch(/ left\b/);
  });

  it('rings two hours before, or halfway where less time than that is left', () => {
    const dueAt = '2026-11-22T03:10:00Z';
    const near = fileIn(letterOf({ ...mistaken, order: { ...mistaken.order, dueAt } }), 'dates.ics');
    expect(near.match(/TRIGGER:\S+/g)?.slice(0, 2)).toEqual(['TRIGGER:-PT30M', 'TRIGGER:-PT2H']);
  });

  it('rings the evening before, too, where the seller would sleep', () => {
    const dueAt = '2026-11-24T00:30:00Z';
    const early = fileIn(letterOf({ ...mistaken, order: { ...mistaken.order, dueAt } }), 'dates.ics');
    const [, entry] = /UID:delivery-due([\s\S]*?)END:VEVENT/.exec(early)!;
    expect(entry?.match(/TRIGGER:\S+/g)).toEqual(['TRIGGER:-PT2H', 'TRIGGER:-PT9H30M']);
    const soon = { ...mistaken, order: { ...mistaken.order, dueAt: '2026-11-22T02:40:00Z' } };
    expect(fileIn(letterOf(soon), 'dates.ics').match(/TRIGGER:\S+/g)?.[0]).toBe('TRIGGER:-PT15M');
  });

  it('looks back after the four days that the pages speak of, and by day on the seller’s clock', () => {
    const at = /UID:follow-up[\s\S]*?DTSTART:(\S+)/.exec(unfolded)?.[1];
    expect(at).toBe('20261126T050000Z');
    expect(loadSite().words.outcomes['no-answer']).toContain('four days');
  });

  it('says in the follow-up what to send', () => {
    const { drafts } = read(mistaken);
    const followUp = drafts.find(({ id }) => id === 'follow-up')!;
    const said = all('DESCRIPTION').join('\n').replaceAll('\\n', '\n').replaceAll('\\', '');
    expect(said).toContain(followUp.body.replaceAll('\\', ''));
  });

  it('sends no follow-up where support was never asked', () =>
    expect(all('DESCRIPTION').at(-2)).toMatch(/^Only if you have written to support and no answer came/));

  it('leaves out what is over: a deadline that passed, a buyer who was answered', () => {
    const answered = {
      ...mistaken,
      conversation: [
        ...(mistaken.conversation as []),
        { from: 'seller' as const, at: '2026-11-21T11:00:00Z', text: 'Thank you' },
      ],
    };
    expect(fileIn(letterOf(answered), 'dates.ics')).not.toContain('answer-the-buyer');
    const later = writeLetter(
      {
        assessment: read(mistaken),
        number: undefined,
        reference: 'ref',
        now: new Date('2027-01-01T00:00:00Z'),
        timeZone: 'UTC',
      },
      site.letterWords,
    );
    expect(fileIn(later, 'dates.ics').match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('names its entries by the order, so that a second copy replaces them', () => {
    expect(all('UID')[0]).toBe('answer-the-buyer.FO7A21C0DE44@misorder');
    expect(fileIn(letterOf(anOrder()), 'dates.ics')).toContain('UID:follow-up.ref@misorder');
  });

  it('has lines of at most 75 octets, cut between characters of every script', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const lines = fileIn(letterOf(order), 'dates.ics').split('\r\n');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(
          lines.filter((line) => /^[A-Z-]+[:;]/.test(line) || line.startsWith(' ') || line === ''),
        ).toEqual(lines);
      }),
      { numRuns: 100 },
    );
  });
});

/** The calendar is read as lines by the parser, so its bytes are looked for in the mail itself. */
function expectFiles(bytes: Buffer, attachments: Attachment[], letter: Letter): void {
  const whole = bytes.toString().replaceAll('\r\n', '');
  expect(attachments.map(({ filename }) => filename)).toEqual(letter.files.map(({ name }) => name));
  for (const [index, { name, body }] of letter.files.entries()) {
    expect(whole).toContain(Buffer.from(body).toString('base64'));
    if (name.endsWith('.txt')) expect(textOf(attachments[index]!.content)).toBe(body);
  }
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string'
    ? content
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}
