import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Delivery, type Mailer, smtpMailer } from '../../src/mail/mailer.ts';
import { readSmtpUrl } from '../../src/mail/smtp-url.ts';
import { nameTrouble } from '../../src/mail/trouble.ts';
import { type MailServer, startMailServer, urlOf } from './mail-server.ts';

const mail = {
  from: 'misorder@example.com',
  to: 'anna@example.com',
  bytes: Buffer.from('Subject: x\r\n\r\nتجربة\r\n'),
};
const mailerAt = (url: string, ca?: string): Mailer => smtpMailer(readSmtpUrl(url)!, { ca });

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterEach(() => server.heal());
afterAll(() => server.stop());

/** Sends and measures, in milliseconds. */
async function send(mailer: Mailer): Promise<{ delivery: Delivery; took: number }> {
  const start = performance.now();
  return { delivery: await mailer.send(mail), took: performance.now() - start };
}

const TEN_SECONDS = 10_000;

describe('a mail server that works', () => {
  it('gets the mail once, over TLS, from a user who logged in, for exactly one recipient', async () => {
    expect(await mailerAt(server.url, server.ca).send(mail)).toEqual({ sent: true });
    const { from, to, user, isPrivate, raw } = await server.next();
    expect({ from, to, user, isPrivate }).toEqual({
      from: mail.from,
      to: [mail.to],
      user: 'misorder',
      isPrivate: true,
    });
    expect(raw).toBe(mail.bytes.toString());
  });

  it('may want TLS from the first byte', async () => {
    const strict = await startMailServer({ secure: true });
    expect(await mailerAt(strict.url, strict.ca).send(mail)).toEqual({ sent: true });
    expect((await strict.next()).isPrivate).toBe(true);
    await strict.stop();
  });

  it('may ask for nobody, on this machine', async () => {
    const open = await startMailServer({ authOptional: true });
    expect(await mailerAt(`smtp://127.0.0.1:${open.port}`).send(mail)).toEqual({ sent: true });
    await open.stop();
  });
});

describe('a mail server that says no', () => {
  it.each([
    ['421 at the greeting', 'connect', 421, 'busy', 3],
    ['450 for the recipient (greylisting)', 'recipient', 450, 'later', 3],
    ['451 after the mail', 'data', 451, 'later', 3],
    ['454 at the login', 'login', 454, 'later', 3],
    ['550 for the recipient', 'recipient', 550, 'unknown-address', 1],
    ['553 for the sender', 'from', 553, 'sender-refused', 1],
    ['552 after the mail', 'data', 552, 'too-big', 1],
    ['554 after the mail', 'data', 554, 'refused', 1],
    ['535 at the login', 'login', 535, 'login', 1],
  ] as const)('%s', async (_what, step, code, trouble, tries) => {
    server.fault[step] = { code, words: 'canary-words of the server' };
    const [before, arrived] = [server.connections(), server.received.length];
    const { delivery, took } = await send(mailerAt(server.url, server.ca));
    expect(delivery).toEqual({ sent: false, trouble, reply: code });
    expect(server.connections() - before).toBe(tries);
    expect(server.received).toHaveLength(arrived);
    expect(took).toBeLessThan(TEN_SECONDS);
  });

  it('only for a moment, is asked again and gets the mail once', async () => {
    server.fault.recipient = { code: 450, words: 'come back', times: 2 };
    const arrived = server.received.length;
    expect((await send(mailerAt(server.url, server.ca))).delivery).toEqual({ sent: true });
    expect(server.received.length - arrived).toBe(1);
  });

  it('to the password', async () => {
    const { delivery } = await send(mailerAt(urlOf(server.port, 'smtp', 'wrong'), server.ca));
    expect(delivery).toMatchObject({ trouble: 'login', reply: 535 });
  });

  it('to a mail longer than it announced', async () => {
    const small = await startMailServer({ size: 10 });
    const { delivery } = await send(mailerAt(small.url, small.ca));
    expect(delivery).toMatchObject({ sent: false, trouble: 'too-big' });
    await small.stop();
  });
});

describe('a mail server that cannot be trusted or found', () => {
  it('has a certificate that nobody vouches for', async () => {
    const { delivery, took } = await send(mailerAt(server.url));
    expect(delivery).toEqual({ sent: false, trouble: 'not-private', reply: null });
    expect(took).toBeLessThan(TEN_SECONDS);
  });

  it('has such a certificate from the first byte', async () => {
    const strict = await startMailServer({ secure: true });
    expect((await send(mailerAt(strict.url))).delivery).toMatchObject({ trouble: 'not-private' });
    await strict.stop();
  });

  it('elsewhere offers no TLS, and is never told the password', async () => {
    const heard: string[] = [];
    const fake = await startScript((socket, line) => {
      heard.push(line);
      if (line.startsWith('EHLO')) socket.write('250-fake\r\n250 AUTH PLAIN\r\n');
      else if (line.startsWith('STARTTLS')) socket.write('502 no\r\n');
    });
    // 0.0.0.0 reaches this machine, but is not one of its names.
    const mailer = mailerAt(`smtp://user:canary-password@0.0.0.0:${fake.port}`);
    expect((await send(mailer)).delivery).toMatchObject({ trouble: 'not-private' });
    expect(heard.join('\n')).not.toMatch(/AUTH/);
    await fake.stop();
  });

  it('refuses connections', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    const { delivery, took } = await send(mailerAt(`smtp://127.0.0.1:${port}`));
    expect(delivery).toEqual({ sent: false, trouble: 'no-answer', reply: null });
    expect(took).toBeLessThan(TEN_SECONDS);
  });

  it.each(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])(
    'cannot be reached (%s), and is not said to have ended a connection that never was',
    (originalCode) => {
      expect(nameTrouble({ code: 'ESOCKET', originalCode }, { isHandedOver: false })).toBe('no-answer');
    },
  );

  it('has a name that nobody knows', async () => {
    const { delivery, took } = await send(mailerAt('smtp://mail.invalid:2525'));
    expect(delivery).toMatchObject({ sent: false, trouble: 'no-such-server' });
    expect(took).toBeLessThan(TEN_SECONDS);
  });
});

describe.concurrent('a mail server that falls silent', () => {
  const replies = ['220 fake', '250 fake', '250 ok', '250 ok', '354 go on', '250 taken'];
  const phases = ['the greeting', 'EHLO', 'MAIL FROM', 'RCPT TO', 'DATA', 'the end of the mail'];

  it.each(phases.map((phase, step) => ({ phase, step })))(
    'at $phase: within ten seconds it is said whether anything may have been sent',
    async ({ step }) => {
      const fake = await startScript(answering(replies.slice(0, step)), step > 0);
      const { delivery, took } = await send(mailerAt(`smtp://127.0.0.1:${fake.port}`));
      expect(delivery).toEqual({ sent: false, trouble: step === 5 ? 'maybe-sent' : 'hangs', reply: null });
      expect(took).toBeLessThan(TEN_SECONDS);
      await fake.stop();
    },
  );

  it('after TLS was asked for', async () => {
    const fake = await startScript((socket, line) => {
      if (line.startsWith('EHLO')) socket.write('250-fake\r\n250 STARTTLS\r\n');
      else if (line.startsWith('STARTTLS')) socket.write('220 go on\r\n');
    });
    const { delivery, took } = await send(mailerAt(urlOf(fake.port)));
    expect(delivery).toMatchObject({ sent: false, trouble: expect.stringMatching(/hangs|not-private/) });
    expect(took).toBeLessThan(TEN_SECONDS);
    await fake.stop();
  });
});

describe.concurrent('a mail server that dies', () => {
  it.each([
    ['before it has asked for the mail', 3, 'cut-off'],
    ['after it has asked for the mail', 5, 'maybe-sent'],
  ] as const)('%s', async (_when, step, trouble) => {
    const replies = ['220 fake', '250 fake', '250 ok', '250 ok', '354 go on'];
    const fake = await startScript(answering(replies.slice(0, step), (socket) => socket.destroy()));
    const { delivery, took } = await send(mailerAt(`smtp://127.0.0.1:${fake.port}`));
    expect(delivery).toEqual({ sent: false, trouble, reply: null });
    expect(fake.connections()).toBe(trouble === 'maybe-sent' ? 1 : 3);
    expect(took).toBeLessThan(TEN_SECONDS);
    await fake.stop();
  });

  it('and talks nonsense first', async () => {
    const fake = await startScript((socket) => socket.end('\u0000\u0001 nonsense\r\n'));
    expect((await send(mailerAt(`smtp://127.0.0.1:${fake.port}`))).delivery).toMatchObject({ sent: false });
    await fake.stop();
  });
});

describe('closing', () => {
  it('waits for the mails under way', async () => {
    server.fault.recipient = { code: 450, words: 'come back', times: 1 };
    const mailer = mailerAt(server.url, server.ca);
    let isDone = false;
    const sending = mailer.send(mail).then((delivery) => {
      isDone = true;
      return delivery;
    });
    await mailer.close();
    expect(isDone).toBe(true);
    expect(await sending).toEqual({ sent: true });
  });
});

type Script = (socket: Socket, line: string) => void;

/** A server on loopback that says what a script says, line by line. */
async function startScript(script: Script, greets = true) {
  const sockets = new Set<Socket>();
  let connections = 0;
  const fake = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    if (greets) socket.write('220 fake\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) script(socket, line);
    });
  }).listen(0);
  await once(fake, 'listening');
  return {
    port: (fake.address() as AddressInfo).port,
    connections: () => connections,
    async stop() {
      for (const socket of sockets) socket.destroy();
      fake.close();
      await once(fake, 'close');
    },
  };
}

/** Answers each command with the next reply, then does `after`; the lines of the mail itself are no commands. */
function answering([, ...replies]: string[], after: (socket: Socket) => void = () => {}): Script {
  const left = new WeakMap<Socket, string[]>();
  return (socket, line) => {
    const mine = left.get(socket) ?? [...replies];
    left.set(socket, mine);
    if (!/^(EHLO|MAIL|RCPT|DATA|\.$)/.test(line)) return;
    const reply = mine.shift();
    if (reply === undefined) after(socket);
    else socket.write(`${reply}\r\n`);
  };
}
