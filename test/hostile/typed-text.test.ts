import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldNames } from '../../src/order/form.ts';
import { deskAt } from '../mail/a-desk.ts';
import { type MailServer, startMailServer } from '../mail/mail-server.ts';
import { type RunningSite, startSite } from '../running-site.ts';
import { fieldsOf, pageFaults, textOf } from './page-faults.ts';

let mails: MailServer;
let site: RunningSite;
beforeAll(async () => {
  mails = await startMailServer();
  site = await startSite({ openDesk: deskAt(mails)! });
});
afterAll(async () => {
  await site.stop();
  await mails.stop();
});

const templates = [
  '{{site}}',
  '{{{site}}}',
  '{{> layout}}',
  '{{#each this}}x{{/each}}',
  '{{constructor.constructor "return process"}}',
  '{{lookup this "constructor"}}',
  '{{__proto__}}',
  '<%= process.env %>',
  `$\{process.env}`,
  '#{process.env}',
  '{% raw %}',
  '@{7*7}',
  `[[$\{7*7}]]`,
  '{{7*7}}',
  '{{!--',
  '}}',
  '\\{{site}}',
];
const scripts = [
  '<script>alert(1)</script>',
  '"><script src=//evil.example></script>',
  '\'"><img src=x onerror=alert(1)>',
  '</textarea><svg onload=alert(1)>',
  '</title><b>',
  '"autofocus onfocus="alert(1)',
  '` onmouseover=alert(1) x=`',
  'javascript:alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  '<form action=//evil.example><input name=conversation>',
  '<!--',
  ']]>',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '<base href=//evil.example>',
  '<meta http-equiv=refresh content=0;url=//evil.example>',
  '<style>*{display:none}</style>',
  '\u2028<b>\u2029',
  '<x-evil>',
];
const routes = ['/', '/result', '/follow-up', '/texts', '/texts/check', '/mail', '/mail/code'];

const send = (path: string, fields: Record<string, string>) =>
  fetch(site.address + path, { method: 'POST', body: new URLSearchParams(fields) });

describe.each([
  ['template syntax', templates],
  ['script', scripts],
])('%s', (_what, attacks) => {
  it('in every field at once comes back as text, wherever it comes back', async () => {
    for (const attack of attacks)
      for (const path of routes) {
        const response = await send(
          path,
          Object.fromEntries(
            [...fieldNames, 'mail.address', 'mail.code', 'mail.key', 'mail.asOf'].map((name) => [
              name,
              attack,
            ]),
          ),
        );
        expect([attack, path, response.status]).toEqual([attack, path, 422]);
        expect(pageFaults(await response.text())).toEqual([]);
      }
  });

  it('in each field by itself comes back as it was typed', async () => {
    for (const attack of attacks)
      for (const name of fieldNames) {
        const response = await send('/', { [name]: attack });
        const page = await response.text();
        expect([attack, name, [200, 422].includes(response.status)]).toEqual([attack, name, true]);
        expect(pageFaults(page)).toEqual([]);
        if (fieldsOf(page).has(name)) expect(fieldsOf(page).get(name)).toBe(attack);
      }
  }, 60_000);

  it('in the talk and the names is shown, quoted and drafted as text', async () => {
    for (const attack of attacks) {
      const fields = {
        conversation: `anna_b: ${attack} sorry I clicked the wrong gig ${attack} please cancel\nanna_b: ${attack}`,
        'buyer.name': `anna_b`,
        'order.title': attack,
        alternative: attack,
        supportTicket: attack,
        screenshots: attack,
        'request.formal.reason': attack,
        'order.requirements': 'submitted',
        'request.askedBy': 'buyer',
      };
      for (const path of ['/', '/result']) {
        const response = await send(path, fields);
        const page = await response.text();
        expect(response.status).toBe(200);
        expect(pageFaults(page)).toEqual([]);
        expect(textOf(page)).toContain(attack.replaceAll(/[\u2028\u2029]/g, '\n').split('\n')[0]);
      }
    }
  });

  it('in the panel for mails comes back as text', async () => {
    for (const attack of attacks) {
      const response = await send('/mail/code', {
        'mail.address': attack,
        'mail.code': attack,
        'mail.key': attack,
        'mail.codeKey': attack,
        'mail.asOf': attack,
      });
      expect(response.status).toBe(422);
      expect(pageFaults(await response.text())).toEqual([]);
    }
  });

  it('in JSON comes back as text, and the answer is no page', async () => {
    for (const attack of attacks) {
      const order = { [attack]: 1, order: { title: attack, [attack]: attack } };
      const response = await fetch(`${site.address}/api/assessments?timeZone=${encodeURIComponent(attack)}`, {
        method: 'POST',
        body: JSON.stringify(order),
        headers: { 'Content-Type': 'application/json' },
      });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        422,
        'application/json; charset=utf-8',
      ]);
    }
  });

  it('in an address comes back nowhere', async () => {
    for (const attack of attacks) {
      const response = await fetch(
        `${site.address}/${encodeURIComponent(attack)}?x=${encodeURIComponent(attack)}`,
      );
      const page = await response.text();
      expect([response.status, pageFaults(page)]).toEqual([404, []]);
      expect(textOf(page)).not.toContain(attack);
    }
  });
});

describe('the parser of pages in these tests', () => {
  it('sees what does not come from a template', () => {
    const page = (inner: string) =>
      `<!doctype html><html lang="en"><head><title>x</title></head><body>${inner}</body></html>`;
    expect(pageFaults(page('<p>fine</p>'))).toEqual([]);
    for (const inner of scripts.filter((attack) => /^<[a-z]/.test(attack)))
      expect(pageFaults(page(inner)), inner).not.toEqual([]);
    expect(pageFaults(page('<p class="x" onclick="y">'))).toEqual(['an attribute onclick of <p>']);
    expect(pageFaults(page('<a href="javascript:x">x</a>'))).toEqual(['href="javascript:x"']);
    expect(pageFaults(page('<p id="a"></p><p id="a"></p>'))).toEqual(['the id a twice']);
  });
});
