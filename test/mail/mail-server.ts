import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { generate } from 'selfsigned';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** Whom the test's mail server lets in; the password has signs that a URL must encode. */
export const USER = 'misorder';
export const PASSWORD = 'canary-p@ss/word:1';

export type Received = {
  raw: string;
  mail: Email;
  from: string;
  to: string[];
  user: string;
  isPrivate: boolean;
};
/** What a running mail server got, and how to change what it does. */
export type MailServer = {
  port: number;
  url: string;
  /** The certificate to believe (PEM). */
  ca: string;
  received: Received[];
  /** How often somebody connected. */
  connections(): number;
  /** The reply to give instead of yes, by step; taken away by `heal`. */
  fault: Partial<Record<'connect' | 'login' | 'from' | 'recipient' | 'data', Reply>>;
  heal(): void;
  /** The next mail that arrives, or the one that did. */
  next(): Promise<Received>;
  stop(): Promise<void>;
};
export type Reply = { code: number; words: string; times?: number };

let certificate: Promise<{ private: string; cert: string }> | undefined;

/** A real SMTP server on loopback: STARTTLS with a certificate of its own, a login, and faults on demand. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  certificate ??= generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const { private: key, cert } = await certificate;
  const received: Received[] = [];
  const fault: MailServer['fault'] = {};
  let connections = 0;
  const faultAt = (step: keyof typeof fault) => {
    const reply = fault[step];
    if (reply === undefined) return null;
    if (reply.times !== undefined && --reply.times <= 0) delete fault[step];
    return Object.assign(new Error(reply.words), { responseCode: reply.code });
  };
  const server = new SMTPServer({
    key,
    cert,
    authMethods: ['PLAIN', 'LOGIN'],
    onConnect(_session, done) {
      connections += 1;
      done(faultAt('connect'));
    },
    onAuth({ username, password }, _session, done) {
      const refusal = faultAt('login');
      if (refusal) return done(refusal);
      if (username !== USER || password !== PASSWORD) return done(new Error('Invalid login'));
      done(null, { user: username });
    },
    onMailFrom: (_address, _session, done) => done(faultAt('from')),
    onRcptTo: (_address, _session, done) => done(faultAt('recipient')),
    async onData(stream, session, done) {
      const raw = await text(stream);
      const refusal = faultAt('data');
      if (refusal) return done(refusal);
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        raw,
        mail: await PostalMime.parse(raw),
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        user: String(session.user),
        isPrivate: session.secure,
      });
      done();
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  let seen = 0;
  return {
    port,
    url: urlOf(port, options.secure === true ? 'smtps' : 'smtp'),
    ca: cert,
    received,
    connections: () => connections,
    fault,
    heal() {
      for (const step of Object.keys(fault) as (keyof typeof fault)[]) delete fault[step];
    },
    async next() {
      for (const end = Date.now() + 5_000; received.length <= seen; await pause(10))
        if (Date.now() > end) throw new Error('No mail arrived within five seconds.');
      return received[seen++]!;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The URL of the test's mail server as an owner writes it. */
export function urlOf(port: number, protocol = 'smtp', password = PASSWORD): string {
  return `${protocol}://${USER}:${encodeURIComponent(password)}@localhost:${port}`;
}

/** The six digits in a mail. */
export function codeIn({ mail }: Received): string {
  return mail.text?.match(/\b\d{6}\b/)?.[0] ?? 'none';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
