import { createHash, randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import * as z from 'zod';
import type { AppDeps } from '../app.ts';
import { readKnownOrder } from '../assess.ts';
import type { Fault } from '../order/order.ts';
import { readTimeZone, refuse } from './api.ts';
import sentences from './api-sentences.json' with { type: 'json' };
import { networkOf } from './caller.ts';
import { handOutPass, passOf } from './mail-pass.ts';
import { mailProblem, type NotAccepted } from './mail-problem.ts';
import { resultLetter } from './result-page.ts';
import { nothingSent } from './sent-texts.ts';

/** Longer than any address or code. */
const FIELD_LIMIT = 300;
const textField = (error: string) => z.string({ error }).max(FIELD_LIMIT, { error });
const address = textField(sentences.address);
const codeBody = z.strictObject({ address }, { error: sentences.addressAlone });
const copyBody = z.strictObject(
  {
    address: address.default(''),
    code: textField(sentences.code).default(''),
    order: z.custom<unknown>((order) => order !== undefined, { error: sentences.order }),
  },
  { error: sentences.keys },
);

/** POST /api/mail/code `{ address }`: 202, and a code is on its way; faults as everywhere in the API otherwise. */
export function postCode(deps: AppDeps): RequestHandler {
  return async (request, response) => {
    const body = readBody(codeBody, request);
    if ('faults' in body) return answerUnsent(response, body);
    if (deps.mailDesk === null) return answerUnsent(response, notSetUp(deps));
    const key = request.get('Idempotency-Key') ?? randomUUID();
    const network = networkOf(request.ip);
    const answer = await deps.mailDesk.sendCode({ ...body.read, network, key });
    if (answer.is === 'accepted') return void response.status(202).json({ accepted: answer.address });
    answerProblem(deps, response, { answer, timeZone: 'UTC' });
  };
}

/**
 * POST /api/mail `{ address, code, order }`: 200 `{ accepted, messageId }`. A request that comes again, by its
 * `Idempotency-Key` or else by its content, sends nothing more. `?timeZone=` as for assessments.
 */
export function postCopy(deps: AppDeps): RequestHandler {
  return async (request, response) => {
    const body = readBody(copyBody, request);
    if ('faults' in body) return answerUnsent(response, body);
    if (deps.mailDesk === null) return answerUnsent(response, notSetUp(deps));
    const zone = readTimeZone(request);
    if ('faults' in zone) return answerUnsent(response, { status: 422, ...zone });
    const reading = readKnownOrder(body.read.order, deps.profiles);
    if ('faults' in reading)
      return answerUnsent(response, { status: 422, faults: reading.faults.map(insideOrder) });
    const key = request.get('Idempotency-Key') ?? digestOf(request);
    const { timeZone } = zone;
    const letter = resultLetter(
      deps,
      { order: reading.order, timeZone, typed: {} },
      { reference: key, sent: nothingSent },
    );
    const answer = await deps.mailDesk.sendCopy({ ...body.read, pass: passOf(request), key, letter });
    if (answer.is !== 'accepted') return answerProblem(deps, response, { answer, timeZone });
    handOutPass(response, deps, answer.address);
    response.json({ accepted: answer.address, messageId: answer.messageId });
  };
}

type Refused = { status: number; faults: Fault[] };

function readBody<Read>(schema: z.ZodType<Read>, request: Request): { read: Read } | Refused {
  if (!request.is('application/json')) return { status: 415, ...refuse(sentences.mailNotJson) };
  const result = schema.safeParse(request.body);
  if (result.success) return { read: result.data };
  return { status: 422, faults: result.error.issues.flatMap(toFaults) };
}

/** A key that does not belong there is named, like any other field. */
function toFaults(issue: z.core.$ZodIssue): Fault[] {
  const { message } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((path) => ({ path, message }));
  return [{ path: issue.path.join('.'), message }];
}

/** A refusal before any mail was made. */
function answerUnsent(response: Response, { status, faults }: Refused): void {
  response.status(status).json({ faults, maybeSent: false });
}

function answerProblem(
  deps: AppDeps,
  response: Response,
  { answer, timeZone }: { answer: NotAccepted; timeZone: string },
): void {
  const problem = mailProblem(answer, { sentences: deps.mailSentences, now: deps.clock(), timeZone });
  if (problem.retryAfter !== null) response.set('Retry-After', String(problem.retryAfter));
  const { status, message, field, maybeSent } = problem;
  response.status(status).json({ ...refuse(message, field ?? ''), maybeSent });
}

function notSetUp({ mailSentences }: AppDeps): Refused {
  return { status: 404, ...refuse(mailSentences.refusals['not-set-up']) };
}

function insideOrder({ path, message }: Fault): Fault {
  return { path: path === '' ? 'order' : `order.${path}`, message };
}

function digestOf(request: Request): string {
  return createHash('sha256')
    .update(JSON.stringify([request.query, request.body]))
    .digest('hex');
}
