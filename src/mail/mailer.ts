import { setTimeout as pause } from 'node:timers/promises';
import { type HandInOptions, handIn, type Mail } from './hand-in.ts';
import type { SmtpServer } from './smtp-url.ts';
import { isPassing, nameTrouble, type Trouble } from './trouble.ts';

/** `reply`: the server's number, when it gave one. */
export type Delivery = { sent: true } | { sent: false; trouble: Trouble; reply: number | null };
/** Sends mails: everything that talks to the mail server is behind this type. */
export type Mailer = {
  /** Always answers within the time allowed. */
  send(mail: Mail): Promise<Delivery>;
  /** Resolves when no mail is under way any more. */
  close(): Promise<void>;
};

/** All tries together, in milliseconds, so that a person hears within ten seconds. */
const ALLOWED = 9_000;
/** How long to wait before the second and the third try, in milliseconds. */
const PAUSES = [700, 2_500];

/** Sends over SMTP: one try, and two more while the server only asks to come back. `ca`: certificates to believe (PEM). */
export function smtpMailer(server: SmtpServer, { ca }: { ca?: string | undefined } = {}): Mailer {
  const underWay = new Set<Promise<Delivery>>();
  return {
    send(mail) {
      const delivery = sendInTime(server, mail, ca).finally(() => underWay.delete(delivery));
      underWay.add(delivery);
      return delivery;
    },
    async close() {
      await Promise.allSettled(underWay);
    },
  };
}

async function sendInTime(server: SmtpServer, mail: Mail, ca: string | undefined): Promise<Delivery> {
  const signal = AbortSignal.timeout(ALLOWED);
  const end = Date.now() + ALLOWED;
  for (let attempt = 0; ; attempt += 1) {
    const delivery = await tryOnce(server, mail, { signal, timeout: Math.max(1, end - Date.now()), ca });
    const wait = PAUSES[attempt];
    if (delivery.sent || !isPassing(delivery.trouble) || wait === undefined) return delivery;
    if (Date.now() + wait >= end) return delivery;
    await pause(wait);
  }
}

async function tryOnce(server: SmtpServer, mail: Mail, options: HandInOptions): Promise<Delivery> {
  const handed = await handIn(server, mail, options);
  if (handed.error === null) return { sent: true };
  return { sent: false, trouble: nameTrouble(handed.error, handed), reply: handed.reply };
}
