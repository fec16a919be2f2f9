import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Case } from '../../src/web/browser/case-list.ts';
import { findViolations } from './axe.ts';
import { useSiteAndBrowser } from './browser.ts';

const held = useSiteAndBrowser();
const opened: BrowserContext[] = [];
const DAY = 86_400_000;
const draft = {
  version: 1,
  at: 1,
  by: 'x',
  case: '',
  answers: { 'order.number': 'FO-typed' },
  texts: {},
};
/** A draft that stood in the form before. */
const WITH_DRAFT = `localStorage.setItem('misorder.draft', ${JSON.stringify(JSON.stringify(draft))});`;

afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

const aCase = (more: Partial<Case> & { number?: string; days?: number } = {}): Case => {
  const { number = 'FO1', days = 5, ...rest } = more;
  const since = Date.now() - days * DAY;
  const answers = {
    conversation: 'anna_b: wrong gig, sorry',
    'order.number': number,
    'order.status': 'late',
  };
  return { id: `id-${number}`, kept: since, at: since, since, status: 'asked', answers, texts: {}, ...rest };
};

/** A device on which these cases are kept, at its page of cases. */
async function visit(
  cases: Case[],
  options: {
    script?: boolean;
    colorScheme?: 'light' | 'dark';
    width?: number;
    path?: string;
    init?: string;
  } = {},
): Promise<Page> {
  const { script = true, colorScheme = 'light', width = 360, path = '/cases', init = '' } = options;
  const context = await held.browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 740 },
    timezoneId: 'UTC',
    colorScheme,
  });
  opened.push(context);
  const text = JSON.stringify({ version: 1, cases });
  await context.addInitScript(
    `if (!localStorage.getItem('once')) { localStorage.setItem('once', '1'); localStorage.setItem('misorder.cases', ${JSON.stringify(text)}); ${init} }`,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(held.site.address + path);
  if (script && path === '/cases')
    await page.locator('#cases').getByText('Reading the list').waitFor({ state: 'detached' });
  return page;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const titles = (page: Page) => page.locator('.case h2').allInnerTexts();
const stored = (page: Page) =>
  page.evaluate(`JSON.parse(localStorage.getItem('misorder.cases') ?? '{"cases":[]}').cases`) as Promise<
    Case[]
  >;
const says = (page: Page, words: string) =>
  page.locator('#cases [role=status]').filter({ hasText: words }).waitFor();
/** The last tap of deleting everything; it can be undone. */
async function deleteAllAndUndo(page: Page): Promise<void> {
  await press(page, 'Yes, delete everything');
  await says(page, 'Everything is deleted');
  expect(await page.evaluate('JSON.stringify({...localStorage})')).toBe('{"once":"1"}');
  await press(page, 'Undo');
  await says(page, 'It is back.');
}

async function bringIn(page: Page, text: string): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'misorder-')), 'cases.json');
  writeFileSync(path, text);
  await page.getByLabel('Bring in cases from a file').setInputFiles(path);
}

describe('keeping a case', () => {
  it('puts it into My cases, with a title and a next step; keeping it again changes it', async () => {
    const page = await visit([], { path: '/' });
    await page.getByLabel('Paste the chat').fill('so sorry, wrong gig, please cancel');
    await page.locator('#result').waitFor();
    await press(page, 'Keep this case');
    await page.getByText('Kept in My cases, on this device only.').waitFor();
    await page.getByText('More about the order').click();
    await page.getByLabel('Order number').first().fill('FO77');
    await page.getByRole('button', { name: 'Keep the changes' }).click();
    await expect.poll(async () => (await stored(page))[0]?.answers['order.number']).toBe('FO77');
    await page.locator('.keep').getByRole('link', { name: 'My cases' }).click();
    await expect.poll(() => titles(page)).toEqual(['FO77']);
    expect(await page.locator('.case').innerText()).toContain('Not sent yet. Next: open the case');
  });

  it('gives a case without number and name its date', async () => {
    const page = await visit([aCase({ answers: { conversation: 'hi' }, kept: Date.UTC(2026, 10, 3, 12) })]);
    expect(await titles(page)).toEqual(['Case of 3 November 2026']);
  });

  it.each([
    [
      'the device is full',
      (page: Page) =>
        page.evaluate(`(() => { const put = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, text) {
            if (key === 'misorder.cases') throw new DOMException('full', 'QuotaExceededError');
            return put.call(this, key, text);
          }; })()`),
    ],
    ['the network is away', (page: Page) => page.route('**/cases.*.js', (route) => route.abort())],
  ])('begins no new case while its last changes cannot be put into it: %s', async (_why, happens) => {
    const page = await visit([aCase()]);
    await press(page, 'Open FO1');
    await page.locator('#result').waitFor();
    await page.reload();
    await page.locator('#result').waitFor();
    await page.getByLabel('Order number').first().fill('FO1-changed');
    await happens(page);
    await press(page, 'Start a new case');
    await page.getByText('The last changes could not be put into My cases.').waitFor();
    expect(await page.getByLabel('Order number').first().inputValue()).toBe('FO1-changed');
    expect(await page.getByRole('button', { name: 'Start a new case' }).isVisible()).toBe(true);
  });

  it('takes later changes along, when the list is opened or a new case is begun', async () => {
    const page = await visit([aCase(), aCase({ number: 'FO2', days: 6 })]);
    await press(page, 'Open FO1');
    await page.locator('#result').waitFor();
    await page.getByLabel('Order number').first().fill('FO1-changed');
    await page.waitForTimeout(600);
    await page.goto(`${held.site.address}/cases`);
    await expect.poll(() => titles(page)).toEqual(['FO1-changed', 'FO2']);
    await press(page, 'Open FO2');
    await page.locator('#result').waitFor();
    await page.getByLabel('Order number').first().fill('FO2-changed');
    await press(page, 'Start a new case');
    await page.getByText('The form is empty for a new case.').waitFor();
    expect((await stored(page)).map(({ answers }) => answers['order.number'])).toEqual([
      'FO1-changed',
      'FO2-changed',
    ]);
  });
});

describe('the list', () => {
  it('says for each case what is next, by its status and its age', async () => {
    const page = await visit([
      aCase({ number: 'A', days: 0 }),
      aCase({ number: 'B', days: 1 }),
      aCase({ number: 'C', days: 5 }),
      aCase({ number: 'D', days: 6, status: 'refused' }),
      aCase({ number: 'E', days: 7, status: 'granted' }),
      aCase({ number: 'F', days: 8, status: 'standard-text' }),
    ]);
    expect(await titles(page)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(await page.locator('.case [data-part=step] > p').allInnerTexts()).toEqual([
      'Asked today. Next: wait. After four days without an answer, send the follow-up.',
      'Asked yesterday. Next: wait. After four days without an answer, send the follow-up.',
      'Asked 5 days ago. Next: send the follow-up.',
      'Refused 6 days ago. Next: see what you can still do.',
      'Granted 7 days ago. Next: see how to prevent the next one.',
      'A standard text came 8 days ago. Next: name what it left open.',
    ]);
    for (const name of [
      'Get the follow-up for C',
      'See what you can do for D',
      'See what comes after for E',
      'Get the short reply for F',
    ])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(1);
    expect(await page.locator('.case form').count()).toBe(4);
  });

  it('follows a changed status and date, says so, and keeps the focus', async () => {
    const page = await visit([aCase()]);
    await page.getByLabel('Status').focus();
    await page.getByLabel('Status').selectOption('Refused');
    await says(page, 'Changed.');
    expect(await page.locator('.case').innerText()).toContain('Refused today.');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await page.getByLabel('Since').fill(new Date(Date.now() - 3 * DAY).toISOString().slice(0, 10));
    await expect.poll(() => page.locator('.case').innerText()).toContain('Refused 3 days ago.');
    await page.reload();
    await expect.poll(() => page.locator('.case').innerText()).toContain('Refused 3 days ago.');
  });

  it('lets a date be typed key by key: the field keeps the focus, the next step follows, and it is said once', async () => {
    const page = await visit([aCase()]);
    await page.evaluate(`window.said = 0; new MutationObserver(() => { said += 1; })
      .observe(document.querySelector('[data-part=news]'), { childList: true })`);
    await page.getByLabel('Since').focus();
    await page.getByLabel('Since').pressSequentially('11022025', { delay: 30 });
    expect(await page.getByLabel('Since').inputValue()).toBe('2025-11-02');
    expect(await page.evaluate('document.activeElement.dataset.part')).toBe('since');
    expect(await page.locator('.case').innerText()).toMatch(/^FO1\s+Asked \d+ days ago\. Next: send/);
    const form = page.locator('.case form [name="order.number"]');
    expect(await form.inputValue()).toBe('FO1');
    expect((await stored(page))[0]!.since).toBe(Date.UTC(2025, 10, 2, 12));
    expect(await page.evaluate('said')).toBe(1);
  });

  it('asks for the follow-up text with the answers and what came of the request, never in an address', async () => {
    const page = await visit([aCase()]);
    const sent: { url: string; body: string | null }[] = [];
    await page.route('**/follow-up', (route) => {
      sent.push({ url: route.request().url(), body: route.request().postData() });
      return route.fulfill({ body: 'follow-up' });
    });
    await press(page, 'Get the follow-up for FO1');
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]!.url).toBe(`${held.site.address}/follow-up`);
    expect(Object.fromEntries(new URLSearchParams(sent[0]!.body!))).toEqual({
      ...aCase().answers,
      outcome: 'no-answer',
    });
  });

  it('leads to the follow-up text that fits', async () => {
    const page = await visit([aCase()]);
    await press(page, 'Get the follow-up for FO1');
    await page.getByRole('heading', { level: 1, name: 'Support has not answered yet' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('opens a case in the form, which reads along', async () => {
    const page = await visit([aCase({ texts: { 'draft-buyer-note': 'My own words.' } })]);
    await press(page, 'Open FO1');
    await page.locator('#result').waitFor();
    expect(await page.locator('#device').innerText()).toContain('Your case is open.');
    expect(await page.getByLabel('Order number').first().inputValue()).toBe('FO1');
    expect(await page.getByRole('radio', { name: 'Late' }).isChecked()).toBe(true);
  });

  it('loses nothing that stood in the form: it becomes a case', async () => {
    const page = await visit([aCase()], { init: WITH_DRAFT });
    await press(page, 'Open FO1');
    await page.getByText('What stood in the form before is now in My cases.').waitFor();
    await page.goto(`${held.site.address}/cases`);
    await expect.poll(() => titles(page)).toEqual(['FO-typed', 'FO1']);
  });

  it('shows what another tab changes', async () => {
    const page = await visit([aCase()]);
    const other = await page.context().newPage();
    await other.goto(`${held.site.address}/cases`);
    await press(other, 'Delete FO1');
    await page.getByText('No case is kept here yet').waitFor();
  });
});

describe('deleting', () => {
  it('one case can be undone; the focus is led', async () => {
    const page = await visit([aCase(), aCase({ number: 'FO2', days: 6 })]);
    await press(page, 'Delete FO1');
    await says(page, 'The case is deleted.');
    expect(await titles(page)).toEqual(['FO2']);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Undo');
    await page.keyboard.press('Enter');
    await says(page, 'It is back.');
    expect(await titles(page)).toEqual(['FO1', 'FO2']);
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('status');
  });

  it('one case can still be undone when deleting everything was begun and not done', async () => {
    const page = await visit([aCase(), aCase({ number: 'FO2', days: 6 })]);
    await press(page, 'Delete FO1');
    await press(page, 'Delete everything here');
    await says(page, 'Press once more');
    await page.keyboard.press('Tab');
    await says(page, 'The case is deleted.');
    await press(page, 'Undo');
    expect(await titles(page)).toEqual(['FO1', 'FO2']);
  });

  it('everything takes a second tap in place, takes the draft along, and can be undone', async () => {
    const page = await visit([aCase()], { init: WITH_DRAFT });
    page.on('dialog', () => expect.fail('a dialog of the browser'));
    await press(page, 'Delete everything here');
    await says(page, 'Press once more');
    expect((await stored(page)).length).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('button', { name: 'Delete everything here' }).isVisible()).toBe(true);
    await press(page, 'Delete everything here');
    await deleteAllAndUndo(page);
    expect(await titles(page)).toEqual(['FO1']);
    expect(await page.evaluate(`localStorage.getItem('misorder.draft')`)).toContain('FO-typed');
  });
});

describe('a file', () => {
  it('saved on one device brings the cases to another', async () => {
    const page = await visit([aCase(), aCase({ number: 'FO2', days: 6, status: 'granted' })]);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save all as a file')]);
    expect(download.suggestedFilename()).toBe('misorder-cases.json');
    const text = readFileSync(await download.path(), 'utf8');
    const other = await visit([]);
    await bringIn(other, text);
    await says(other, 'The cases from the file are in the list.');
    expect(await stored(other)).toEqual(await stored(page));
  });

  it('wins only where its case is newer', async () => {
    const mine = [aCase({ number: 'A' }), aCase({ number: 'B', days: 1, status: 'granted' })];
    const theirs = [
      aCase({ number: 'A', days: 2, id: 'id-A', status: 'refused' }),
      aCase({ number: 'B', days: 3, id: 'id-B', status: 'asked' }),
      aCase({ number: 'C' }),
    ];
    const page = await visit(mine);
    await bringIn(page, JSON.stringify({ version: 1, cases: theirs }));
    await says(page, 'The cases from the file are in the list.');
    const statuses = Object.fromEntries((await stored(page)).map(({ id, status }) => [id, status]));
    expect(statuses).toEqual({ 'id-A': 'refused', 'id-B': 'granted', 'id-C': 'asked' });
  });

  it.each([
    ['a picture', '\u0089PNG\r\n'],
    ['other JSON', '{"orders": []}'],
    ['only what is no case', '{"version": 1, "cases": [{"id": "<b>"}]}'],
    ['6 MB', JSON.stringify({ version: 1, cases: ['x'.repeat(6_000_000)] })],
  ])('that is %s gets one sentence, and changes nothing', async (_what, text) => {
    const page = await visit([aCase()]);
    await bringIn(page, text);
    await says(page, 'This is not a file of cases from Misorder, or it is too large.');
    expect(await stored(page)).toEqual([expect.objectContaining({ id: 'id-FO1' })]);
  });

  it('that is hostile is text on the screen and nothing more', async () => {
    const markup = '<img src=x onerror="window.bad=1"><script>window.bad=1</script>';
    const file = JSON.stringify({
      version: 1,
      cases: [
        aCase({ number: markup, id: 'id-1' }),
        { ...aCase(), id: '"><img src=x onerror="window.bad=1">' },
        { ...aCase(), status: '__proto__' },
      ],
    }).replace('"answers":{', '"answers":{"__proto__":{"polluted":1},"formaction":"https://example.com",');
    const page = await visit([]);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await bringIn(page, file);
    await says(page, 'Not readable in it: 2.');
    expect(await titles(page)).toEqual([markup.slice(0, 80)]);
    expect(await page.locator('.case img, .case script').count()).toBe(0);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('.case input[type=hidden]')].map(({ name }) => name)",
      ),
    ).toEqual(['conversation', 'order.number', 'order.status', 'outcome']);
    await press(page, /^Open/);
    await page.locator('#result').waitFor();
    expect(await page.evaluate('[window.bad, ({}).polluted]')).toEqual([undefined, undefined]);
    expect(faults).toEqual([]);
  });

  it('that does not fit on the device says so, and changes nothing', async () => {
    const page = await visit([aCase()]);
    await page.evaluate(
      `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
    );
    await bringIn(page, JSON.stringify({ version: 1, cases: [aCase({ number: 'B' })] }));
    await says(page, 'This could not be kept.');
    expect(await titles(page)).toEqual(['FO1']);
  });
});

describe('what cannot be read here', () => {
  const later = '{"version":2,"cases":[{"words":"of a later release"}]}';
  const put = (text: string) => `localStorage.setItem('misorder.cases', ${JSON.stringify(text)});`;
  const download = async (page: Page, name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  };
  const card = (page: Page) => page.getByRole('heading', { name: 'Something here cannot be read' });

  it.each([
    ['a list of another release', later],
    ['broken JSON', '{"version":1,"cases":[{"id":"a'],
  ])('%s is said, survives the next keep, and can be saved as it is', async (_what, text) => {
    const page = await visit([], { init: put(text), path: '/' });
    await page.getByLabel('Paste the chat').fill('so sorry, wrong gig, please cancel');
    await page.locator('#result').waitFor();
    await press(page, 'Keep this case');
    await page.getByText('Kept in My cases, on this device only.').waitFor();
    await page.goto(`${held.site.address}/cases`);
    await card(page).waitFor();
    expect(await titles(page)).toHaveLength(1);
    expect(await download(page, 'Save it as a file')).toEqual({ name: 'misorder-not-read.json', text });
    await page.reload();
    await card(page).waitFor();
  });

  it('is not called an empty list, is deleted when the seller says so, and comes back with Undo', async () => {
    const page = await visit([], { init: put(later) });
    await card(page).waitFor();
    expect(await page.getByText('No case is kept here yet').isVisible()).toBe(false);
    await press(page, 'Delete it');
    await says(page, 'What could not be read is deleted.');
    expect(await card(page).isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Undo');
    await page.keyboard.press('Enter');
    await says(page, 'It is back.');
    expect((await download(page, 'Save it as a file')).text).toBe(later);
    await press(page, 'Delete it');
    await says(page, 'What could not be read is deleted.');
    expect(await page.evaluate('JSON.stringify({...localStorage})')).toBe('{"once":"1"}');
  });

  it('of one case in a list stays in it while the others change, and goes along in a saved file', async () => {
    const other = { ...aCase({ number: 'later' }), status: 'a status of a later release' };
    const page = await visit([aCase(), other as unknown as Case]);
    await card(page).waitFor();
    await page.getByLabel('Status').selectOption('Refused');
    await says(page, 'Changed.');
    await press(page, 'Delete FO1');
    await says(page, 'The case is deleted.');
    expect(await stored(page)).toEqual([other]);
    expect(JSON.parse((await download(page, 'Save it as a file')).text)).toEqual(other);
    await press(page, 'Undo');
    expect(JSON.parse((await download(page, 'Save all as a file')).text).cases).toHaveLength(2);
  });

  it('goes with everything else when everything is deleted, and comes back with it', async () => {
    const page = await visit([aCase()], { init: `localStorage.setItem('misorder.draft', '{{{');` });
    await card(page).waitFor();
    await press(page, 'Delete everything here');
    await deleteAllAndUndo(page);
    expect((await download(page, 'Save it as a file')).text).toBe('{{{');
  });

  it('is never written over on a device that is full', async () => {
    const page = await visit([], { init: put(later), path: '/' });
    await page.evaluate(
      `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
    );
    await page.getByLabel('Paste the chat').fill('so sorry, wrong gig, please cancel');
    await page.locator('#result').waitFor();
    await press(page, 'Keep this case');
    await page.getByText('It could not be kept.').waitFor();
    expect(await page.evaluate(`localStorage.getItem('misorder.cases')`)).toBe(later);
  });
});

describe('the page', () => {
  it('says without JavaScript that it cannot keep a case, and promises nothing', async () => {
    const page = await visit([], { script: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('This list needs JavaScript, and it is switched off in your browser.');
    expect(text).not.toMatch(/on this device|Reading the list/);
  });

  it('can be reached from every page', async () => {
    for (const path of ['/', '/cases', '/nowhere']) {
      const text = await (await fetch(held.site.address + path)).text();
      expect(text).toContain('href="/cases"');
    }
  });

  it('offers no way to bring cases onto a device that is to keep nothing', async () => {
    const page = await visit([], { init: `localStorage.setItem('misorder.keep', 'no');` });
    expect(await page.locator('main').innerText()).toContain('You chose to keep nothing on this device.');
    expect(await page.getByLabel('Bring in cases').isVisible()).toBe(false);
  });

  it('needs nothing but a keyboard', async () => {
    const page = await visit([aCase()]);
    const reached = new Set<string>();
    await page.getByRole('button', { name: 'Get the follow-up' }).focus();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      reached.add(String(await page.evaluate('document.activeElement.dataset.part')));
    }
    expect([...reached].slice(0, 7)).toEqual([
      'status',
      'since',
      'open',
      'delete',
      'import',
      'export',
      'delete-all',
    ]);
    await page.getByRole('button', { name: 'Delete FO1' }).focus();
    await page.keyboard.press('Enter');
    await says(page, 'The case is deleted.');
  });
});

const states: Record<string, (colorScheme: 'light' | 'dark') => Promise<Page>> = {
  'no case': (colorScheme) => visit([], { colorScheme, width: 320 }),
  'some cases, one deleted': async (colorScheme) => {
    const cases = [
      aCase(),
      aCase({ number: 'FO2', days: 1 }),
      aCase({ number: 'X'.repeat(80), status: 'granted' }),
    ];
    const page = await visit(cases, { colorScheme, width: 320 });
    await press(page, 'Delete FO1');
    return page;
  },
  'about to delete everything': async (colorScheme) => {
    const page = await visit([aCase()], { colorScheme, width: 320 });
    await press(page, 'Delete everything here');
    return page;
  },
  'something that cannot be read': (colorScheme) =>
    visit([aCase()], { colorScheme, width: 320, init: `localStorage.setItem('misorder.draft', '{{{');` }),
  'nothing is to be kept': (colorScheme) =>
    visit([], { colorScheme, width: 320, init: `localStorage.setItem('misorder.keep', 'no');` }),
  'the form with answers that came back': async (colorScheme) => {
    const page = await visit([aCase()], { colorScheme, width: 320 });
    await press(page, 'Open FO1');
    await page.locator('#result').waitFor();
    return page;
  },
  'the form after deleting': async (colorScheme) => {
    const page = await visit([aCase()], { colorScheme, width: 320 });
    await press(page, 'Open FO1');
    await page.locator('#result').waitFor();
    await press(page, 'Delete them');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    return page;
  },
};

describe.each(['light', 'dark'] as const)('at 320 px, in %s colours', (colorScheme) => {
  it.each(Object.keys(states))(
    '%s has no violation of WCAG 2.2, needs no sideways scrolling, and has room for thumbs',
    async (state) => {
      const page = await states[state]!(colorScheme);
      expect(await findViolations(page)).toEqual([]);
      const [wide, visible] = (await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )) as [number, number];
      expect(wide).toBeLessThanOrEqual(visible);
      const low =
        await page.evaluate(`[...document.querySelectorAll('#cases button, #cases input, #cases select, #device button')]
      .filter((control) => control.offsetParent && control.getBoundingClientRect().height < 44)
      .map((control) => control.outerHTML)`);
      expect(low).toEqual([]);
    },
  );
});
