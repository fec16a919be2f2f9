import type { Assessment } from '../../src/assess.ts';
import { draftIds } from '../../src/drafts/draft.ts';
import { loadProfiles } from '../../src/load-profiles.ts';
import { fieldNames } from '../../src/order/form.ts';
import { fieldsOf, pageFaults, textOf } from '../hostile/page-faults.ts';
import { assessmentFaults, leftOpen } from './assessment-faults.ts';
import { calendarFaults } from './calendar-faults.ts';
import type { Chance } from './chance.ts';
import { anyForm, anyJson, anyOrder } from './orders.ts';
import type { Target } from './targets.ts';
import { anyLabel, anyText } from './texts.ts';
import { zones } from './vocabulary.ts';

type Sent = { path: string; type: string; body: string; fields: Record<string, string>; order: unknown };

const profile = loadProfiles().profiles.get('fiverr')!;
const FORM = 'application/x-www-form-urlencoded';
/** A connection kept between two inputs may be closed just when the second comes. */
const ALONE = { Connection: 'close' };
const unless = (holds: boolean, fault: string) => (holds ? [] : [fault]);

/** Every route of a running site, each with how often it is tried. */
export function siteTargets(address: string): [Target, number][] {
  const ask = ({ path, type, body }: Sent) =>
    fetch(address + path, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type, ...ALONE },
      redirect: 'manual',
    });
  const target = (
    name: string,
    make: (chance: Chance) => Sent,
    check: (response: Response, sent: Sent) => Promise<string[]>,
  ): Target => ({ name, make, check: async (sent: Sent) => check(await ask(sent), sent) }) as Target;
  return [
    [target('POST /', (chance) => formFor('/', chance), checkPage), 8],
    [target('POST /result', (chance) => formFor('/result', chance), checkPart), 4],
    [target('POST /mail', (chance) => formFor('/mail', chance), checkPage), 2],
    [target('POST /mail/code', (chance) => formFor('/mail/code', chance), checkPage), 2],
    [target('POST /mail/have-code', (chance) => formFor('/mail/have-code', chance), checkPage), 1],
    [target('POST /follow-up', (chance) => formFor('/follow-up', chance), checkPart), 2],
    [target('POST /texts', (chance) => formFor('/texts', chance), checkPart), 2],
    [target('POST /texts/check', (chance) => formFor('/texts/check', chance), checkPart), 1],
    [
      target(
        'POST /texts/….txt',
        (chance) => formFor(`/texts/${anyTextName(chance)}.txt`, chance),
        checkTextFile,
      ),
      1,
    ],
    [target('POST /dates.ics', (chance) => formFor('/dates.ics', chance), checkDates), 1],
    [target('POST /mail/eml', (chance) => formFor('/mail/eml', chance), checkFile), 3],
    [
      target(
        'POST /api/assessments',
        (chance) => jsonFor('/api/assessments', anyOrder(chance), chance),
        checkAssessment,
      ),
      8,
    ],
    [target('POST /api/mail', (chance) => jsonFor('/api/mail', anyJson(chance), chance), checkJson), 1],
    [
      target(
        'POST /api/mail/code',
        (chance) => jsonFor('/api/mail/code', { address: anyLabel(chance) }, chance),
        checkJson,
      ),
      1,
    ],
    [anyAddress(address), 2],
  ];
}

function formFor(path: string, chance: Chance): Sent {
  const fields = anyForm(chance);
  if (path.startsWith('/mail'))
    for (const name of ['mail.address', 'mail.code', 'mail.key', 'mail.codeKey', 'mail.asOf'])
      if (chance.is(0.6)) fields[name] = anyLabel(chance);
  const body = String(new URLSearchParams(fields));
  return {
    path,
    type: FORM,
    body: chance.is(0.03) ? body.replaceAll('%', () => (chance.is(0.3) ? '%%' : '%')) : body,
    fields,
    order: null,
  };
}

function jsonFor(path: string, order: unknown, chance: Chance): Sent {
  const body = JSON.stringify(order) ?? 'null';
  const zone = chance.is(0.3) ? `?timeZone=${encodeURIComponent(chance.one(zones))}` : '';
  return {
    path: path + zone,
    type: 'application/json',
    body: chance.is(0.03) ? body.slice(0, chance.upTo(body.length)) : body,
    fields: {},
    order,
  };
}

/** Mostly the name of a text that there is. */
function anyTextName(chance: Chance): string {
  return chance.is(0.9) ? chance.one(draftIds) : encodeURIComponent(anyLabel(chance).toWellFormed() || 'x');
}

/** Whatever is written into the address bar. */
function anyAddress(address: string): Target {
  return {
    name: 'GET anything',
    make: (chance) =>
      chance.one(['/', '/assets/', '/mail', '/api/', '/result', '/healthz', '/readyz']) +
      encodeURIComponent(anyText(chance, 1).toWellFormed().slice(0, 200)) +
      chance.one(['', '?', `?x=${encodeURIComponent(anyLabel(chance).toWellFormed())}`]),
    async check(path) {
      const response = await fetch(address + path, { redirect: 'manual', headers: ALONE });
      const page = await response.text();
      const isPage =
        response.headers.get('content-type')?.startsWith('text/html') === true &&
        page.startsWith('<!doctype');
      return [...statusFaults(response, [200, 303, 400, 404, 405]), ...(isPage ? pageFaults(page) : [])];
    },
  } as Target;
}

async function checkPage(response: Response, sent: Sent): Promise<string[]> {
  const page = await response.text();
  return [
    ...statusFaults(
      response,
      [200, 413, 422, 429, 502, 503].filter((status) => status < 500),
    ),
    ...pageFaults(page),
    ...leftOpen(
      textOf(page),
      sent.body === ''
        ? ''
        : decodeURIComponent(sent.body.replaceAll('+', ' ').replaceAll(/%(?![0-9A-F]{2})/g, '')),
    ).map((word) => `"${word}" in the page`),
    ...(sent.body === String(new URLSearchParams(sent.fields)) ? keptFaults(page, sent.fields) : []),
  ];
}

/** A check without the name of a text cannot be made: 400. */
async function checkPart(response: Response, { path }: Sent): Promise<string[]> {
  const allowed = path === '/texts/check' ? [200, 400, 422] : [200, 422];
  return [...statusFaults(response, allowed), ...pageFaults(await response.text())];
}

async function checkFile(response: Response): Promise<string[]> {
  const text = await response.text();
  const isFile = response.headers.get('content-type')?.startsWith('message/rfc822') === true;
  return [
    ...statusFaults(response, [200, 422]),
    ...unless(isFile === (response.status === 200), 'a file of another type'),
    ...(isFile ? unless(/^X-Unsent: 1\r\n/m.test(text), 'a file that is no draft') : pageFaults(text)),
  ];
}

/** Plain text; 404 for a text that the plan does not send, 400 for an address that cannot be read. */
async function checkTextFile(response: Response): Promise<string[]> {
  const text = await response.text();
  const isFile = response.headers.get('content-type') === 'text/plain; charset=utf-8';
  return [
    ...statusFaults(response, [200, 400, 404, 422]),
    ...unless(!isFile || response.status === 200, 'a file beside a fault'),
    ...unless(
      !isFile || response.headers.get('content-disposition')?.startsWith('attachment') === true,
      'a file that is shown',
    ),
    ...(isFile ? [] : pageFaults(text)),
  ];
}

async function checkDates(response: Response): Promise<string[]> {
  const text = await response.text();
  const isFile = response.headers.get('content-type')?.startsWith('text/calendar') === true;
  return [
    ...statusFaults(response, [200, 422]),
    ...unless(isFile === (response.status === 200), 'a calendar of another type'),
    ...(isFile ? calendarFaults(text) : pageFaults(text)),
  ];
}

async function checkAssessment(response: Response, { order, path }: Sent): Promise<string[]> {
  const answer = (await response.json()) as Assessment;
  const faults = statusFaults(response, [200, 400, 422]);
  return response.status === 200 ? [...faults, ...assessmentFaults(answer, [order, path], profile)] : faults;
}

async function checkJson(response: Response): Promise<string[]> {
  const answer = (await response.json()) as { faults?: unknown[] };
  return [
    ...statusFaults(response, [400, 404, 415, 422, 403]),
    ...unless(Array.isArray(answer.faults), 'an answer without faults'),
  ];
}

function statusFaults({ status }: Response, allowed: number[]): string[] {
  return unless(allowed.includes(status), `status ${status}`);
}

/** Line ends are one in a form, and what no text may hold becomes the sign for what cannot be read. */
function keptFaults(page: string, fields: Record<string, string>): string[] {
  const asKept = (text: string) =>
    text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd');
  return [...fieldsOf(page)].flatMap(([name, value]) =>
    unless(
      !(fieldNames as readonly string[]).includes(name) || asKept(value) === asKept(fields[name] ?? ''),
      `${name} is not kept as it was typed`,
    ),
  );
}
