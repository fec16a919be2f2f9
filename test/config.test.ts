import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('the settings', () => {
  it('need none: they have defaults for a seller’s own machine', () => {
    expect(readConfig({})).toEqual({ config: { host: '127.0.0.1', port: 3000, logLevel: 'info' } });
  });

  it('take host, port and log level from the environment', () => {
    expect(readConfig({ HOST: '0.0.0.0', PORT: '8080', LOG_LEVEL: 'silent' })).toEqual({
      config: { host: '0.0.0.0', port: 8080, logLevel: 'silent' },
    });
  });

  it('treat an empty variable as not set', () => {
    expect(readConfig({ HOST: ' ', PORT: '' })).toEqual(readConfig({}));
  });

  it('tell all faults at once, one sentence each', () => {
    expect(readConfig({ PORT: 'many', LOG_LEVEL: 'loud' })).toEqual({
      faults: [
        'PORT: write a number from 0 to 65535.',
        'LOG_LEVEL: choose silent, error, warn, info or debug.',
      ],
    });
  });

  it.each(['-1', '65536', '3.5', 'NaN'])('refuse the port %s', (PORT) => {
    expect(readConfig({ PORT })).toHaveProperty('faults');
  });
});
