import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';
import { type Fields, post, set, valueIn } from './a-result.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const ANSWERS: Fields = [
  ['conversation', 'canary-chat: Sorry, I clicked the wrong gig. Please cancel <b>'],
  ['order.number', 'FO1234ABCD567'],
  ['order.requirements', 'submitted'],
  ['order.work', 'not-started'],
  ['request.askedBy', 'buyer'],
  ['request.formal.answer', 'open'],
  ['request.formal.openedBy', 'buyer'],
  ['request.formal.hoursAgo', '3'],
];
const TEXT = 'draft.text.support-request';

/** A result as it came first, with everything its form would send. */
async function aResult(answers = ANSWERS): Promise<Fields> {
  const page = await post(site, '/', answers);
  return [...answers, ...page.fields];
}
const press = (fields: Fields, act: string) =>
  post(site, '/texts', [...fields, ['draft.do', `${act} support-request`]]);
const check = (fields: Fields) =>
  post(site, '/texts/check', [...fields, ['draft.do', 'check support-request']]);
const keyOf = (html: string, words: string) =>
  new RegExp(`id="says-support-request-([^"]+)"[^>]*>[^<]*${words}`).exec(html)![1]!;
/** The page’s part about the request to support. */
const cardIn = (html: string) =>
  html.slice(
    html.indexOf('data-draft="support-request"'),
    html.indexOf('data-draft="support-request-short"'),
  );

describe('each sentence', () => {
  it('names the answers it rests on in words, with a way to change them, and its sources', async () => {
    const { text } = await post(site, '/', ANSWERS);
    const sentence = (words: string) => {
      const start = text.indexOf(`says-support-request-${keyOf(text, words)}" dir`);
      return text.slice(start, text.indexOf('</li>\n<li class="sentence">', start));
    };
    expect(sentence('The requirements are submitted')).toMatch(
      /Requirements<\/dt><dd dir="auto">Yes, they are in<\/dd>[^\n]*href="#order\.requirements"/,
    );
    expect(sentence('They wrote')).toMatch(
      /The buyer wrote<\/dt><dd dir="auto">“canary-chat: Sorry, I clicked/,
    );
    expect(sentence('They wrote')).toContain('href="#why"');
    expect(sentence('opened a cancellation request')).toMatch(
      /Opened, hours ago<\/dt><dd dir="auto">3, counted from 22 November 2026, 02:10 /,
    );
    expect(sentence('Your help article')).toMatch(/C2 official/);
    expect(sentence('Thank you')).toContain('It rests on none of your answers');
  });

  it('can be left out without a script: the page comes back without it, and stays so when looked at again', async () => {
    const { text } = await post(site, '/', ANSWERS);
    const key = keyOf(text, 'The requirements are submitted');
    const ticked = (await aResult()).filter(
      ([name, value]) => name !== 'draft.with.support-request' || value !== key,
    );
    const chosen = await press(ticked, 'choose');
    const body = valueIn(chosen.fields, TEXT)!;
    expect(body).not.toContain('The requirements are submitted');
    expect(body).toContain('\n- I have not started');
    expect(chosen.text).toContain(`<span data-count>${body.length}</span>`);
    const again = await post(site, '/', [...ANSWERS, ...chosen.fields]);
    expect(valueIn(again.fields, TEXT)).toBe(body);
    const back: Fields = [...ANSWERS, ...chosen.fields, ['draft.with.support-request', key]];
    expect(valueIn((await press(back, 'choose')).fields, TEXT)).toContain('The requirements are submitted');
  });
});

describe('a text that was edited', () => {
  it('is kept, letter for letter, whatever button is pressed and however often', async () => {
    const mine = ' My own <words> & "quotes"\n\n\nwith 😀 and a line\n';
    let fields = set(await aResult(), TEXT, mine);
    for (const path of ['/', '/texts', '/']) {
      const page = await post(site, path, [...fields, ['draft.do', 'check support-request']]);
      expect(page.status).toBe(200);
      expect(valueIn(page.fields, TEXT)).toBe(mine);
      fields = [...ANSWERS, ...page.fields];
    }
  });

  it('stands beside the new text once the answers change, until the seller chooses', async () => {
    const fields = set(await aResult(), TEXT, 'Mine.');
    expect(cardIn((await post(site, '/', fields)).text)).toMatch(/data-newer hidden/);
    const changed = set(fields, 'order.number', 'FO9999AAAA11');
    const page = await post(site, '/', changed);
    expect(cardIn(page.text)).toMatch(/data-newer>/);
    expect(valueIn(page.fields, TEXT)).toBe('Mine.');
    const answers = changed.filter(([name]) => !name.startsWith('draft.'));
    const kept = await press([...answers, ...page.fields], 'keep');
    expect(cardIn(kept.text)).toMatch(/data-newer hidden/);
    expect(valueIn(kept.fields, TEXT)).toBe('Mine.');
    const used = await press([...answers, ...page.fields], 'use');
    expect(valueIn(used.fields, TEXT)).toContain('FO9999AAAA11');
  });

  it('stays on the page when the plan has no place for it any more', async () => {
    const fields = set(await aResult(), TEXT, 'Mine & precious.');
    const page = await post(site, '/', set(fields, 'sellerReading', 'something-else'));
    expect(page.text).toContain('Request to support: your own text');
    expect(valueIn(page.fields, TEXT)).toBe('Mine & precious.');
  });

  it('survives answers that cannot be read, on every route', async () => {
    const changed = set(set(await aResult(), TEXT, 'Mine.\nStill.'), 'draft.size', 'short');
    const fields = set(changed, 'order.amount.value', 'a lot');
    for (const path of ['/', '/texts', '/texts/support-request.txt', '/dates.ics', '/mail/eml']) {
      const page = await post(site, path, fields);
      expect(page.status).toBe(422);
      expect(page.text).toContain('There is a problem');
      expect(valueIn(page.fields, TEXT)).toBe('Mine.\nStill.');
      const mended = await post(site, '/', [...ANSWERS, ...page.fields]);
      expect(valueIn(mended.fields, TEXT)).toBe('Mine.\nStill.');
      expect(valueIn(mended.fields, 'draft.size')).toBe('short');
    }
  });

  it('is still there after a button of the mail panel, also where no mail can be sent', async () => {
    const page = await post(site, '/mail', set(await aResult(), TEXT, 'Mine.'));
    expect(valueIn(page.fields, TEXT)).toBe('Mine.');
  });

  it('of an earlier plan goes along with the form of the mail', async () => {
    const page = await post(
      site,
      '/',
      set(set(await aResult(), TEXT, 'Mine.'), 'sellerReading', 'something-else'),
    );
    const form = page.text.slice(page.text.indexOf('<form id="mail-form"'));
    expect(form.slice(0, form.indexOf('</form>'))).toContain(`name="${TEXT}" value="Mine."`);
  });

  it('goes along in the .eml file as it stands', async () => {
    const file = await post(site, '/mail/eml', set(await aResult(), TEXT, 'Mine, in the mail.'));
    const mail = await PostalMime.parse(file.text);
    expect(mail.text).toContain('Mine, in the mail.');
    const attached = mail.attachments.find(({ filename }) => filename === 'support-request.txt');
    expect(new TextDecoder().decode(attached!.content as ArrayBuffer)).toBe('Mine, in the mail.');
  });
});

describe('a page without a script', () => {
  const saysFirst = (html: string) =>
    /<noscript><p>[^<]*Press “Check my text” below it first[\s\S]*formaction="\/mail\/eml"/.test(html);

  it('says what to press first where changed texts would go along in a file, also where no mail can be sent', async () => {
    const page = await post(site, '/', ANSWERS);
    const withoutTexts = await post(site, '/', [...ANSWERS, ['sellerReading', 'something-else']]);
    expect(saysFirst(page.text)).toBe(true);
    expect(withoutTexts.text).toContain('/mail/eml');
    expect(withoutTexts.text).not.toContain('“Check my text”');
  });
});

describe('the check', () => {
  it('gives a piece of a page that names what the answers do not bear, and never blocks', async () => {
    const fields = await aResult();
    const silent = await check(fields);
    expect(silent.status).toBe(200);
    expect(silent.text).toContain('we found nothing');
    const said = await check(set(fields, TEXT, 'I promise <script>. Mail me at a@example.com'));
    expect(said.text).not.toMatch(/<html|<script/);
    expect(said.text).toContain('Nobody can promise');
    expect(said.text).toContain('a@example.com');
  });

  it('comes back on the page without a script, with the text kept', async () => {
    const page = await press(set(await aResult(), TEXT, 'I promise.'), 'check');
    expect(cardIn(page.text)).toContain('Nobody can promise');
    expect(valueIn(page.fields, TEXT)).toBe('I promise.');
  });

  it('says in one sentence that a text is too long, keeps it, and sends nothing out without it', async () => {
    const long = 'x'.repeat(20_001);
    const fields = set(await aResult(), TEXT, long);
    for (const path of ['/texts', '/texts/support-request.txt', '/mail/eml']) {
      const page = await post(site, path, fields);
      expect(page.status).toBe(422);
      expect(page.text).toContain('Shorten the text to 20,000 characters');
      expect(valueIn(page.fields, TEXT)).toBe(long);
    }
    expect((await check(fields)).status).toBe(422);
    expect((await press(set(fields, TEXT, 'x'.repeat(20_000)), 'check')).status).toBe(200);
  });

  it.each([
    ['check nothing', 400],
    ['use support-request', 400],
    ['', 400],
    ['check __proto__', 400],
  ])('refuses what is no draft: %s', async (act, status) => {
    expect((await post(site, '/texts/check', [...ANSWERS, ['draft.do', act]])).status).toBe(status);
  });

  it('reads a text that the plan does not write as what it is for, in its own box', async () => {
    const noticesFor = async (id: string, text: string) => {
      const fields: Fields = [...ANSWERS, [`draft.text.${id}`, text], ['draft.do', `check ${id}`]];
      return (await post(site, '/texts/check', fields)).text;
    };
    expect(await noticesFor('buyer-alternative', 'Please help, this can hurt my rating.')).toContain(
      'The buyer reads this.',
    );
    expect(await noticesFor('support-reply', 'a '.repeat(250))).toContain('too long for its box');
  });
});

describe('the .txt file', () => {
  it('holds what stands in the box, byte for byte, under a name that names the order', async () => {
    const file = await post(site, '/texts/support-request.txt', set(await aResult(), TEXT, 'Mine\n😀'));
    expect(file.text).toBe('Mine\n😀');
    expect(file.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(file.headers.get('Content-Disposition')).toBe(
      'attachment; filename=support-request-FO1234ABCD567.txt',
    );
    expect(file.headers.get('Cache-Control')).toContain('private');
  });

  it('holds the draft where no box was sent', async () => {
    const file = await post(site, '/texts/support-request.txt', ANSWERS);
    expect(file.text).toBe(valueIn(await aResult(), TEXT));
  });

  it.each(['FO1"\r\nX-Evil: yes', '../../etc/passwd', 'FO 12;filename=a.exe', 'ÄÖ', 'a'.repeat(300)])(
    'lets nothing typed into its name: %j',
    async (number) => {
      const file = await post(site, '/texts/buyer-note.txt', set(ANSWERS, 'order.number', number));
      expect(file.headers.get('X-Evil')).toBeNull();
      if (file.status === 200)
        expect(file.headers.get('Content-Disposition')).toMatch(
          /^attachment; filename=buyer-note(-[A-Za-z0-9-]{3,40})?\.txt$/,
        );
      else expect(file.status).toBe(422);
    },
  );

  it.each([
    '/texts/nothing.txt',
    '/texts/__proto__.txt',
    '/texts/buyer-alternative.txt',
    '/texts/..%2Fa.txt',
  ])('is not found for what is no text of this result: %s', async (path) => {
    expect((await post(site, path, ANSWERS)).status).toBe(404);
  });
});

describe('the dates for a calendar', () => {
  it('hold the deadlines of the page, also an hour after it was made', async () => {
    let now = new Date('2026-11-22T02:10:00Z');
    const later = await startSite({ clock: () => now });
    const page = await post(later, '/', ANSWERS);
    now = new Date('2026-11-22T03:10:00Z');
    const file = await post(later, '/dates.ics', [...ANSWERS, ...page.fields]);
    await later.stop();
    expect(file.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename=dates-FO1234ABCD567.ics');
    expect(file.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    // Opened three hours before the page was made, and open for 48.
    expect(file.text).toContain('DTSTART:20261123T231000Z');
  });

  it('stay one and the same event when the file of a page without texts is fetched twice', async () => {
    let now = new Date('2026-11-22T02:10:00Z');
    const later = await startSite({ clock: () => now });
    const answers: Fields = [
      ['conversation', 'You are three days late. I want my money back.'],
      ['order.requirements', 'submitted'],
      ['request.formal.answer', 'open'],
      ['request.formal.openedAt', '2026-11-21T23:10'],
      ['sellerReading', 'something-else'],
    ];
    const page = await post(later, '/', answers);
    const files: string[] = [];
    for (const time of ['2026-11-22T03:10:00Z', '2026-11-22T04:10:00Z']) {
      now = new Date(time);
      files.push((await post(later, '/dates.ics', [...answers, ...page.fields])).text);
    }
    await later.stop();
    expect(page.text).not.toContain('Texts to send');
    const [first, second] = files.map((file) => /^UID:.*$/m.exec(file)?.[0]);
    expect(first).toMatch(/^UID:./);
    expect(second).toBe(first);
  });

  it('are offered only where there is a deadline', async () => {
    expect((await post(site, '/', ANSWERS)).text).toContain('formaction="/dates.ics"');
    expect((await post(site, '/', [['conversation', 'please cancel']])).text).not.toContain('/dates.ics');
  });
});

describe('odd requests', () => {
  it.each(['/texts', '/texts/check', '/texts/support-request.txt', '/dates.ics'])(
    'lead back to the form when %s is opened by its address',
    async (path) => {
      const response = await fetch(site.address + path, { redirect: 'manual' });
      expect([response.status, response.headers.get('Location')]).toEqual([303, '/']);
    },
  );

  it('never fail, and leave no word in the log', async () => {
    const odd: Fields = [
      [TEXT, '\u0000\ud800 canary-text'],
      [TEXT, 'twice canary-text'],
      ['draft.began.support-request', ''],
      ['draft.keys.support-request', '  __proto__ '],
      ['draft.with.support-request', '<'],
      ['draft.size', 'x'],
      ['draft.asOf', 'never'],
      ['draft.do', 'keep support-request'],
      ['draft.text.__proto__', 'x'],
    ];
    for (const path of ['/', '/texts', '/texts/support-request.txt', '/dates.ics', '/mail/eml'])
      expect((await post(site, path, [...ANSWERS, ...odd])).status).toBe(200);
    expect((await fetch(`${site.address}/texts/check`, { method: 'POST' })).status).toBe(400);
    expect(site.logged()).not.toMatch(/canary/);
  });
});
