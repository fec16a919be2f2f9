import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countersIn } from '../../src/mail/counters.ts';
import { type Limits, makeLimits } from '../../src/mail/limits.ts';

const HOUR = 3_600_000;
let limits: Limits;
const open = (mailsPerHour: number) =>
  makeLimits({ secret: 'a secret', makeCounter: countersIn(null), mailsPerHour });
beforeEach(() => {
  vi.useFakeTimers();
  limits = open(500);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the limits', () => {
  it('let as many mails an hour leave the site as are set, codes among them, and say when the next may', async () => {
    for (let mail = 0; mail < 250; mail += 1) {
      expect(await limits.takeMail(`m${mail}@example.com`)).toBeNull();
      expect(await limits.takeCode(`c${mail}@example.com`, `network ${mail}`)).toBeNull();
    }
    for (const passed of [
      await limits.takeMail('x@example.com'),
      await limits.takeCode('y@example.com', 'other'),
    ]) {
      expect(passed?.limit).toBe('mails-of-site');
      expect(passed?.wait).toBeGreaterThan(0);
      expect(passed?.wait).toBeLessThanOrEqual(HOUR);
    }
    vi.advanceTimersByTime(HOUR + 1);
    expect(await limits.takeMail('x@example.com')).toBeNull();
  });

  it('of the site are as wide as it is set', async () => {
    limits = open(501);
    for (let mail = 0; mail < 501; mail += 1)
      expect(await limits.takeMail(`m${mail}@example.com`)).toBeNull();
    expect((await limits.takeMail('x@example.com'))?.limit).toBe('mails-of-site');
  });

  it('do not use up a person’s day when the whole site has to wait', async () => {
    for (let mail = 0; mail < 500; mail += 1) await limits.takeMail(`m${mail}@example.com`);
    for (let attempt = 0; attempt < 9; attempt += 1) await limits.takeMail('x@example.com');
    vi.advanceTimersByTime(HOUR + 1);
    for (let mail = 0; mail < 5; mail += 1) expect(await limits.takeMail('x@example.com')).toBeNull();
    expect((await limits.takeMail('x@example.com'))?.limit).toBe('mails-of-address');
  });

  it('begin anew: codes of a network after an hour, of a mailbox after a day', async () => {
    const ask = (address: string) => limits.takeCode(address, 'one network');
    for (let code = 0; code < 10; code += 1) expect(await ask(`p${code}@example.com`)).toBeNull();
    expect((await ask('p10@example.com'))?.limit).toBe('codes-of-network');
    vi.advanceTimersByTime(HOUR + 1);
    for (let code = 0; code < 3; code += 1) expect(await ask('anna@example.com')).toBeNull();
    expect((await ask('anna@example.com'))?.limit).toBe('codes-of-address');
    vi.advanceTimersByTime(23 * HOUR);
    expect((await ask('anna@example.com'))?.limit).toBe('codes-of-address');
    vi.advanceTimersByTime(HOUR + 1);
    expect(await ask('anna@example.com')).toBeNull();
  });
});
