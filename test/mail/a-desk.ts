import type { MakeCounter } from '../../src/mail/counters.ts';
import { countersIn } from '../../src/mail/counters.ts';
import { openMailDesk } from '../../src/mail/mail-desk.ts';
import { type Mailer, smtpMailer } from '../../src/mail/mailer.ts';
import { readSmtpUrl } from '../../src/mail/smtp-url.ts';
import type { SiteOptions } from '../running-site.ts';
import type { MailServer } from './mail-server.ts';

export const FROM = 'misorder@example.com';
export const SECRET = 'canary-secret-of-at-least-32-characters';

type DeskOptions = { owner?: string; makeCounter?: MakeCounter; mailer?: Mailer; publicUrl?: string };

/** A mail desk for a site of the tests, with a real mail server behind it. */
export function deskAt(
  server: Pick<MailServer, 'url' | 'ca'>,
  options: DeskOptions = {},
): SiteOptions['openDesk'] {
  const { owner = null, publicUrl = null } = options;
  const mailer = options.mailer ?? smtpMailer(readSmtpUrl(server.url)!, { ca: server.ca });
  const makeCounter = options.makeCounter ?? countersIn(null);
  return (world) =>
    openMailDesk({
      ...world,
      mailer,
      makeCounter,
      secret: SECRET,
      mailsPerHour: 500,
      from: FROM,
      owner,
      publicUrl,
    });
}
