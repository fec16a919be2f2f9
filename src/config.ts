import { z } from 'zod';

const schema = z.object({
  HOST: z.string().trim().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'PORT: write a number from 0 to 65535.' })
    .int({ error: 'PORT: write a whole number from 0 to 65535.' })
    .min(0, { error: 'PORT: write a number from 0 to 65535.' })
    .max(65_535, { error: 'PORT: write a number from 0 to 65535.' })
    .default(3000),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'LOG_LEVEL: choose silent, error, warn, info or debug.',
    })
    .default('info'),
});

/** The settings: where to listen, and how much to log. */
export type Config = { host: string; port: number; logLevel: string };

/**
 * Reads the settings from environment variables; an empty variable counts as not set.
 * Gives the settings, or every fault at once, one sentence each.
 */
export function readConfig(
  env: Record<string, string | undefined>,
): { config: Config } | { faults: string[] } {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = schema.safeParse(set);
  if (!result.success) return { faults: result.error.issues.map((issue) => issue.message) };
  const { HOST, PORT, LOG_LEVEL } = result.data;
  return { config: { host: HOST, port: PORT, logLevel: LOG_LEVEL } };
}
