import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const defaults = {
  isProduction: false,
  host: '127.0.0.1',
  port: 3000,
  logLevel: 'info',
  mail: null,
  mailsPerHour: 500,
  secret: null,
  redisUrl: null,
  publicUrl: null,
  trustProxy: null,
  metrics: null,
  http: { requestTimeout: 60, keepAlive: 75, maxConnections: 4_000 },
  drain: { delay: 0, deadline: 12 },
};

describe('the settings', () => {
  it('need none: they have defaults for a seller’s own machine', () => {
    expect(readConfig({})).toEqual({ config: defaults });
  });

  it('take host, port and log level from the environment', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '8080', LOG_LEVEL: 'silent' })).toEqual({
      config: { ...defaults, host: '0.0.0.0', port: 8080, logLevel: 'silent' },
    });
  });

  it('take the scripts as they were built in production', () => {
    for (const NODE_ENV of ['production', 'production '])
      expect(readConfig({ NODE_ENV })).toEqual({ config: { ...defaults, isProduction: true } });
  });

  it.each(['Production', 'prod', 'live'])(
    'refuse NODE_ENV=%s, with which nobody would get the scripts that were built',
    (NODE_ENV) => {
      expect(readConfig({ NODE_ENV })).toEqual({
        faults: ['NODE_ENV: choose production, development or test, in small letters.'],
      });
    },
  );

  it('treat an empty variable as not set', () => {
    expect(readConfig({ HOST: ' ', PORT: '' })).toEqual(readConfig({}));
  });

  it('tell all faults at once, one sentence each', () => {
    expect(readConfig({ PORT: 'many', LOG_LEVEL: 'loud' })).toEqual({
      faults: [
        'PORT: write a whole number from 0 to 65535.',
        'LOG_LEVEL: choose silent, error, warn, info or debug.',
      ],
    });
  });

  it.each(['-1', '65536', '3.5', 'NaN'])('refuse the port %s', (PORT) => {
    expect(readConfig({ PORT })).toHaveProperty('faults');
  });
});

describe('the settings for operating', () => {
  const token = 't'.repeat(32);

  it('say where figures are read: nowhere, on a port of their own, or by whoever brings the token', () => {
    const metricsOf = (env: Record<string, string>) => {
      const read = readConfig(env);
      return 'config' in read ? read.config.metrics : read;
    };
    expect(metricsOf({})).toBeNull();
    expect(metricsOf({ METRICS_PORT: '9464' })).toEqual({ host: '127.0.0.1', port: 9464, token: null });
    expect(metricsOf({ METRICS_TOKEN: token })).toEqual({ host: '127.0.0.1', port: null, token });
    expect(metricsOf({ METRICS_PORT: '9464', METRICS_HOST: '::', METRICS_TOKEN: token })).toEqual({
      host: '::',
      port: 9464,
      token,
    });
  });

  it('ask for the port of the figures where their host is set, since nothing would listen there', () => {
    for (const more of [{}, { METRICS_TOKEN: token }])
      expect(readConfig({ METRICS_HOST: '0.0.0.0', ...more })).toEqual({
        faults: ['METRICS_HOST: set METRICS_PORT too, or take METRICS_HOST away.'],
      });
  });

  it('say how long requests, idle connections and the drain may take, in seconds', () => {
    const env = {
      REQUEST_TIMEOUT: '5',
      KEEP_ALIVE: '6',
      MAX_CONNECTIONS: '7',
      DRAIN_DELAY: '8',
      DRAIN_DEADLINE: '9',
    };
    expect(readConfig(env)).toEqual({
      config: {
        ...defaults,
        http: { requestTimeout: 5, keepAlive: 6, maxConnections: 7 },
        drain: { delay: 8, deadline: 9 },
      },
    });
  });

  it.each([
    ['MAILS_PER_HOUR', '0'],
    ['METRICS_PORT', 'x'],
    ['METRICS_TOKEN', 'canary'],
    ['REQUEST_TIMEOUT', '0'],
    ['KEEP_ALIVE', '1h'],
    ['MAX_CONNECTIONS', '-1'],
    ['DRAIN_DELAY', '601'],
    ['DRAIN_DEADLINE', '1.5'],
  ])('%s: %s is refused in one sentence', (name, value) => {
    expect(readConfig({ [name]: value })).toEqual({
      faults: [expect.stringMatching(new RegExp(`^${name}: write (?!.*canary).*[a-z0-9.]$`))],
    });
  });

  it('are all in the table of OPERATING.md and in .env.example, and reach the instances of compose.yaml from its .env or stand there', () => {
    const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
    const table = read('OPERATING.md').split('## Settings')[1]!.split('## Limits')[0]!;
    const names = [...table.matchAll(/^\| (`[A-Z_`, ]+`) \|/gm)].flatMap(
      ([, cell]) => cell!.match(/[A-Z_]+/g)!,
    );
    const known = [...read('src/config.ts').matchAll(/^ {2}([A-Z_]+): (?:z|whole|readAs|unguessable)\b/gm)];
    expect(names.toSorted()).toEqual(known.map(([, name]) => name).sort());
    for (const name of names) {
      expect(read('.env.example')).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
      expect(read('deploy/compose.yaml') + read('deploy/Dockerfile')).toMatch(
        new RegExp(`\\b${name}[:=] ?\\S`),
      );
    }
  });

  it('are in .env.example with their defaults', () => {
    const example = readFileSync(join(import.meta.dirname, '..', '.env.example'), 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z_]+)=(.*)$/gm)];
    const env = Object.fromEntries(named.map(([, name, value]) => [name, value]));
    for (const name of [
      'MAILS_PER_HOUR',
      'REQUEST_TIMEOUT',
      'KEEP_ALIVE',
      'MAX_CONNECTIONS',
      'DRAIN_DELAY',
      'DRAIN_DEADLINE',
    ])
      expect(readConfig({ [name]: env[name] })).toEqual({ config: defaults });
    expect(env).toHaveProperty('METRICS_PORT');
    expect(env).toHaveProperty('METRICS_TOKEN');
  });
});

describe('the settings for mail', () => {
  const mail = { SMTP_URL: 'smtps://user:p%40ss@mail.example.com', MAIL_FROM: 'misorder@example.com' };
  const configOf = (env: Record<string, string>) => {
    const read = readConfig(env);
    return 'config' in read ? read.config : read;
  };
  const faultsOf = (env: Record<string, string>) => {
    const read = readConfig(env);
    return 'faults' in read ? read.faults : [];
  };

  it('say where mails are handed in, from whom they come, and to whom they go in single-user mode', () => {
    expect(configOf({ ...mail, MAIL_TO: 'Me@Example.com' })).toMatchObject({
      mail: {
        smtp: {
          host: 'mail.example.com',
          port: 465,
          secure: true,
          auth: { user: 'user', pass: 'p@ss' },
        },
        from: 'misorder@example.com',
        to: 'Me@example.com',
      },
    });
    expect(configOf({ ...mail, SMTP_URL: 'smtp://localhost:1025' })).toMatchObject({
      mail: { smtp: { host: 'localhost', port: 1025, secure: false, auth: null }, to: null },
    });
  });

  it('take the rest as the site needs it', () => {
    expect(
      configOf({
        SECRET: 'x'.repeat(32),
        REDIS_URL: 'redis://localhost:6379',
        PUBLIC_URL: 'https://misorder.example.com/',
        TRUST_PROXY: 'loopback, 10.0.0.0/8',
      }),
    ).toMatchObject({
      secret: 'x'.repeat(32),
      redisUrl: 'redis://localhost:6379',
      publicUrl: 'https://misorder.example.com',
      trustProxy: ['loopback', '10.0.0.0/8'],
    });
    expect(configOf({ TRUST_PROXY: '1' })).toMatchObject({ trustProxy: 1 });
  });

  it.each([
    [
      'SMTP_URL',
      [
        'mail.example.com',
        'http://a',
        'smtp://',
        'smtp://user@a',
        'smtp://a/b',
        'smtp://a?pool=true',
        'smtp://a:0',
        'smtp://u:%zz@a',
      ],
    ],
    ['MAIL_FROM', ['me', 'a@b', 'a@example.com, b@example.com', 'Me <a@example.com>']],
    ['MAIL_TO', ['a@example.com,b@example.com', 'group:a@example.com;', '@a,@b:c@example.com']],
    ['SECRET', ['short', 'x'.repeat(31)]],
    [
      'REDIS_URL',
      ['localhost', 'http://localhost', 'redis://', 'redis://localhost/limits', 'redis://u:p%ZZ@localhost'],
    ],
    [
      'PUBLIC_URL',
      [
        'misorder.example.com',
        'https://a.example/path',
        'https://u:p@a.example',
        'ftp://a.example',
        'https://a.example/?x',
      ],
    ],
    ['TRUST_PROXY', ['true', '*', '0', '10', '1.2.3.4/99', 'example.com', '5, 6']],
  ])('%s: a wrong value is refused in one sentence that does not repeat it', (name, values) => {
    for (const value of values) {
      const faults = faultsOf({ ...mail, SECRET: 'y'.repeat(32), [name]: value });
      expect(faults, value).toHaveLength(1);
      expect(faults[0], value).toMatch(new RegExp(`^${name}: [a-z].*[a-z0-9.]$`));
      expect(faults[0]).not.toContain('p%40ss');
    }
  });

  it('ask for the setting that one of them needs beside it', () => {
    expect(faultsOf({ SMTP_URL: mail.SMTP_URL })).toEqual([
      expect.stringMatching(/^MAIL_FROM: set the address/),
    ]);
    expect(faultsOf({ MAIL_FROM: mail.MAIL_FROM })).toEqual([expect.stringMatching(/SMTP_URL/)]);
    expect(faultsOf({ MAIL_TO: 'me@example.com' })).toEqual([expect.stringMatching(/SMTP_URL/)]);
    expect(faultsOf({ REDIS_URL: 'redis://localhost' })).toEqual([
      expect.stringMatching(/^SECRET: .*REDIS_URL/),
    ]);
  });

  it('tell their faults together with all others', () => {
    expect(faultsOf({ PORT: 'x', SMTP_URL: 'x', MAIL_TO: 'x', SECRET: 'x', PUBLIC_URL: 'x' })).toHaveLength(
      6,
    );
  });
});
