import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/web/browser/draft.ts';
import { useSiteAndBrowser } from './browser.ts';

const held = useSiteAndBrowser();
const CHAT = 'anna_b: Sorry, I clicked the wrong gig, please cancel';
const opened: BrowserContext[] = [];

afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

async function aDevice({ script = true, init = '' } = {}): Promise<BrowserContext> {
  const context = await held.browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
    timezoneId: 'UTC',
  });
  if (init) await context.addInitScript(init);
  opened.push(context);
  return context;
}

async function visit(context: BrowserContext, path = '/'): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(held.site.address + path);
  return page;
}

const chatOf = (page: Page) => page.getByLabel('Paste the chat');
const stripOf = (page: Page) => page.locator('#device [role=status]');
const stored = (page: Page) =>
  page.evaluate(`JSON.parse(localStorage.getItem('misorder.draft'))`) as Promise<Draft>;
const isKept = (page: Page, words = 'Your answers are kept on this device only.') =>
  stripOf(page).filter({ hasText: words }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function typesACase(page: Page, chat = CHAT): Promise<void> {
  await page.getByRole('radio', { name: 'Yes, they are in' }).check();
  await chatOf(page).fill(chat);
  await isKept(page);
  const answers = page.locator('#result-frame .answers-list', { hasText: 'Yes, they are in' });
  await answers
    .filter({ hasText: chat.slice(0, 20) })
    .first()
    .waitFor();
  await page.locator('#result-frame:not([aria-busy])').waitFor();
}

async function seesTheCase(page: Page, chat = CHAT): Promise<void> {
  await expect.poll(() => chatOf(page).inputValue()).toBe(chat);
  expect(await page.getByRole('radio', { name: 'Yes, they are in' }).isChecked()).toBe(true);
}

describe('what was typed', () => {
  it('is said to be kept, and comes back after a reload, with its result', async () => {
    const page = await visit(await aDevice());
    expect(await stripOf(page).innerText()).toBe('What you type is kept on this device only.');
    await typesACase(page);
    await page.reload();
    await seesTheCase(page);
    expect(await stripOf(page).innerText()).toMatch(/^Your last answers are back/);
    await page.locator('#result').waitFor();
  });

  it.each([
    ['closed', (page: Page) => page.close({ runBeforeUnload: false })],
    [
      'crashed',
      (page: Page) => Promise.all([page.waitForEvent('crash'), page.goto('chrome://crash').catch(() => {})]),
    ],
  ])('comes back in a new tab after this one was %s', async (_how, end) => {
    const context = await aDevice();
    const page = await visit(context);
    await typesACase(page);
    await end(page);
    const next = await visit(context);
    await seesTheCase(next);
    await next.locator('#result').waitFor();
  });

  it('is kept while somebody types without a pause, and when they leave at once', async () => {
    const context = await aDevice();
    const page = await visit(context);
    await chatOf(page).pressSequentially('please cancel my order now', { delay: 60 });
    expect((await stored(page)).answers.conversation).toMatch(/^please can/);
    await chatOf(page).fill('the last word');
    await page.goto(`${held.site.address}/cases`);
    expect((await stored(page)).answers.conversation).toBe('the last word');
  });

  it('comes back with the back button, from another page and from a page that does not exist', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.goto(`${held.site.address}/nowhere`);
    await page.goBack();
    await seesTheCase(page);
    await page.goto(`${held.site.address}/nowhere`);
    await page.getByRole('link', { name: 'Go to the form' }).click();
    await seesTheCase(page);
  });

  it('is seen where a page comes back from the browser’s memory and was overtaken in the same tab', async () => {
    const page = await visit(await aDevice());
    await typesACase(page, 'the older words');
    await page.evaluate(`(() => {
      const draft = JSON.parse(localStorage.getItem('misorder.draft'));
      draft.answers.conversation = 'later words of this tab';
      localStorage.setItem('misorder.draft', JSON.stringify(draft));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    })()`);
    expect(await chatOf(page).inputValue()).toBe('later words of this tab');
    await page.evaluate(`(() => {
      const draft = JSON.parse(localStorage.getItem('misorder.draft'));
      Object.assign(draft, { by: 'another' }).answers.conversation = 'words of another tab';
      localStorage.setItem('misorder.draft', JSON.stringify(draft));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    })()`);
    expect(await chatOf(page).inputValue()).toBe('later words of this tab');
    expect(await stripOf(page).innerText()).toMatch(/^The answers here are not kept now/);
  });

  it('keeps its time zone, also one that the list lacks, on a device that has come into another', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.evaluate(`(() => {
      const draft = JSON.parse(localStorage.getItem('misorder.draft'));
      Object.assign(draft.answers, { timeZone: 'Europe/Prague', 'order.placedAt': '2026-11-20T10:02' });
      localStorage.setItem('misorder.draft', JSON.stringify(draft));
    })()`);
    const next = await visit(page.context());
    await seesTheCase(next);
    expect(await next.getByLabel('Your time zone').inputValue()).toBe('Europe/Prague');
    expect(await stripOf(next).innerText()).toMatch(/^Your last answers are back/);
    await expect
      .poll(() => next.locator('#draft-support-request').inputValue())
      .toContain('20 November 2026, 10:02 (Europe/Prague)');
  });

  it.each(['Nowhere/At_All', '', '<b>'])('takes no zone that is none: %j', async (timeZone) => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.evaluate(`(() => {
      const draft = JSON.parse(localStorage.getItem('misorder.draft'));
      Object.assign(draft.answers, { timeZone: ${JSON.stringify(timeZone)} });
      localStorage.setItem('misorder.draft', JSON.stringify(draft));
    })()`);
    const next = await visit(page.context());
    await seesTheCase(next);
    expect(await next.getByLabel('Your time zone').inputValue()).toBe('UTC');
  });

  it('does not move the form under the fingers when it is kept for the first time', async () => {
    const page = await visit(await aDevice());
    const top = () =>
      page.evaluate(`document.querySelector('#answers').getBoundingClientRect().top + scrollY`);
    const before = await top();
    await typesACase(page);
    expect(await top()).toBe(before);
  });

  it('opens the parts of the form that hold an answer, and keeps what stands behind them', async () => {
    const page = await visit(await aDevice());
    await page.locator('details.more summary').first().click();
    await page.getByLabel('Price').fill('45');
    await page.getByLabel('When was it ordered?').fill('2026-11-20T10:00');
    await page.getByLabel('Your time zone').selectOption('Asia/Karachi');
    await isKept(page);
    await page.reload();
    await expect.poll(() => page.getByLabel('Price').isVisible()).toBe(true);
    expect(await page.getByLabel('Price').inputValue()).toBe('45');
    expect(await page.getByLabel('When was it ordered?').inputValue()).toBe('2026-11-20T10:00');
    expect(await page.getByLabel('Your time zone').inputValue()).toBe('Asia/Karachi');
  });

  it('includes the seller’s own reading and the texts they changed', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.getByRole('radio', { name: 'A change of mind' }).check();
    await page.locator('.overruled').waitFor();
    const box = page.locator('.draft .box textarea').first();
    await page.getByRole('button', { name: 'Edit the text' }).first().click();
    await box.fill('My own words.');
    await expect.poll(async () => Object.values((await stored(page)).texts)).toEqual(['My own words.']);
    await page.reload();
    await page.locator('.overruled').waitFor();
    await expect.poll(() => box.inputValue()).toBe('My own words.');
    expect(await box.isVisible()).toBe(true);
    expect(await page.getByRole('radio', { name: 'A change of mind' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'I have begun the work' }).check();
    await page.locator('#result-frame:not([aria-busy])').waitFor();
    await expect.poll(() => box.inputValue()).toBe('My own words.');
  });

  it('includes the sentences that the seller left out', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    const tick = page.locator('.draft .tick input').first();
    const text = page.locator('.draft .box textarea').first();
    await tick.uncheck();
    const shorter = await text.inputValue();
    await expect.poll(async () => Object.values((await stored(page)).texts)).toEqual(['false']);
    expect(Object.keys((await stored(page)).answers).join(' ')).not.toContain('draft.');
    await page.reload();
    await page.locator('#result').waitFor();
    await expect.poll(() => text.inputValue()).toBe(shorter);
    expect(await tick.isChecked()).toBe(false);
  });

  it('lives through a fault of the server and a lost network', async () => {
    const page = await visit(await aDevice());
    await page.route('**/result', (route) => route.fulfill({ status: 500, body: 'broken' }));
    await page.getByRole('radio', { name: 'Yes, they are in' }).check();
    await chatOf(page).fill(CHAT);
    await isKept(page);
    await page.unroute('**/result');
    await page.context().setOffline(true);
    await page.reload().catch(() => {});
    await page.context().setOffline(false);
    await page.goto(held.site.address);
    await seesTheCase(page);
    await page.locator('#result').waitFor();
  });

  it('is the page’s that the server made from answers, which becomes the draft', async () => {
    const context = await aDevice();
    const page = await visit(context);
    await typesACase(page, 'the older words');
    await page.evaluate(`(() => {
      const form = document.querySelector('#answers');
      form.elements['conversation'].value = 'the words that were sent';
      form.elements['order.amount.value'].value = 'many';
      localStorage.setItem('misorder.draft', localStorage.getItem('misorder.draft'));
      HTMLFormElement.prototype.submit.call(form);
    })()`);
    await page.locator('#faults').waitFor();
    await expect.poll(() => chatOf(page).inputValue()).toBe('the words that were sent');
    await expect.poll(async () => (await stored(page)).answers.conversation).toBe('the words that were sent');
    expect((await stored(page)).answers['order.amount.value']).toBe('many');
    const next = await visit(context);
    await expect.poll(() => chatOf(next).inputValue()).toBe('the words that were sent');
  });

  it('keeps later changes to a result page when that page is loaded anew', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.evaluate(`HTMLFormElement.prototype.submit.call(document.querySelector('#answers'))`);
    await page.locator('h1#result').waitFor();
    await chatOf(page).fill('later words');
    await expect.poll(async () => (await stored(page)).answers.conversation).toBe('later words');
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect.poll(() => chatOf(page).inputValue()).toBe('later words');
  });

  it('keeps changed texts when the server makes the page anew for the same answers', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.getByRole('button', { name: 'Edit the text' }).first().click();
    await page.locator('.draft .box textarea').first().fill('My own words.');
    await expect.poll(async () => Object.values((await stored(page)).texts)).toEqual(['My own words.']);
    await page.evaluate(`HTMLFormElement.prototype.submit.call(document.querySelector('#answers'))`);
    await page.locator('h1#result').waitFor();
    await expect.poll(() => page.locator('.draft .box textarea').first().inputValue()).toBe('My own words.');
  });

  it('is never part of an address or of the log', async () => {
    const page = await visit(await aDevice());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await typesACase(page, 'canary-words');
    await press(page, 'Keep this case');
    await page.reload();
    await page.locator('#result').waitFor();
    await page.goto(`${held.site.address}/cases`);
    expect(asked.join(' ')).not.toContain('canary');
    expect(held.site.logged()).not.toContain('canary');
  });
});

describe('two tabs', () => {
  it('the later edit is the draft; no tab changes under its reader, and the other says so', async () => {
    const context = await aDevice();
    const first = await visit(context);
    await typesACase(first, 'words of the first');
    const second = await visit(context);
    await seesTheCase(second, 'words of the first');
    await chatOf(second).fill('words of the second');
    await isKept(second);
    await isKept(first, 'The answers here are not kept now.');
    expect(await chatOf(first).inputValue()).toBe('words of the first');
    await first.close();
    expect((await stored(second)).answers.conversation).toBe('words of the second');
    const third = await visit(context);
    await seesTheCase(third, 'words of the second');
  });

  it('write once for each edit, and never answer each other', async () => {
    const context = await aDevice({
      init: `const put = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          if (key === 'misorder.draft') window.puts = (window.puts ?? 0) + 1;
          return put.call(this, key, text);
        };`,
    });
    const first = await visit(context);
    const second = await visit(context);
    await typesACase(first, 'one');
    await chatOf(second).fill('two');
    await isKept(second);
    await second.waitForTimeout(1_500);
    expect(await second.evaluate('window.puts')).toBe(1);
    expect(await first.evaluate('window.puts')).toBeLessThanOrEqual(2);
    await chatOf(first).fill('three');
    await isKept(first);
    expect((await stored(second)).answers.conversation).toBe('three');
  });
});

describe('deleting', () => {
  it('takes one tap, empties form and device, and can be undone', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await press(page, 'Delete them');
    await isKept(page, 'The form is empty');
    expect(await chatOf(page).inputValue()).toBe('');
    expect(await stored(page)).toBeNull();
    expect(await page.evaluate('JSON.stringify([{...localStorage}, {...sessionStorage}])')).not.toContain(
      'anna_b',
    );
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Undo');
    await press(page, 'Undo');
    await seesTheCase(page);
    await page.locator('#result').waitFor();
    expect((await stored(page)).answers.conversation).toBe(CHAT);
  });

  it('is for good once the page is left', async () => {
    const context = await aDevice();
    const page = await visit(context);
    await typesACase(page);
    await press(page, 'Delete them');
    await isKept(page, 'The form is empty');
    await page.reload();
    expect(await stripOf(page).innerText()).toBe('What you type is kept on this device only.');
    expect(await chatOf(page).inputValue()).toBe('');
    expect(await chatOf(await visit(context)).inputValue()).toBe('');
  });

  it('a new case begins with an empty form', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.evaluate(`HTMLFormElement.prototype.submit.call(document.querySelector('#answers'))`);
    await page.locator('h1#result').waitFor();
    await press(page, 'Start a new case');
    await isKept(page, 'The form is empty for a new case.');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator('#result-frame').innerText()).toBe('');
    await chatOf(page).fill('another');
    await isKept(page);
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false);
  });

  it('works with the keyboard alone', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.locator('#device button:visible').first().focus();
    await page.keyboard.press('Enter');
    await isKept(page, 'The form is empty');
    await page.keyboard.press('Enter');
    await seesTheCase(page);
    expect(await page.evaluate('document.activeElement.closest("#device") !== null')).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await isKept(page, 'What you type is not kept on this device.');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Keep on this device');
  });
});

describe('a shared computer', () => {
  it('keeps nothing when the seller says so, and remembers that', async () => {
    const context = await aDevice();
    const page = await visit(context);
    await typesACase(page);
    await press(page, 'Keep nothing');
    await isKept(page, 'What you type is not kept on this device.');
    await seesTheCase(page);
    expect(await page.locator('.keep').isVisible()).toBe(false);
    await chatOf(page).fill('secret words');
    await page.waitForTimeout(600);
    await page.goto(`${held.site.address}/cases`);
    await page.goto(held.site.address);
    expect(await page.evaluate('JSON.stringify({...localStorage})')).toBe('{"misorder.keep":"no"}');
    expect(await stripOf(page).innerText()).toMatch(/^What you type is not kept/);
    expect(await chatOf(await visit(context)).inputValue()).toBe('');
    await chatOf(page).fill('kept again');
    await press(page, 'Keep on this device');
    await isKept(page);
    expect((await stored(page)).answers.conversation).toBe('kept again');
  });
});

describe('a device that keeps nothing', () => {
  const denied = `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`;
  const full = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`;
  const none = `Object.defineProperty(window, 'localStorage', { value: null });`;

  it.each([
    ['denied', denied],
    ['full', full],
    ['not there', none],
  ])('storage %s: the page says so once, and works on', async (_how, init) => {
    const page = await visit(await aDevice({ init }));
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await isKept(page, 'What you type cannot be kept on this device.');
    await page.evaluate(`(() => { window.said = 0;
      new MutationObserver(() => window.said++).observe(document.querySelector('#device'), { childList: true, characterData: true, subtree: true }); })()`);
    await chatOf(page).fill(CHAT);
    await page.locator('#result').waitFor();
    await page.waitForTimeout(600);
    expect(await page.evaluate('window.said')).toBe(0);
    expect(await page.locator('#device button:visible').count()).toBe(0);
    await press(page, 'Keep this case');
    await page.getByText('It could not be kept.').waitFor();
    await page.goto(`${held.site.address}/cases`);
    await page.getByText('No case is kept here yet').waitFor();
    expect(faults).toEqual([]);
  });

  it('that is full at last keeps the older draft, and says that the new words are not kept', async () => {
    const page = await visit(await aDevice());
    await typesACase(page);
    await page.evaluate(`(() => { const room = 'x'.repeat(1000000);
      try { for (let i = 0; ; i++) localStorage.setItem('room' + i, room); } catch {}
      try { for (let i = 0; ; i++) localStorage.setItem('crumb' + i, 'x'.repeat(1000)); } catch {} })()`);
    await chatOf(page).fill(`${CHAT}\n${'word '.repeat(2_000)}`);
    await isKept(page, 'What you type cannot be kept on this device.');
    expect((await stored(page)).answers.conversation).toBe(CHAT);
    await page.evaluate(
      `Object.keys(localStorage).filter((key) => /^(room|crumb)/.test(key)).forEach((key) => localStorage.removeItem(key))`,
    );
    await chatOf(page).press('End');
    await chatOf(page).pressSequentially('!');
    await isKept(page);
  });
});

describe('what this release cannot read', () => {
  const older = '{"version":0,"words":"words of an older release"}';
  const withOlder = `if (!sessionStorage.once) { sessionStorage.once = 1; localStorage.setItem('misorder.draft', ${JSON.stringify(older)}); }`;

  it.each([
    ['is put aside before the next draft is kept', ''],
    [
      'is not written over where the device is full',
      `const put = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (key === 'misorder.aside') throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, key, text);
      };`,
    ],
  ])('a draft of an older one %s, and both is said', async (_what, full) => {
    const page = await visit(await aDevice({ init: `${withOlder} ${full}` }));
    await chatOf(page).fill(CHAT);
    if (full) {
      await isKept(page, 'What you type cannot be kept on this device.');
      expect(await page.evaluate(`localStorage.getItem('misorder.draft')`)).toBe(older);
    } else {
      await isKept(page);
      await page.getByText('Something kept here before cannot be read now.').waitFor();
      await page.reload();
      await expect.poll(() => chatOf(page).inputValue()).toBe(CHAT);
      expect(await page.evaluate(`JSON.parse(localStorage.getItem('misorder.aside'))`)).toEqual([older]);
      await page.getByRole('link', { name: 'save it or delete it in My cases' }).click();
      await page.getByRole('heading', { name: 'Something here cannot be read' }).waitFor();
    }
  });

  it('nothing is said of it where there is nothing', async () => {
    const page = await visit(await aDevice());
    expect(await page.locator('.if-aside').isVisible()).toBe(false);
  });
});

describe('a chat that is too long', () => {
  it('for a result is kept all the same until it is shortened', async () => {
    const page = await visit(await aDevice());
    const long = `${CHAT} ${'word '.repeat(84_000)}`.trim();
    await chatOf(page).fill(long);
    await isKept(page);
    await page.reload();
    await expect.poll(() => chatOf(page).inputValue()).toBe(long);
  });

  it('for the device is told as that: nothing is full, and no other tab did anything', async () => {
    const page = await visit(await aDevice());
    await page.route('**/result', (route) => route.fulfill({ status: 413, body: 'too large' }));
    await page.evaluate(`(() => {
      const box = document.querySelector('#conversation');
      Object.defineProperty(box, 'value', { value: '' });
      const read = FormData.prototype[Symbol.iterator];
      FormData.prototype[Symbol.iterator] = function* () { yield* read.call(this); yield ['conversation', 'x'.repeat(1500001)]; };
      box.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await isKept(page, 'This is too much text to be kept on this device.');
  });
});

describe('what is stored is not trusted', () => {
  const hostile: Record<string, string> = {
    'no JSON': '{{{',
    'wrong types':
      '{"version":1,"at":1,"by":{},"case":[],"answers":{"conversation":{"a":1},"order.number":7},"texts":5}',
    'prototype keys':
      '{"version":1,"at":1,"__proto__":{"x":1},"answers":{"__proto__":{"polluted":1},"constructor":"x","submit":"x"},"texts":{}}',
    'a choice that does not exist':
      '{"version":1,"at":1,"answers":{"order.status":"<b>","timeZone":"Mars/Base"},"texts":{}}',
  };

  it.each(Object.entries(hostile))('%s: the form opens and works', async (_what, text) => {
    const page = await visit(
      await aDevice({
        init: `if (!sessionStorage.once) { sessionStorage.once = 1; localStorage.setItem('misorder.draft', ${JSON.stringify(text)}); }`,
      }),
    );
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    expect(await chatOf(page).inputValue()).toBe('');
    await typesACase(page);
    expect(await page.evaluate('({}).polluted')).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('markup in it is text', async () => {
    const chat = '<img src=x onerror="window.bad=1"></textarea><script>window.bad=1</script>';
    const text = JSON.stringify({
      version: 1,
      at: 1,
      by: 'x',
      case: '',
      answers: { conversation: chat },
      texts: {},
    });
    const page = await visit(
      await aDevice({ init: `localStorage.setItem('misorder.draft', ${JSON.stringify(text)})` }),
    );
    await expect.poll(() => chatOf(page).inputValue()).toBe(chat);
    await page.locator('#result').waitFor();
    expect(await page.evaluate('window.bad')).toBeUndefined();
  });
});

describe('without JavaScript', () => {
  it('nothing is promised that is not kept', async () => {
    const page = await visit(await aDevice({ script: false }));
    expect(await page.locator('#device').isVisible()).toBe(false);
    expect(await page.locator('body').innerText()).not.toMatch(/on this device/);
    await chatOf(page).fill(CHAT);
    await press(page, 'Show me what to do');
    await page.locator('#result').waitFor();
    expect(await page.locator('.keep').isVisible()).toBe(false);
    expect(await page.locator('body').innerText()).not.toMatch(/on this device|Keep this case/);
  });

  it('a form with a fault keeps the seller’s own reading', async () => {
    const page = await visit(await aDevice({ script: false }));
    await chatOf(page).fill('please cancel');
    await press(page, 'Show me what to do');
    await page.getByRole('radio', { name: 'A change of mind' }).check();
    await page.getByText('More about the order').click();
    await page.getByLabel('Price').fill('many');
    await press(page, 'Look again');
    await page.locator('#faults').waitFor();
    await page.getByLabel('Price').fill('');
    await press(page, 'Show me what to do');
    expect(await page.getByRole('radio', { name: 'A change of mind' }).isChecked()).toBe(true);
  });
});
