import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { MailDesk } from './mail/mail-desk.ts';
import type { RedisWatch } from './mail/redis.ts';
import { countDesk, countMails } from './operating/counted-mail.ts';
import type { Metrics } from './operating/metrics.ts';
import type { Pages } from './templating/pages.ts';

/** The mail desk, whether Redis is up (null where there is none), and what to do before the process ends. */
export type OpenMail = { mailDesk: MailDesk | null; redis: RedisWatch | null; close(): Promise<void> };
type World = { mails: Pages; metrics: Metrics | null; clock: () => Date; log: Logger };

/**
 * Connects the mail desk to the mail server and, where it is set, to Redis. Without settings for mail there is no desk, and
 * its libraries are not loaded.
 */
export async function openMail(config: Config, { mails, metrics, clock, log }: World): Promise<OpenMail> {
  const { mail, redisUrl, publicUrl } = config;
  if (mail === null) return { mailDesk: null, redis: null, close: async () => {} };
  const [{ countersIn }, { openMailDesk }, { smtpMailer }, { openRedis, watchRedis }] = await Promise.all([
    import('./mail/counters.ts'),
    import('./mail/mail-desk.ts'),
    import('./mail/mailer.ts'),
    import('./mail/redis.ts'),
  ]);
  const smtp = smtpMailer(mail.smtp);
  const mailer = metrics === null ? smtp : countMails(smtp, metrics);
  const redis = redisUrl === null ? null : openRedis(redisUrl, log);
  const desk = openMailDesk({
    mailer,
    mails,
    makeCounter: countersIn(redis),
    secret: config.secret ?? makeSecret(mail.to, log),
    mailsPerHour: config.mailsPerHour,
    from: mail.from,
    owner: mail.to,
    publicUrl,
    clock,
    log,
  });
  return {
    mailDesk: metrics === null ? desk : countDesk(desk, metrics),
    redis: redis === null ? null : watchRedis(redis),
    close: () => closeAll(mailer.close(), redis),
  };
}

/** Mails under way first: they still count in Redis. */
async function closeAll(mailsUnderWay: Promise<void>, redis: Redis | null): Promise<void> {
  await mailsUnderWay;
  redis?.disconnect();
}

/** Only codes and passes need to outlive a restart; the owner's own site has none. */
function makeSecret(owner: string | null, log: Logger): string {
  if (owner === null)
    log.warn(
      'SECRET is not set: one was made for this start. Codes and proved browsers end with it. Set SECRET to keep them, and for more than one instance.',
    );
  return randomBytes(32).toString('hex');
}
