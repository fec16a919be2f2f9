import * as z from 'zod';
import { compileSentences } from '../templating/sentences.ts';
import { CODE_MINUTES } from './codes.ts';
import { troubles } from './trouble.ts';

export const limits = ['codes-of-address', 'mails-of-address', 'codes-of-network', 'mails-of-site'] as const;
export const refusals = [
  'address',
  'owner-only',
  'no-code-needed',
  'code-missing',
  'code-wrong',
  'code-over',
  'not-set-up',
] as const;

export type Limit = (typeof limits)[number];
export type Refusal = (typeof refusals)[number];

const schema = z.strictObject({
  troubles: z.record(z.enum(troubles), z.string()),
  limits: z.record(z.enum(limits), z.string()),
  refusals: z.record(z.enum(refusals), z.string()),
});

/** What is said when a mail does not go out (`templates/mails/sentences.json`); `limits` ask for the moment to come back. */
export type MailSentences = Omit<z.output<typeof schema>, 'limits'> & {
  sayLimit(limit: Limit, moment: string): string;
};

/** Reads the sentences; throws at start when one is missing or names what it is not given. */
export function readMailSentences(raw: unknown): MailSentences {
  const { troubles, limits, refusals } = schema.parse(raw);
  const over = refusals['code-over'];
  const fill = compileSentences([
    { slots: ['moment'], sentences: Object.values(limits) },
    { slots: ['minutes'], sentences: [over] },
  ]);
  return {
    troubles,
    refusals: { ...refusals, 'code-over': fill(over, { minutes: String(CODE_MINUTES) }) },
    sayLimit: (limit, moment) => fill(limits[limit], { moment }),
  };
}
