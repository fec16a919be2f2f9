import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../src/load.ts';
import { makeCodes } from '../../src/mail/codes.ts';
import type { CounterOptions } from '../../src/mail/counters.ts';
import { makeLimits } from '../../src/mail/limits.ts';
import { makeOnce } from '../../src/mail/once.ts';
import { PASS_SECONDS } from '../../src/mail/passes.ts';
import { reasons } from '../../src/order/choices.ts';
import { readChat } from '../../src/order/order.ts';
import { sureness } from '../../src/templating/figures.ts';
import { readTemplates, templatesFolder } from '../../src/templating/template-files.ts';
import { judge } from '../../src/verdict/judge.ts';
import { decisionView } from '../../src/web/decision-view.ts';
import { type RunningSite, startSite } from '../running-site.ts';

const site = loadSite();
const names = ['how-it-decides', 'rules', 'privacy'] as const;
const html = {} as Record<(typeof names)[number], string>;
let running: RunningSite;

/** As a browser asks that may keep pages; without the header, `fetch` would ask to be given everything anew. */
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.address}${path}`, { headers: { 'Cache-Control': 'max-age=0', ...headers } });
const entities: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&amp;': '&',
  '&#x3D;': '=',
  '&nbsp;': ' ',
};
const plain = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ');
const between = (page: string, start: string, end: string) => {
  const from = page.indexOf(start);
  expect(from, start).toBeGreaterThanOrEqual(0);
  return page.slice(from, page.indexOf(end, from));
};

beforeAll(async () => {
  running = await startSite();
  for (const name of names) html[name] = await (await get(`/${name}`)).text();
});
afterAll(() => running.stop());

describe('the pages about Misorder', () => {
  it.each(['/', '/nowhere', '/how-it-decides', '/rules', '/privacy'])('are linked from %s', async (path) => {
    const footer = between(await (await get(path)).text(), '<footer', '</footer>');
    for (const name of names) expect(footer).toContain(`href="/${name}"`);
  });

  it.each(names)('%s is not sent again while it is the same', async (name) => {
    const first = await get(`/${name}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(first.headers.get('set-cookie')).toBeNull();
    const etag = first.headers.get('etag')!;
    expect((await get(`/${name}`)).headers.get('etag')).toBe(etag);
    expect((await get(`/${name}`, { 'If-None-Match': etag })).status).toBe(304);
    expect((await get(`/${name}`, { 'If-None-Match': 'W/"old"' })).status).toBe(200);
  });

  it.each(names)('%s is under 60 kB on the wire, in either compression', (name) => {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
    expect(brotliCompressSync(html[name], quality).length).toBeLessThan(60_000);
    expect(gzipSync(html[name]).length).toBeLessThan(60_000);
  });

  it.each(names)(
    '%s has one heading of the first level, skips none, and every link within it lands',
    (name) => {
      const levels = [...html[name].matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      const ids = [...html[name].matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of html[name].matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    },
  );
});

describe('how it decides', () => {
  it('shows every cue of every language, with its sentence, side, weight and examples', () => {
    const { model, trustWords } = site;
    for (const { language, cues } of model.tongues.values()) {
      const own = between(html['how-it-decides'], `id="cues-${language}"`, 'class="more language"');
      for (const { id, says, favours, examples } of cues) {
        const side = between(own, `<h4>${trustWords.reasons[favours].cues}</h4>`, '</details>');
        const cue = plain(side.slice(0, side.indexOf(`>${id}, weight `) + id.length + 30));
        expect(cue, `${language} ${id}`).toContain(`${id}, weight`);
        expect(cue).toContain(says);
        expect(cue).toContain(examples[0]!.replaceAll(/\s+/g, ' '));
      }
      expect(own.split('class="said"').length - 1).toBe(cues.length);
      expect(own).toContain(`lang="${language}"`);
    }
  });

  it('shows what each cue, fact and clash adds to each reason, on the scale of a result', () => {
    const { weights, temperature, tongues } = site.model;
    const cue = tongues.get('en')!.cues.find(({ id }) => id === 'wrong-gig')!;
    const row = between(html['how-it-decides'], `<th scope="row">${cue.says}</th>`, '</tr>');
    const figures = [...row.matchAll(/[+−]?\d\.\d\d/g)].map(([figure]) => Number(figure.replace('−', '-')));
    const learnt = weights.get('cue:wrong-gig')!.map((weight) => weight / temperature);
    expect(figures).toHaveLength(learnt.length);
    // Half a hundredth may be rounded either way.
    for (const [at, weight] of learnt.entries()) expect(Math.abs(figures[at]! - weight)).toBeLessThan(0.0051);
    expect(plain(html['how-it-decides'])).toContain('The same thing is ordered twice.');
    expect(plain(html['how-it-decides'])).toContain('The buyer says it was not a mistake.');
  });

  it('takes every figure from the model and from what was measured', () => {
    const model = {
      ...site.model,
      thresholds: { 'mistaken-order': 0.61, 'change-of-mind': 0.62, 'something-else': 0.63 },
      mostUnclear: 0.64,
    };
    const accuracy = structuredClone(site.accuracy);
    accuracy.measuredOn = '2031-05-04';
    const all = accuracy.groups.find(({ name }) => name === 'all')!;
    all.cases = 7_654_321;
    all.calibrationError = 0.43;
    all.unclearCalledMistaken = { wrong: 1_234, of: 5_678 };
    all.confusion = reasons.map((_, row) => reasons.map((_, column) => 1_000 * (row + 1) + column));
    all.reasons['something-else'] = { precision: 0.23, recall: 0.34, f1: 0.3 };
    const page = { ...decisionView({ ...site, model, accuracy }) };
    const frame = { style: '', script: '', icon: '' };
    const shown = plain(site.pages.render('how-it-decides', { site: frame, trustStyle: '', page }));
    const figures = [
      '61 %',
      '62 %',
      '63 %',
      '64 %',
      '4 May 2031',
      '7,654,321',
      'are 43 in 100 apart',
      '23 % 34 %',
      'Of 5,678 cases that were not clear, it called 1,234 an order by mistake',
      'Something else 3,000 3,001 3,002 right 3,003',
    ];
    expect(figures.filter((figure) => !shown.includes(figure))).toEqual([]);
  });

  it('says only what was measured: cases made to mislead are harder than everyday ones', () => {
    const rightOf = (group: string) =>
      site.accuracy.groups.find(({ name }) => name === group)!.reasons['mistaken-order'].precision;
    expect(rightOf('traps')).toBeLessThan(rightOf('everyday'));
  });

  it('has no figure in its template but the hundred of a share', () => {
    const sources = readTemplates(`${templatesFolder}/pages`, '.hbs');
    for (const name of ['how-it-decides', 'partials/accuracy-groups', 'partials/weight-table']) {
      const words = sources.get(name)!.replaceAll(/{{[^}]*}}|<[^>]+>/g, '');
      expect(words.match(/\d+/g)?.filter((figure) => figure !== '100') ?? [], name).toEqual([]);
    }
  });

  it('judges its examples as the product does: a mistake, and a claim of mistake that is none', () => {
    const { examples } = decisionView(site);
    expect(examples.map(({ reason }) => reason)).toEqual(['an order by mistake', 'a change of mind']);
    for (const { signs, percent } of examples) {
      expect(signs.length).toBeGreaterThan(2);
      expect(percent).toBeLessThan(100);
    }
  });

  it('says of an example that it leaves open how sure it is of that, as a result does', () => {
    const thresholds = { 'mistaken-order': 1, 'change-of-mind': 1, 'something-else': 1 };
    const model = { ...site.model, thresholds, temperature: 5 * site.model.temperature };
    const { order } = site.trustWords.examples[0]!;
    const { confidence, probabilities } = judge({ order, messages: readChat(order, 'UTC').messages, model });
    expect(sureness(confidence)).not.toBe(sureness(probabilities.unclear));
    const [example] = decisionView({ ...site, model }).examples;
    expect(example).toMatchObject({ reason: 'an unclear case', percent: sureness(confidence) });
  });

  it('refuses to start a page whose cases have no words', () => {
    const accuracy = structuredClone(site.accuracy);
    accuracy.groups.push({ ...accuracy.groups[0]!, name: 'martian' });
    expect(() => decisionView({ ...site, accuracy })).toThrow('no words for the cases martian');
  });
});

describe('rules and sources', () => {
  it('holds every fact of every marketplace at its anchor, with each source, its date and how sure it is', () => {
    for (const profile of site.profiles.values())
      for (const [id, { says, sources, certainty }] of Object.entries(profile.facts)) {
        const fact = between(html.rules, `<li id="${id}">`, '</div>\n</li>');
        expect(plain(fact)).toContain(says);
        expect(plain(fact)).toContain(site.words.certainty[certainty]);
        for (const { url, dated } of sources) {
          expect(fact.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')).toContain(`href="${url}"`);
          expect(plain(fact)).toContain(`${new URL(url).host} (${dated.replaceAll('~', 'about ')})`);
        }
      }
  });

  it('says what is not known', () => {
    const shown = plain(html.rules);
    for (const { notKnown } of site.profiles.values())
      for (const question of notKnown) expect(shown).toContain(question);
  });

  it('says that stored copies were read, and not the pages of today', async () => {
    for (const { asRead } of site.profiles.values()) expect(plain(html.rules)).toContain(asRead);
    expect(plain(html.rules)).toContain('We have not compared them with the pages of today.');
    const body = new URLSearchParams({ conversation: 'please cancel' });
    const result = plain(await (await fetch(running.address, { method: 'POST', body })).text());
    expect(result).toMatch(/Read it at \S+ \([^()]+, compiled 23 November 2026 from a stored copy\)/);
  });

  it('is where the sources of a result lead', async () => {
    const body = new URLSearchParams({ conversation: 'I ordered by mistake, please cancel' });
    const result = await (await fetch(running.address, { method: 'POST', body })).text();
    const links = [...result.matchAll(/href="\/rules#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(3);
    for (const id of links) expect(html.rules).toContain(`<li id="${id}">`);
  });
});

describe('privacy', () => {
  const said = () => plain(html.privacy);

  it('says for how long what is counted is kept, as the counters do', () => {
    const counters: CounterOptions[] = [];
    const note = (options: CounterOptions) => {
      counters.push(options);
      return {} as never;
    };
    makeLimits({ secret: 'secret', makeCounter: note, mailsPerHour: 500 });
    makeCodes('secret', note);
    makeOnce(note);
    const hoursOf = (kind: string) =>
      Math.max(...counters.filter(({ name }) => name.endsWith(kind)).map(({ seconds }) => seconds)) / 3_600;
    expect(hoursOf('of-address')).toBe(24);
    expect(said()).toContain('For your mailbox: up to one day');
    expect(hoursOf('of-network')).toBe(1);
    expect(said()).toContain('For your network, when you ask for a code: up to one hour');
    for (const kind of ['code-issued', 'code-tries', 'code-uses', 'code-purpose'])
      expect(hoursOf(kind)).toBe(1 / 6);
    expect(said()).toContain('how often it was tried: ten minutes');
    expect(hoursOf('sent')).toBe(24);
    expect(said()).toContain('so that it is not sent twice: one day');
    expect(PASS_SECONDS / 3_600).toBe(24);
    expect(said()).toContain('your browser gets a cookie for one day');
  });

  it('names everything that a line of the log holds', async () => {
    const lineOf = (path: string) => {
      const lines = running.logged().split('\n').filter(Boolean);
      return lines.map((text) => JSON.parse(text)).find(({ route }) => route === path);
    };
    await get('/rules?secret=word', { Cookie: 'name=word' });
    await expect.poll(() => lineOf('/rules')).toBeDefined();
    const line = lineOf('/rules');
    expect(Object.keys(line).sort()).toEqual([
      'hostname',
      'level',
      'msg',
      'pid',
      'req',
      'res',
      'responseTime',
      'route',
      'time',
    ]);
    expect(line.req).toEqual({ id: expect.any(String), method: 'GET' });
    expect(line.res).toEqual({ status: 200 });
    for (const told of ['the time, and a random number', 'which page was asked for', 'how long it took'])
      expect(said()).toContain(told);
  });

  it('loads nothing from another site', async () => {
    const policy = (await get('/privacy')).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy.match(/https?:/g)).toBeNull();
    expect(said()).toContain('Nothing on these pages is loaded from another site');
  });
});
