import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The words of one file as people meet them, a block of text an entry: a paragraph, a heading, a label. */
export type Shown = { file: string; blocks: string[] };

/** Everything the pages say: templates, questions, names of things. */
export const pages = (): Shown[] => [
  ...templates('templates/pages', '.hbs').map(({ file, source }) => ({ file, blocks: blocksOfPage(source) })),
  ...['questions', 'words', 'trust-words'].map((name) =>
    jsonFile(`templates/pages/${name}.json`, ['name', 'id', 'kind', 'order']),
  ),
];

/** What is said as plain text: mails, what is said when none goes out, the command line. */
export const mails = (): Shown[] => [
  ...[...templates('templates/mails', '.hbs'), ...templates('templates/command', '.hbs')].map(
    ({ file, source }) => ({ file, blocks: blocksOfMail(source) }),
  ),
  ...['calendar', 'sentences'].map((name) => jsonFile(`templates/mails/${name}.json`, [])),
];

/** What every marketplace's advice says: plans, dates, warnings, checks; its facts stand apart. */
export const advice = (): Shown[] =>
  marketplaces().flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.json') && name !== 'facts.json')
      .map((name) => jsonFile(`${folder}/${name}`, ADVICE_NAMES)),
  );

/** The facts by id, as they are told on the page of rules. */
export const facts = (): { file: string; id: string; says: string }[] =>
  marketplaces().flatMap((folder) => {
    const file = `${folder}/facts.json`;
    const read = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, { says: string }>;
    return Object.entries(read).map(([id, { says }]) => ({ file, id, says }));
  });

/** Why the verdict is what it is, and what is wrong with an answer. */
export const verdicts = (): Shown[] => [
  ...readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('sentences.json'))
    .map((name) => jsonFile(`src/${name}`, [])),
  ...['src/order', 'src/web'].map((folder) => ({ file: folder, blocks: sentencesInCode(folder) })),
  {
    file: 'src/verdict/cues/en',
    blocks: readdirSync(join(root, 'src/verdict/cues/en')).map(
      (name) =>
        (JSON.parse(readFileSync(join(root, 'src/verdict/cues/en', name), 'utf8')) as { says: string }).says,
    ),
  },
];

/** The texts to send, as their templates say them when everything is known: every folder that is not for other words. */
export const drafts = (): Shown[] =>
  readdirSync(join(root, 'templates'))
    .filter((folder) => !['assets', 'command', 'mails', 'pages'].includes(folder))
    .flatMap((folder) => templates(`templates/${folder}`, '.hbs'))
    .map(({ file, source }) => ({ file, blocks: blocksOfDraft(source) }));

/** What stands for a name, a date or a quote that only a real case has. */
const SLOT = 'thing';

/** Keys of the advice whose values are names for the program, not words for people. */
const ADVICE_NAMES = [
  'id',
  'who',
  'facts',
  'when',
  'unless',
  'checklist',
  'plans',
  'listed',
  'url',
  'compiled',
  'words',
  'articleNumber',
  'currency',
];

/** Sentences that stand in the code, beside the check that says them. */
function sentencesInCode(folder: string): string[] {
  return templates(folder, '.ts')
    .flatMap(({ source }) => [...source.matchAll(/(?:'|`)([A-Z][^'`\n]*[a-z)][.?!])(?:'|`)/g)])
    .map(([, sentence]) => sentence!.replaceAll(/\$\{[^}]*\}/g, SLOT))
    .filter((sentence) => sentence.includes(' '));
}

function marketplaces(): string[] {
  return readdirSync(join(root, 'src/marketplaces'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `src/marketplaces/${name}`);
}

function templates(folder: string, ending: string): { file: string; source: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, source: readFileSync(join(root, folder, name), 'utf8') }));
}

/** Elements that stand within a line of text. */
const INLINE = /<\/?(?:a|b|bdi|q|small|span|strong)\b[^>]*>/g;

function blocksOfPage(source: string): string[] {
  const labels = [...source.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label!);
  const text = withoutSpareSpace(source)
    .replaceAll(/<\/a>(\s*{{[^}]*}})*\s*(?=<a\b)/g, '</a>\n')
    .replaceAll(/<svg.*?<\/svg>/g, ' ')
    .replaceAll(INLINE, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&nbsp;', ' ');
  return [...linesOf(text), ...labels.map(fillSlots)].filter(isSaid);
}

/** A draft's white space means nothing: its blocks and parts are what ends a line. */
function blocksOfDraft(source: string): string[] {
  return linesOf(withoutSpareSpace(source).replaceAll(/{{\/?#?part.*?}}/g, '\n')).filter(isSaid);
}

function blocksOfMail(source: string): string[] {
  return linesOf(source).filter(isSaid);
}

/** Every branch of a template is said to somebody: `else` begins another line, `if` goes on in the same one. */
function linesOf(template: string): string[] {
  const lines = template
    .replaceAll(/{{!.*?}}/g, '')
    .replaceAll(/{{[#/](?:if|unless)\b.*?}}/g, '')
    .replaceAll(/{{(?:else|[#/>]).*?}}/g, '\n');
  return fillSlots(lines)
    .split('\n')
    .map((line) => line.trim());
}

function withoutSpareSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function jsonFile(file: string, names: readonly string[]): Shown {
  return { file, blocks: textsIn(JSON.parse(readFileSync(join(root, file), 'utf8')), names).map(fillSlots) };
}

function textsIn(value: unknown, names: readonly string[]): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, names));
  return Object.entries(value).flatMap(([key, one]) => (names.includes(key) ? [] : textsIn(one, names)));
}

function fillSlots(text: string): string {
  return text.replaceAll(/{{[#/][^}]*}}/g, '').replaceAll(/{{[^}]*}}|{\w+}/g, SLOT);
}

function isSaid(text: string): boolean {
  return /\p{Letter}{2}/u.test(text.replaceAll(SLOT, ''));
}
