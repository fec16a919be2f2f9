import * as z from 'zod';
import { parties, statuses } from '../order/choices.ts';
import { alertIds, checkIds, deadlineIds, planIds, warningIds } from './advice.ts';
import { facts, hung, text } from './advice-shape.ts';
import { factFaults } from './facts.ts';
import { outcomes, prevention } from './outcomes.ts';

/** How sure a fact is, in the words of the research it comes from. */
export const certainties = [
  'official',
  'official-old',
  'official-second-hand',
  'several-sellers',
  'one-seller',
  'contradicted',
] as const;

const url = z.url({ protocol: /^https?$/ });

/** One thing known about the marketplace: a sentence in our own words, where it was read, and when it was compiled (YYYY-MM-DD). */
const fact = z.strictObject({
  says: text,
  sources: z.array(z.strictObject({ url, dated: text })).min(1),
  compiled: z.iso.date(),
  certainty: z.enum(certainties),
});

/** What drafts and pages call things on this marketplace. */
const words = z.strictObject({
  marketplace: text,
  buyer: text,
  listing: text,
  resolutionCenter: text,
  support: text,
});

/** The published exception that a request for a mistaken order names. */
const exception = z.strictObject({
  names: text,
  article: text,
  articleNumber: text,
  facts: facts.min(1),
});

const boxes = z.strictObject({
  standard: z.int().positive(),
  short: z.int().positive(),
  wordsBesideQuotes: z.int().positive(),
});

/** Below which price the marketplace gives no partial refund. */
const partialRefund = z.strictObject({ above: z.number().nonnegative(), currency: z.string().length(3) });

const plan = z.strictObject({
  title: text,
  why: z.array(z.strictObject({ text, facts, ...hung })).min(1),
  steps: z.array(z.strictObject({ who: z.enum([...parties, 'support']), text, facts, ...hung })).min(3),
  checklist: z.array(z.enum(checkIds)).min(1),
});

/**
 * When something is due, by its state; `next` says what follows from it. `own`: open, and for the other side to answer; `blocked`: said
 * besides when the time is near or gone and an open request is in the way of more; `about`: said besides while it is open, where its
 * time is known roughly.
 */
const deadline = z.strictObject({
  open: text,
  own: text.optional(),
  passed: text,
  done: text.optional(),
  blocked: z.strictObject({ text, facts: facts.min(1) }).optional(),
  about: text.optional(),
  next: z.strictObject({ open: text.optional(), passed: text.optional(), done: text.optional() }).default({}),
  facts: facts.min(1),
});

const warning = z.strictObject({
  id: z.enum(warningIds),
  text,
  facts,
  plans: z.array(z.enum(planIds)).default([...planIds]),
  ...hung,
});

const check = z.strictObject({
  text,
  facts,
  how: z.strictObject({ met: text, missing: text, unknown: text }),
});

const schema = z.strictObject({
  id: text,
  name: text,
  compiled: z.iso.date(),
  /** What the rules were read from, and what was not checked. */
  asRead: text,
  words,
  boxes,
  exception,
  partialRefund,
  states: z.record(z.enum(statuses), text),
  links: z.array(z.strictObject({ title: text, url })),
  notKnown: z.array(text),
  listed: facts,
  /** What the letters that begin the facts' ids stand for, in the order in which they are read. */
  groups: z.record(z.string().regex(/^[A-Z]$/), text),
  facts: z.record(z.string().regex(/^[A-Z]\d+$/), fact),
  plans: z.record(z.enum(planIds), plan),
  deadlines: z.record(z.enum(deadlineIds), deadline),
  warnings: z.array(warning),
  checklist: z.record(z.enum(checkIds), check),
  /** What is said of a message, by who wrote it. */
  alerts: z.record(
    z.enum(alertIds),
    z.strictObject({ buyer: text, seller: text.optional(), facts: facts.min(1) }),
  ),
  outcomes,
  prevention,
  impact: z.strictObject({ today: z.array(text).min(1), facts: facts.min(1) }),
});

/** How much a text may hold: code points, and words beside the buyer's own. */
export type Boxes = z.output<typeof boxes>;
/**
 * The rules of one marketplace, as data. Warnings stand most important first, and several may share an id: the first
 * that holds is said. `listed` names the facts that no advice of this profile rests on; `notKnown` the open questions.
 */
export type Profile = z.output<typeof schema>;
export type Profiles = ReadonlyMap<string, Profile>;

/** Prints one of the sentences that were compiled at start; throws for any other. Every slot must be given. */
export type Fill = (sentence: string, slots: Readonly<Record<string, string>>) => string;

/** Reads a profile from parsed JSON. Throws one Error that lists every fault, unknown and forgotten facts included. */
export function readProfile(raw: unknown): Profile {
  const result = schema.safeParse(raw);
  if (!result.success)
    throw refusal(
      raw,
      result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  const faults = [...factFaults(result.data), ...warningFaults(result.data), ...groupFaults(result.data)];
  if (faults.length > 0) throw refusal(raw, faults);
  return result.data;
}

function warningFaults({ warnings }: Profile): string[] {
  const written = new Set(warnings.map(({ id }) => id));
  return warningIds.filter((id) => !written.has(id)).map((id) => `There is no warning ${id}.`);
}

function groupFaults({ facts, groups }: Profile): string[] {
  const letters = new Set(Object.keys(facts).map(([letter]) => letter!));
  return [
    ...[...letters]
      .filter((letter) => !(letter in groups))
      .map((letter) => `The facts ${letter} have no group.`),
    ...Object.keys(groups)
      .filter((letter) => !letters.has(letter))
      .map((letter) => `The group ${letter} has no facts.`),
  ];
}

function refusal(raw: unknown, faults: string[]): Error {
  const name = typeof raw === 'object' && raw !== null && 'id' in raw ? ` ${String(raw.id)}` : '';
  return new Error([`The profile${name} cannot be used.`, ...faults].join('\n'));
}
