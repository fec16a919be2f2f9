import { randomUUID } from 'node:crypto';
import type { Draft } from '../drafts/draft.ts';
import { maskAddress } from '../mail/address.ts';
import { CODE_MINUTES } from '../mail/codes.ts';
import type { LetterText } from '../mail/letter.ts';
import type { MailDesk } from '../mail/mail-desk.ts';
import { mailtoLink } from '../mail/mailto.ts';
import type { Typed } from '../order/form.ts';
import { hiddenFields } from './hidden-fields.ts';
import type { MailProblem } from './mail-problem.ts';

/** What the seller did last with the panel: typed these, and this came of it. */
export type MailTurn = {
  address: string;
  code: string;
  /** Whether the box for a code stood on the page that this came from. */
  hasCodeBox: boolean;
  /** Whether the seller says that a code has come, such as after they left the page that asked for it. */
  hasCode: boolean;
  key: string;
  asOf: string;
  accepted: { kind: 'code' | 'copy'; address: string } | null;
  problem: MailProblem | null;
};

/** What the panel shows: `step` is `owner`, `proved`, `ask` (for a code) or `code` (type it), null where no mail is sent. */
export type MailPanel = {
  step: 'owner' | 'proved' | 'ask' | 'code' | null;
  /** The template of the step. */
  partial: string;
  /** Whether an address was typed that is not proved yet, or a code is awaited. */
  isBegun: boolean;
  owner: string | null;
  sentTo: string | null;
  codeSentTo: string | null;
  codeMinutes: number;
  problem: { message: string; field: string | null } | null;
  address: { value: string; error: string | null };
  code: { value: string; error: string | null };
  hidden: { name: string; value: string }[];
  mailto: { href: string; isWhole: boolean } | null;
};

type Context = {
  desk: MailDesk | null;
  pass: string | undefined;
  letter: LetterText;
  drafts: readonly Draft[];
  typed: Typed;
  turn: MailTurn;
};

/** A page that was just made: nothing has been typed into the panel yet. */
export function freshTurn(now: Date): MailTurn {
  const none = { address: '', code: '', hasCodeBox: false, hasCode: false, accepted: null, problem: null };
  return { ...none, key: randomUUID(), asOf: now.toISOString() };
}

/** The panel after this turn; `letter` is what a link to a mail app holds. */
export function mailPanel({ desk, pass, letter, drafts, typed, turn }: Context): MailPanel {
  const { accepted, problem } = turn;
  const proved = desk?.openPass(pass) ?? null;
  const step = desk === null ? null : stepOf(desk, proved, turn);
  const errorAt = (field: 'address' | 'code') => (problem?.field === field ? problem.message : null);
  const owner = desk?.owner ?? null;
  return {
    step,
    partial: `mail-${step}`,
    isBegun: step === 'code' || (step === 'ask' && turn.address !== ''),
    owner: owner === null ? null : maskAddress(owner),
    sentTo: accepted?.kind === 'copy' ? shown(accepted.address, owner) : null,
    codeSentTo: accepted?.kind === 'code' ? accepted.address : null,
    codeMinutes: CODE_MINUTES,
    problem: problem === null ? null : { message: problem.message, field: fieldFor(problem, step) },
    address: { value: turn.address || (proved ?? ''), error: errorAt('address') },
    code: { value: turn.code, error: errorAt('code') },
    hidden: goingAlong(typed, turn),
    mailto: viewMailto(letter, drafts),
  };
}

/** While a code is awaited its box stays, whatever went wrong: an earlier code may still hold. */
function stepOf(desk: MailDesk, proved: string | null, { address, accepted, problem, ...turn }: MailTurn) {
  if (desk.owner !== null) return 'owner';
  if (accepted?.kind === 'code') return 'code';
  if (accepted?.kind === 'copy') return 'proved';
  if (turn.hasCode) return 'code';
  if (proved !== null && (address === '' || address === proved)) return 'proved';
  return problem !== null && turn.hasCodeBox ? 'code' : 'ask';
}

/** The field that a link to the fault leads to, when it is on the page. */
function fieldFor({ field }: MailProblem, step: MailPanel['step']): string | null {
  if (field === null || step === null || step === 'owner') return null;
  return field === 'code' && step === 'code' ? 'mail.code' : 'mail.address';
}

function shown(address: string, owner: string | null): string {
  return owner === null ? address : maskAddress(address);
}

/** Everything that was answered goes along, so that the mail says what this page says. A sent mail's key is used up. */
function goingAlong(typed: Typed, { key, asOf, accepted }: MailTurn): MailPanel['hidden'] {
  return hiddenFields({
    ...typed,
    'mail.key': accepted?.kind === 'copy' ? randomUUID() : key,
    'mail.codeKey': randomUUID(),
    'mail.asOf': asOf,
  });
}

/** The whole letter when a link can hold it, else its first text alone. */
function viewMailto(letter: LetterText, [first]: readonly Draft[]): MailPanel['mailto'] {
  const whole = mailtoLink(letter);
  if (whole !== null) return { href: whole, isWhole: true };
  const part = first === undefined ? null : mailtoLink({ subject: letter.subject, text: first.body });
  return part === null ? null : { href: part, isWhole: false };
}
