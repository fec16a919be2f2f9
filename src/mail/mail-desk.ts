import type { Pages } from '../templating/pages.ts';
import { readAddress } from './address.ts';
import { CODE_MINUTES, type Codes, makeCodes } from './codes.ts';
import { type Dispatched, dispatch, isSureNotSent, messageIdOf, type Parcel, type Post } from './dispatch.ts';
import type { Letter } from './letter.ts';
import { type LimitSettings, type Limits, makeLimits } from './limits.ts';
import { makeOnce, type Once } from './once.ts';
import { openPass, sealPass } from './passes.ts';
import { type Claim, prove } from './proof.ts';
import { nameFor } from './secrets.ts';
import type { Limit, Refusal } from './sentences.ts';

/** What the desk answers to whoever asks for a mail. `wait`: after how many milliseconds the limit allows one more. */
export type DeskAnswer =
  | Dispatched
  | { is: 'refused'; refusal: Refusal }
  | { is: 'limited'; limit: Limit; wait: number };

/** `network` is where the request came from, as limits count it; `key` is the same when one request comes again. */
export type CodeRequest = { address: string; network: string; key: string };
/** `address` as typed, empty for the owner's or the pass's. */
export type CopyRequest = Claim & { letter: Letter };

/** Where mails to oneself are asked for. `owner` is the one address of single-user mode. */
export type MailDesk = {
  owner: string | null;
  sendCode(request: CodeRequest): Promise<DeskAnswer>;
  sendCopy(request: CopyRequest): Promise<DeskAnswer>;
  /** The address that a pass proves, and a pass for an address that was proved. */
  openPass(pass: string | undefined): string | null;
  sealPass(address: string): string;
};

export type MailDeskDeps = LimitSettings & Post & { mails: Pages; owner: string | null };

type Desk = MailDeskDeps & { codes: Codes; limits: Limits; once: Once<DeskAnswer> };

/** Opens the desk: whoever proves an address may have mails sent to it, and to no other. */
export function openMailDesk(deps: MailDeskDeps): MailDesk {
  const { secret, makeCounter, owner, clock } = deps;
  const desk: Desk = {
    ...deps,
    codes: makeCodes(secret, makeCounter),
    limits: makeLimits(deps),
    once: makeOnce(makeCounter),
  };
  return {
    owner,
    sendCode: (request) => sendCode(desk, request),
    sendCopy: (request) => sendCopy(desk, request),
    openPass: (pass) => openPass(secret, pass, clock()),
    sealPass: (address) => sealPass(secret, address, clock()),
  };
}

async function sendCode(desk: Desk, request: CodeRequest): Promise<DeskAnswer> {
  if (desk.owner !== null) return refuse('no-code-needed');
  const address = readAddress(request.address);
  if (address === null) return refuse('address');
  return sendOnce(desk, ['code', address, request.key], () => sendNewCode(desk, address, request.network));
}

async function sendNewCode(desk: Desk, address: string, network: string): Promise<DeskAnswer> {
  const passed = await desk.limits.takeCode(address, network);
  if (passed !== null) return { is: 'limited', ...passed };
  const now = desk.clock();
  const code = await desk.codes.issue(address, now);
  const answer = await dispatch(desk, {
    address,
    key: `code ${now.getTime()}`,
    letter: codeLetter(desk, code),
  });
  if (isSureNotSent(answer))
    await Promise.all([desk.limits.giveBackCode(address), desk.codes.withdraw(address)]);
  return answer;
}

async function sendCopy(desk: Desk, request: CopyRequest): Promise<DeskAnswer> {
  const proof = await prove(desk, request);
  if ('refusal' in proof) return refuse(proof.refusal);
  const { address } = proof;
  const { key, letter } = request;
  return sendOnce(desk, ['mail', address, key], () => sendWithinLimit(desk, { address, key, letter }));
}

/** The second press of a button gets the answer of the first. */
async function sendOnce(
  desk: Desk,
  [kind, address, key]: [string, string, string],
  attempt: () => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const tried = await desk.once(nameFor(desk.secret, kind, address, key), async () => {
    const answer = await attempt();
    return { isDone: answer.is === 'accepted', result: answer };
  });
  if (tried.is === 'tried') return tried.result;
  if (tried.is === 'under-way') return { is: 'failed', trouble: 'still-sending' };
  return { is: 'accepted', address, messageId: messageIdOf(desk, address, key) };
}

async function sendWithinLimit(desk: Desk, parcel: Parcel): Promise<DeskAnswer> {
  const passed = await desk.limits.takeMail(parcel.address);
  if (passed !== null) return { is: 'limited', ...passed };
  const answer = await dispatch(desk, parcel);
  if (isSureNotSent(answer)) await desk.limits.giveBackMail(parcel.address);
  return answer;
}

/** Fixed words and the code: nothing that a stranger typed is in it. */
function codeLetter({ mails, publicUrl: site }: Desk, code: string): Letter {
  const view = { code, minutes: CODE_MINUTES, site };
  return {
    subject: mails.render('code/subject', view).trim(),
    text: mails.render('code/text', view),
    files: [],
  };
}

function refuse(refusal: Refusal): DeskAnswer {
  return { is: 'refused', refusal };
}
