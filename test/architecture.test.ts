import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

/** Which folders of the house each folder may import from; arrows point downward only. */
const mayImport: Record<string, string[]> = {
  order: [],
  verdict: ['order'],
  marketplaces: ['order'],
  plan: ['marketplaces', 'verdict', 'order'],
  drafts: ['plan', 'marketplaces', 'verdict', 'order'],
  'follow-up': ['drafts', 'plan', 'marketplaces', 'verdict', 'order'],
  templating: ['root.ts', 'follow-up', 'drafts', 'plan', 'marketplaces', 'verdict', 'order'],
  training: ['verdict', 'order', 'load-model.ts'],
  mail: ['assess.ts', 'templating', 'drafts', 'plan', 'marketplaces', 'verdict', 'order'],
  operating: ['assess.ts', 'mail'],
  web: [
    'app.ts',
    'assess.ts',
    'root.ts',
    'operating',
    'mail',
    'templating',
    'follow-up',
    'drafts',
    'plan',
    'marketplaces',
    'verdict',
    'order',
  ],
  command: ['load.ts', 'assess.ts', 'templating', 'drafts', 'plan', 'marketplaces', 'verdict', 'order'],
};

/** Which packages and Node modules each folder may use; a folder that is not listed may use none. */
const mayUse: Record<string, string[]> = {
  order: ['zod', 'luxon'],
  marketplaces: ['zod'],
  verdict: ['zod'],
  templating: ['handlebars', 'zod', 'node:fs', 'node:path'],
  training: ['node:fs', 'node:path', 'node:crypto', 'node:os', 'node:worker_threads'],
  mail: [
    'nodemailer/lib/mail-composer',
    'nodemailer/lib/smtp-connection',
    'ical-generator',
    'rate-limiter-flexible',
    'ioredis',
    'pino',
    'zod',
    'node:crypto',
    'node:stream',
    'node:timers/promises',
    'node:url',
  ],
  operating: ['prom-client', 'pino', 'node:events', 'node:http', 'node:net', 'node:timers/promises'],
  web: [
    'express',
    'cookie',
    'ipaddr.js',
    'helmet',
    'pino',
    'pino-http',
    'zod',
    'node:crypto',
    'node:zlib',
    'node:fs',
    'node:module',
    'node:path',
    'idiomorph',
  ],
  command: ['node:fs', 'node:path', 'node:stream/consumers', 'node:util'],
};

const pure = ['order', 'verdict', 'marketplaces', 'plan', 'drafts', 'follow-up'];
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, folder: path.split(sep)[0] ?? '', source: readFileSync(join(src, path), 'utf8') }));

const importsOf = (source: string) =>
  [...source.matchAll(/(?:^|\n)(?:import|export)\s[^'";]*?from '([^']+)'|(?:^|\n)import '([^']+)'/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  );

describe('the house', () => {
  it('lets imports point downward only', () => {
    const wrong = files
      .filter(({ folder }) => folder in mayImport)
      .flatMap(({ path, folder, source }) =>
        importsOf(source)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(src, normalize(join(src, dirname(path), name))).split(sep)[0] ?? '')
          .filter((target) => target !== folder && !mayImport[folder]?.includes(target))
          .map((target) => `${path} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('lets each folder use only the packages that belong to its work', () => {
    const wrong = files
      .filter(({ folder }) => folder in mayImport)
      .flatMap(({ path, folder, source }) =>
        importsOf(source)
          .filter((name) => !name.startsWith('.') && !mayUse[folder]?.includes(name))
          .map((name) => `${path} uses ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps everything from order to follow-up free of clock, files and process', () => {
    const impure = /\bDate\.now\(|new Date\(\)|\bprocess\.|\bfetch\(|Math\.random\(|\bconsole\./;
    const wrong = files
      .filter(({ folder, source }) => pure.includes(folder) && impure.test(source))
      .map(({ path }) => path);
    expect(wrong).toEqual([]);
  });

  it('reads the environment in the server alone', () => {
    const readers = files.filter(({ source }) => source.includes('process.env')).map(({ path }) => path);
    expect(readers).toEqual(['serve.ts']);
  });

  it('has no drawers without a name', () => {
    const drawers = files.filter(({ path }) =>
      /(^|[/\\])(utils?|common|types|helpers|index)(\.ts$|[/\\])/.test(path),
    );
    expect(drawers).toEqual([]);
  });

  it('lists every folder of the house in this test', () => {
    const folders = new Set(files.filter(({ path }) => path.includes(sep)).map(({ folder }) => folder));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });
});
