import type { MailDesk } from '../mail/mail-desk.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Metrics } from './metrics.ts';

/** The same desk; what it answers is counted. */
export function countDesk(desk: MailDesk, metrics: Metrics): MailDesk {
  return {
    ...desk,
    async sendCode(request) {
      const answer = await desk.sendCode(request);
      metrics.countAsked('code', answer);
      return answer;
    },
    async sendCopy(request) {
      const answer = await desk.sendCopy(request);
      metrics.countAsked('copy', answer);
      return answer;
    },
  };
}

/** The same mailer; what becomes of each mail is counted. */
export function countMails(mailer: Mailer, metrics: Metrics): Mailer {
  return {
    ...mailer,
    async send(mail) {
      const delivery = await mailer.send(mail);
      metrics.countMail(delivery);
      return delivery;
    },
  };
}
