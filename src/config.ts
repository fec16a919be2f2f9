import * as z from 'zod';
import { readAddress } from './mail/address.ts';
import { readRedisUrl } from './mail/redis-url.ts';
import { readSmtpUrl, type SmtpServer } from './mail/smtp-url.ts';
import type { DrainSettings } from './operating/drain.ts';
import type { HttpSettings } from './operating/http-server.ts';
import { readProxies } from './web/caller.ts';
import { readOrigin } from './web/same-origin.ts';

const SECRET_LENGTH = 32;

/** A setting that `read` understands. Its `error` never repeats the value, which may hold a password. */
const readAs = <Read>(read: (text: string) => Read | null, error: string) =>
  z.string().transform((text, context) => {
    const value = read(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: error });
    return z.NEVER;
  });

/** A whole number from `least` to `most`, both included. `unit` begins with a space. */
const whole = (name: string, least: number, most: number, unit = '') => {
  const error = `${name}: write a whole number${unit} from ${least} to ${most}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const unguessable = (name: string) =>
  z.string().min(SECRET_LENGTH, {
    error: `${name}: write at least ${SECRET_LENGTH} characters that nobody can guess, for example from: openssl rand -hex 32`,
  });

const schema = z.object({
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: whole('PORT', 0, 65_535).default(3000),
  NODE_ENV: z
    .string()
    .trim()
    .pipe(
      z.enum(['production', 'development', 'test'], {
        error: 'NODE_ENV: choose production, development or test, in small letters.',
      }),
    )
    .optional(),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'LOG_LEVEL: choose silent, error, warn, info or debug.',
    })
    .default('info'),
  SMTP_URL: readAs(
    readSmtpUrl,
    'SMTP_URL: write smtp://user:password@host:587 or smtps://user:password@host:465, with signs like @ or / in user and password percent-encoded.',
  ).optional(),
  MAIL_FROM: readAs(
    readAddress,
    'MAIL_FROM: write the one address that mails come from, like misorder@example.com.',
  ).optional(),
  MAIL_TO: readAs(readAddress, 'MAIL_TO: write your own address alone, like you@example.com.').optional(),
  MAILS_PER_HOUR: whole('MAILS_PER_HOUR', 1, 1_000_000).default(500),
  SECRET: unguessable('SECRET').optional(),
  REDIS_URL: readAs(
    readRedisUrl,
    'REDIS_URL: write redis://host:6379 or rediss://user:password@host:6379, with signs like @ or % in user and password percent-encoded.',
  ).optional(),
  PUBLIC_URL: readAs(
    readOrigin,
    'PUBLIC_URL: write the address that people open, like https://misorder.example.com, without a path.',
  ).optional(),
  TRUST_PROXY: readAs(
    readProxies,
    'TRUST_PROXY: write how many proxies stand before the site, like 1, or their addresses, like loopback or 10.0.0.0/8.',
  ).optional(),
  METRICS_PORT: whole('METRICS_PORT', 0, 65_535).optional(),
  METRICS_HOST: z.string().trim().min(1).default('127.0.0.1'),
  METRICS_TOKEN: unguessable('METRICS_TOKEN').optional(),
  REQUEST_TIMEOUT: whole('REQUEST_TIMEOUT', 1, 600, ' of seconds').default(60),
  KEEP_ALIVE: whole('KEEP_ALIVE', 1, 600, ' of seconds').default(75),
  MAX_CONNECTIONS: whole('MAX_CONNECTIONS', 1, 1_000_000).default(4_000),
  DRAIN_DELAY: whole('DRAIN_DELAY', 0, 600, ' of seconds').default(0),
  DRAIN_DEADLINE: whole('DRAIN_DEADLINE', 1, 600, ' of seconds').default(12),
});

type Settings = z.output<typeof schema>;

/** How mails leave: `to` is the owner's address in single-user mode, null where each seller proves their own. */
export type MailSettings = { smtp: SmtpServer; from: string; to: string | null };

/** Where the figures are read: on a port of their own, or (`port` null) at /metrics of the site by whoever brings the token. */
export type MetricsSettings = { host: string; port: number | null; token: string | null };

/** The settings. Without `mail` the site sends none; what is null was not set. */
export type Config = {
  /** In production the scripts are those that `npm run build` left. */
  isProduction: boolean;
  host: string;
  port: number;
  logLevel: string;
  mail: MailSettings | null;
  /** How many mails the whole site may send, over all its instances. */
  mailsPerHour: number;
  secret: string | null;
  redisUrl: string | null;
  publicUrl: string | null;
  /** As Express takes it: a number of proxies, or their addresses. */
  trustProxy: number | string[] | null;
  /** Null where no figures are kept. */
  metrics: MetricsSettings | null;
  http: HttpSettings;
  drain: DrainSettings;
};

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * Gives the settings, or every fault at once, one sentence each.
 */
export function readConfig(
  env: Record<string, string | undefined>,
): { config: Config } | { faults: string[] } {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = schema.safeParse(set);
  const faults = [
    ...(result.success ? [] : result.error.issues.map((issue) => issue.message)),
    ...missingBeside(new Set(Object.keys(set))),
  ];
  return result.success && faults.length === 0 ? { config: toConfig(result.data) } : { faults };
}

/** One sentence for each setting that means nothing, or is not safe, without another one. */
function missingBeside(names: Set<string>): string[] {
  const needs = (name: string, other: string, fault: string) =>
    names.has(name) && !names.has(other) ? [fault] : [];
  return [
    ...needs(
      'SMTP_URL',
      'MAIL_FROM',
      'MAIL_FROM: set the address that mails come from, because SMTP_URL is set.',
    ),
    ...needs('MAIL_FROM', 'SMTP_URL', 'MAIL_FROM: set SMTP_URL too, or take MAIL_FROM away.'),
    ...needs('MAIL_TO', 'SMTP_URL', 'MAIL_TO: set SMTP_URL too, or take MAIL_TO away.'),
    ...needs(
      'METRICS_HOST',
      'METRICS_PORT',
      'METRICS_HOST: set METRICS_PORT too, or take METRICS_HOST away.',
    ),
    ...needs('REDIS_URL', 'SECRET', 'SECRET: set the same one for every instance, because REDIS_URL is set.'),
  ];
}

function toConfig(settings: Settings): Config {
  const { HOST, PORT, LOG_LEVEL, SMTP_URL, MAIL_FROM, MAIL_TO = null } = settings;
  return {
    isProduction: settings.NODE_ENV === 'production',
    host: HOST,
    port: PORT,
    logLevel: LOG_LEVEL,
    mail: SMTP_URL && MAIL_FROM ? { smtp: SMTP_URL, from: MAIL_FROM, to: MAIL_TO } : null,
    mailsPerHour: settings.MAILS_PER_HOUR,
    secret: settings.SECRET ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    publicUrl: settings.PUBLIC_URL ?? null,
    trustProxy: settings.TRUST_PROXY ?? null,
    metrics: metricsOf(settings),
    http: {
      requestTimeout: settings.REQUEST_TIMEOUT,
      keepAlive: settings.KEEP_ALIVE,
      maxConnections: settings.MAX_CONNECTIONS,
    },
    drain: { delay: settings.DRAIN_DELAY, deadline: settings.DRAIN_DEADLINE },
  };
}

function metricsOf({ METRICS_HOST, METRICS_PORT, METRICS_TOKEN }: Settings): MetricsSettings | null {
  if (METRICS_PORT === undefined && METRICS_TOKEN === undefined) return null;
  return { host: METRICS_HOST, port: METRICS_PORT ?? null, token: METRICS_TOKEN ?? null };
}
