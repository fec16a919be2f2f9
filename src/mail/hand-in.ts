import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isThisMachine, type SmtpServer } from './smtp-url.ts';
import type { SmtpError } from './trouble.ts';

/** A mail ready to go: its bytes, and whom the mail server is told. */
export type Mail = { from: string; to: string; bytes: Buffer };
/** `timeout`: milliseconds for each step. `ca`: certificates to believe beside the usual ones (PEM). */
export type HandInOptions = { signal: AbortSignal; timeout: number; ca?: string | undefined };
/** How it went. `isHandedOver`: the server had the whole mail; `reply`: its number, when it gave one. */
export type HandedIn = { error: null } | { error: SmtpError; isHandedOver: boolean; reply: number | null };

/** How long a server may take to say goodbye; the mail is with it already. */
const GOODBYE_MS = 1_000;

/** Hands one mail to the server, once; never throws. Aborting the signal ends it at once, at whatever step. */
export async function handIn(server: SmtpServer, mail: Mail, options: HandInOptions): Promise<HandedIn> {
  const connection = new SMTPConnection(connectionOptions(server, options));
  const content = watched(mail.bytes);
  try {
    await talk(connection, { server, mail, content, signal: options.signal });
    leave(connection);
    return { error: null };
  } catch (thrown) {
    connection.close();
    const error = thrown as SmtpError;
    return { error, isHandedOver: content.isTaken(), reply: error.responseCode ?? null };
  }
}

type Talk = { server: SmtpServer; mail: Mail; content: WatchedBytes; signal: AbortSignal };

/** Connect, log in, hand over; whatever goes wrong with the connection ends the step that waits. */
function talk(connection: SMTPConnection, { server, mail, content, signal }: Talk): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => reject({ code: 'EABORT' } satisfies SmtpError);
    const or = (next: () => void) => (error?: unknown) => (error ? reject(error) : next());
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    connection.on('error', reject);
    connection.connect(or(() => logIn(connection, server, or(hand))));

    function hand(): void {
      connection.send(
        { from: mail.from, to: [mail.to], size: mail.bytes.length },
        content.stream,
        or(resolve),
      );
    }
  });
}

function logIn(connection: SMTPConnection, { auth }: SmtpServer, done: (error?: unknown) => void): void {
  if (auth === null || !connection.allowsAuth) done();
  else connection.login({ user: auth.user, credentials: auth }, done);
}

/**
 * A password never travels in the clear: STARTTLS is demanded, except on this machine itself. There, without a
 * password, it is not even tried: the catchers of mails that developers use have no certificate anybody could check.
 */
function connectionOptions({ host, port, secure, auth }: SmtpServer, { timeout, ca }: HandInOptions) {
  const isHere = isThisMachine(host);
  return {
    host,
    port,
    secure,
    requireTLS: !secure && auth !== null && !isHere,
    ignoreTLS: isHere && auth === null,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    dnsTimeout: timeout,
    socketTimeout: timeout,
    socketCloseTimeout: 0,
    ...(ca === undefined ? {} : { tls: { ca } }),
  };
}

type WatchedBytes = { stream: Readable; isTaken(): boolean };

/** The bytes as a stream that is read only once the server has asked for the mail; so reading tells how far we came. */
function watched(bytes: Buffer): WatchedBytes {
  let isTaken = false;
  const stream = new Readable({
    read() {
      isTaken = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return { stream, isTaken: () => isTaken };
}

/** Says goodbye, but does not wait for an answer for long; nothing that goes wrong now matters to the mail. */
function leave(connection: SMTPConnection): void {
  const goodbye = setTimeout(() => connection.close(), GOODBYE_MS);
  connection.once('end', () => clearTimeout(goodbye));
  connection.quit();
}
