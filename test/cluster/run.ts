/**
 * `npm run test:cluster`: three instances behind HAProxy, with Redis and a mail server, under load all the time. One instance is
 * killed, all are replaced, Redis is killed; nobody else may notice. Prints a table; exit status 1 when something does not hold.
 * LOAD_RATE (requests a second, 60) and LOAD_CONNECTIONS (24) change the load.
 */
import { codeIn, startMailServer } from '../mail/mail-server.ts';
import { startRedis } from '../mail/redis-server.ts';
import { DRAIN_DELAY, figureOf, type Instance, type Slot, startInstance } from './instance.ts';
import { startLoad } from './load.ts';
import { freePorts, needPrograms, pause, until } from './processes.ts';
import { startProxy } from './proxy.ts';
import { openReport } from './report.ts';
import { askCode, askCopy } from './seller.ts';

const MAILBOX = 'anna@example.com';
const load = {
  rate: Number(process.env.LOAD_RATE ?? 60),
  connections: Number(process.env.LOAD_CONNECTIONS ?? 24),
};

needPrograms(['redis-server', 'haproxy']);
const report = openReport();
const redis = await startRedis();
process.once('exit', () => void redis.kill());
const mails = await startMailServer({ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'] });
const env = {
  REDIS_URL: redis.url,
  SECRET: 'only-for-this-test-and-32-characters',
  SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
  MAIL_FROM: 'misorder@example.com',
};
const [proxyPort = 0, ...ports] = await freePorts(13);
const slots = ['old-1', 'old-2', 'old-3', 'new-1', 'new-2', 'new-3'].map(
  (name, index): Slot => ({ name, port: ports[index * 2]!, metricsPort: ports[index * 2 + 1]! }),
);
const proxy = startProxy(proxyPort, slots);
const isUp = async (name: string) => (await proxy.up()).includes(name);
const instances = slots.slice(0, 3).map((slot) => startInstance(slot, env));
await until('three instances are up', async () => (await proxy.up()).join() === 'old-1,old-2,old-3');
const traffic = startLoad(proxy.address, load);
await pause(5_000);
report.check('failed while nothing happens', traffic.bad(), '0', traffic.bad() === 0);

await killOne();
await replaceAll();
await loseRedis();

const badBefore = traffic.bad();
await pause(3_000);
report.check(
  'failed while nothing happens any more',
  traffic.bad() - badBefore,
  '0',
  traffic.bad() === badBefore,
);
const tally = await traffic.stop();
const troubles = proxy.troubles();
const elsewhere = troubles.filter(({ slot }) => slot !== 'old-2');
report.check('good answers in all', tally.good, 'some', tally.good > 0);
report.check('latency through the proxy, ms', `p50 ${tally.p50}, p99 ${tally.p99}`, '', true);
report.check('status 200 with another page than asked for', tally.wrong, '0', tally.wrong === 0);
report.check(
  'failed requests in the log of the proxy, of others than the killed one',
  elsewhere.length,
  '0',
  elsewhere.length === 0,
);
for (const [kind, count] of Object.entries(
  Object.groupBy(troubles, ({ slot, status, ending }) => `${slot} ${status} ${ending}`),
))
  console.error(`${count?.length} x ${kind}`);
await Promise.all(instances.map(stopInPeace));
proxy.stop();
await redis.kill();
await mails.stop();
process.exit(report.print() ? 0 : 1);

/** SIGKILL under load; a keeper (here this script, elsewhere systemd or Docker) starts it again, and nothing else is done. */
async function killOne(): Promise<void> {
  const [first, victim, third] = instances as [Instance, Instance, Instance];
  const codes = [await askCode(first.address, MAILBOX), await askCode(victim.address, MAILBOX)];
  const inFlight = await proxy.inFlight('old-2');
  victim.child.kill('SIGKILL');
  await victim.ended;
  codes.push(await askCode(third.address, MAILBOX));
  const again = startInstance(victim.slot, env);
  instances[1] = again;
  await until('the killed one is seen to be gone', async () => !(await isUp('old-2')));
  const back = await until('the killed one is up again', () => isUp('old-2'));
  await until('it has Redis', async () => (await figureOf(again, 'misorder_redis_up')) === 1);
  codes.push(await askCode(again.address, MAILBOX));
  report.check(
    'SIGKILL: failed requests, of those in flight on it',
    `${traffic.bad()} (${inFlight} seen just before)`,
    'no more than connections',
    traffic.bad() <= load.connections,
  );
  report.check('SIGKILL: back in the proxy, ms after its end', back, 'by itself', true);
  report.check(
    'limits: codes asked of instance 1, 2, 3, and of 2 after its restart',
    codes.join(' '),
    '202 202 202 429',
    codes.join() === '202,202,202,429',
  );
}

/** An upgrade: a new instance is started and waited for, then an old one is told to end; three times. */
async function replaceAll(): Promise<void> {
  const before = traffic.bad();
  const statuses: (number | null)[] = [];
  const noticed: number[] = [];
  const drains: number[] = [];
  for (const [index, slot] of slots.slice(3).entries()) {
    const old = instances[index]!;
    instances[index] = startInstance(slot, env);
    await until(`${slot.name} is up`, () => isUp(slot.name));
    const begun = performance.now();
    old.child.kill('SIGTERM');
    noticed.push(await until(`${old.slot.name} is sent nobody`, async () => !(await isUp(old.slot.name))));
    statuses.push((await old.ended)[0]);
    drains.push(Math.round(performance.now() - begun));
  }
  const failed = traffic.bad() - before;
  report.check('SIGTERM: failed requests while all three are replaced', failed, '0', failed === 0);
  report.check(
    'SIGTERM: exit statuses of the old ones',
    statuses.join(' '),
    '0 0 0',
    statuses.join() === '0,0,0',
  );
  report.check(
    'SIGTERM: drained in, ms (8,000 of them announced)',
    drains.join(' '),
    'under 23,000',
    Math.max(...drains) < 23_000,
  );
  report.check(
    'SIGTERM: noticed by the proxy after, ms',
    noticed.join(' '),
    'under 8,000',
    Math.max(...noticed) < DRAIN_DELAY * 1_000,
  );
  const code = await askCode(instances[0]!.address, MAILBOX);
  report.check('limits: a code asked of a new instance', code, '429', code === 429);
  const copy = await askCopy(instances[1]!.address, MAILBOX, codeIn(mails.received.at(-1)!));
  report.check('codes: one that an old instance sent, used at a new one', copy, '200', copy === 200);
}

/** Redis goes without a word and comes back empty. */
async function loseRedis(): Promise<void> {
  const before = traffic.bad();
  const allSay = (value: number) => async () =>
    (await Promise.all(instances.map((one) => figureOf(one, 'misorder_redis_up')))).every(
      (up) => up === value,
    );
  await redis.kill();
  await until('all instances know that Redis is away', allSay(0));
  await pause(2_000);
  const status = await askCode(proxy.address, 'ben@example.com');
  report.check('Redis killed: a code asked for meanwhile', status, '202', status === 202);
  const up = (await proxy.up()).length;
  report.check('Redis killed: instances still sent requests', up, '3', up === 3);
  await redis.start();
  const back = await until('all instances have Redis again', allSay(1));
  report.check('Redis started: limits shared again, ms', back, 'by itself', true);
  const failed = traffic.bad() - before;
  report.check('Redis killed and started: failed requests', failed, '0', failed === 0);
}

async function stopInPeace({ child, ended }: Instance): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}
