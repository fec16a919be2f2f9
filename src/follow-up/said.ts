import { countCodePoints } from '../drafts/user-text.ts';
import { type OutcomeId, outcomeIds } from '../marketplaces/advice.ts';
import { typedText } from '../order/form/typed-text.ts';
import sentences from './fault-sentences.json' with { type: 'json' };

/** What the seller told about support's answer: `supportAnswer` is '' where nothing was pasted. */
export type Said = { outcome: OutcomeId; supportAnswer: string };
/** The two fields as they were typed. */
export type TypedSaid = { outcome: string; supportAnswer: string };
/** `path` is the name of a field, `message` the sentence on how to mend it. */
export type SaidFault = { path: keyof TypedSaid; message: string };

/** In code points, as every other text of the contract. */
const ANSWER_LIMIT = 2_000;

/** Reads the two fields from the flat body of a form. Never throws. */
export function readSaid(body: unknown): ({ said: Said } | { faults: SaidFault[] }) & { typed: TypedSaid } {
  const typed = { outcome: textOf(body, 'outcome'), supportAnswer: textOf(body, 'supportAnswer') };
  const outcome = outcomeIds.find((id) => id === typed.outcome.trim());
  const supportAnswer = typed.supportAnswer.trim();
  const isTooLong = countCodePoints(supportAnswer) > ANSWER_LIMIT;
  const faults: SaidFault[] = [
    ...(outcome === undefined ? [{ path: 'outcome' as const, message: sentences.outcome }] : []),
    ...(isTooLong ? [{ path: 'supportAnswer' as const, message: sentences.supportAnswer }] : []),
  ];
  return outcome === undefined || isTooLong ? { faults, typed } : { said: { outcome, supportAnswer }, typed };
}

/** Lines end as the marketplace's box ends them: with one character. */
function textOf(body: unknown, name: keyof TypedSaid): string {
  return typedText(body, name).replaceAll('\r\n', '\n');
}
