import type { DeskAnswer } from '../mail/mail-desk.ts';
import type { MailSentences } from '../mail/sentences.ts';
import type { Trouble } from '../mail/trouble.ts';
import { sayMoment } from '../order/moment.ts';

/** An answer of the mail desk that is no acceptance. */
export type NotAccepted = Exclude<DeskAnswer, { is: 'accepted' }>;
/** Why no mail was accepted. `field` is the one to mend, when it is one; `retryAfter` is in seconds. */
export type MailProblem = {
  status: number;
  message: string;
  field: 'address' | 'code' | null;
  maybeSent: boolean;
  retryAfter: number | null;
};

/** Says in HTTP and in one sentence why a mail was not accepted. */
export function mailProblem(
  answer: NotAccepted,
  { sentences, now, timeZone }: { sentences: MailSentences; now: Date; timeZone: string },
): MailProblem {
  const plain = { field: null, maybeSent: false, retryAfter: null };
  if (answer.is === 'refused') {
    const message = sentences.refusals[answer.refusal];
    const isAboutCode = answer.refusal.startsWith('code-');
    return { ...plain, status: isAboutCode ? 403 : 422, message, field: isAboutCode ? 'code' : 'address' };
  }
  if (answer.is === 'limited') {
    const moment = sayMoment(nextMinute(now.getTime() + answer.wait), timeZone);
    const message = sentences.sayLimit(answer.limit, moment);
    return { ...plain, status: 429, message, retryAfter: Math.ceil(answer.wait / 1_000) };
  }
  const { trouble } = answer;
  return {
    ...plain,
    status: statuses[trouble] ?? 502,
    message: sentences.troubles[trouble],
    field: trouble === 'unknown-address' ? 'address' : null,
    maybeSent: trouble === 'maybe-sent' || trouble === 'still-sending',
  };
}

/** The others are 502: a server behind us did what it should not. */
const statuses: Partial<Record<Trouble, number>> = {
  'unknown-address': 422,
  busy: 503,
  later: 503,
  'no-answer': 503,
  'still-sending': 409,
  hangs: 504,
};

/** Rounded up, so that who comes at the minute we named is not sent away again. */
function nextMinute(time: number): string {
  return new Date(Math.ceil(time / 60_000) * 60_000).toISOString();
}
