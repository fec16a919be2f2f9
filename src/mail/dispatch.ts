import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Letter } from './letter.ts';
import type { Delivery, Mailer } from './mailer.ts';
import { composeMail } from './message.ts';
import type { Trouble } from './trouble.ts';

/** What letters leave by, and from whom. */
export type Post = {
  mailer: Mailer;
  from: string;
  /** Where the site is reached, when that is known. */
  publicUrl: string | null;
  clock: () => Date;
  log: Logger;
};

/** One letter to one address; `key` is the same when one request comes again. */
export type Parcel = { address: string; key: string; letter: Letter };

export type Dispatched =
  | { is: 'accepted'; address: string; messageId: string }
  | { is: 'failed'; trouble: Trouble };

/** Sends a letter as a mail, or says why it did not go out. */
export async function dispatch(post: Post, { address, key, letter }: Parcel): Promise<Dispatched> {
  const messageId = messageIdOf(post, address, key);
  const from = { name: 'Misorder', address: post.from };
  const bytes = await composeMail(letter, { from, to: address, messageId, date: post.clock() });
  const delivery = await post.mailer.send({ from: post.from, to: address, bytes });
  if (delivery.sent) return { is: 'accepted', address, messageId };
  tell(post.log, delivery);
  return { is: 'failed', trouble: delivery.trouble };
}

/** True where nothing can have gone out, so that it may be tried again. */
export function isSureNotSent(dispatched: Dispatched): boolean {
  return dispatched.is === 'failed' && dispatched.trouble !== 'maybe-sent';
}

/** The Message-ID. It depends on the request alone, so every copy of one mail has the same one, even after a restart. */
export function messageIdOf(
  { from, publicUrl }: Pick<Post, 'from' | 'publicUrl'>,
  address: string,
  key: string,
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([key, address]))
    .digest('hex')
    .slice(0, 40);
  const domain = publicUrl === null ? from.slice(from.lastIndexOf('@') + 1) : new URL(publicUrl).hostname;
  return `<${digest}@${domain}>`;
}

/** Nothing of a mail is ever logged: no address, no word of the server, which may quote one. */
function tell(log: Logger, { trouble, reply }: Extract<Delivery, { sent: false }>): void {
  log.warn({ trouble, reply }, 'a mail did not go out');
}
