import { z } from 'zod';
import { readAddress } from './mail/address.ts';
import { readSmtpUrl, type SmtpServer } from './mail/smtp-url.ts';
import { readProxies } from './web/caller.ts';

const PORT_FAULT = 'PORT: write a number from 0 to 65535.';
const SECRET_LENGTH = 32;

/** A text that `read` understands; the sentence never repeats the value, which may hold a password. */
const readAs = <Read>(read: (text: string) => Read | null, error: string) =>
  z.string().transform((text, context) => {
    const value = read(text.trim());
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: error });
    return z.NEVER;
  });

const schema = z.object({
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: PORT_FAULT })
    .int({ error: 'PORT: write a whole number from 0 to 65535.' })
    .min(0, { error: PORT_FAULT })
    .max(65_535, { error: PORT_FAULT })
    .default(3000),
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
  SECRET: z
    .string()
    .min(SECRET_LENGTH, {
      error: `SECRET: write at least ${SECRET_LENGTH} characters that nobody can guess, for example from: openssl rand -hex 32`,
    })
    .optional(),
  REDIS_URL: readAs(
    readRedisUrl,
    'REDIS_URL: write redis://host:6379 or rediss://user:password@host:6379.',
  ).optional(),
  PUBLIC_URL: readAs(
    readOrigin,
    'PUBLIC_URL: write the address that people open, like https://misorder.example.com, without a path.',
  ).optional(),
  TRUST_PROXY: readAs(
    readProxies,
    'TRUST_PROXY: write how many proxies stand before the site, like 1, or their addresses, like loopback or 10.0.0.0/8.',
  ).optional(),
});

type Settings = z.output<typeof schema>;

/** How mails leave: `to` is the owner's address in single-user mode, null where each seller proves their own. */
export type MailSettings = { smtp: SmtpServer; from: string; to: string | null };

/** The settings. Without `mail` the site sends none; what is null was not set. */
export type Config = {
  host: string;
  port: number;
  logLevel: string;
  mail: MailSettings | null;
  secret: string | null;
  redisUrl: string | null;
  publicUrl: string | null;
  /** As Express takes it: a number of proxies, or their addresses. */
  trustProxy: number | string[] | null;
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

/** Settings that mean nothing, or are not safe, without another one. */
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
    ...needs('REDIS_URL', 'SECRET', 'SECRET: set the same one for every instance, because REDIS_URL is set.'),
  ];
}

function toConfig(settings: Settings): Config {
  const { HOST, PORT, LOG_LEVEL, SMTP_URL, MAIL_FROM, MAIL_TO = null } = settings;
  return {
    host: HOST,
    port: PORT,
    logLevel: LOG_LEVEL,
    mail: SMTP_URL && MAIL_FROM ? { smtp: SMTP_URL, from: MAIL_FROM, to: MAIL_TO } : null,
    secret: settings.SECRET ?? null,
    redisUrl: settings.REDIS_URL ?? null,
    publicUrl: settings.PUBLIC_URL ?? null,
    trustProxy: settings.TRUST_PROXY ?? null,
  };
}

function readRedisUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && ['redis:', 'rediss:'].includes(url.protocol) && url.hostname !== '' ? text : null;
}

/** "https://misorder.example.com"; a path, a query or a user would be left unsaid by what it is used for. */
function readOrigin(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && ['http:', 'https:'].includes(url.protocol) && `${url.origin}/` === url.href;
  return isPlain ? url.origin : null;
}
