import { slots } from './advice.ts';
import type { Profile } from './profile.ts';

/** Sentences that may print the names in `slots`, and no others. */
export type SentenceGroup = { slots: readonly string[]; sentences: readonly string[] };

/** Every sentence of the profile with the names it may print, for compiling at start. */
export function sentencesOf(profile: Profile): SentenceGroup[] {
  const { plans, deadlines, warnings, checklist, alerts, outcomes, prevention } = profile;
  const advice = [
    ...Object.values(plans).flatMap(({ title, why, steps }) => [
      title,
      ...[...why, ...steps].map(({ text }) => text),
    ]),
    ...warnings.map(({ text }) => text),
    ...Object.values(checklist).map(({ text }) => text),
    ...Object.values(alerts).flatMap(({ buyer, seller }) => [buyer, seller ?? buyer]),
    ...Object.values(outcomes.titles),
    ...outcomes.advice.map(({ text }) => text),
    ...[prevention.general, ...prevention.byCause].flatMap(({ lines }) => lines),
    ...Object.values(deadlines).flatMap(({ next, blocked, about }) =>
      [...Object.values(next), blocked?.text, about].filter((said) => said !== undefined),
    ),
  ];
  const times = Object.values(deadlines).flatMap(({ open, own, passed, done }) => [
    open,
    own ?? open,
    passed,
    done ?? open,
  ]);
  const ways = Object.values(checklist).flatMap(({ how }) => Object.values(how));
  return [
    { slots: slots.advice, sentences: advice },
    { slots: slots.deadlines, sentences: times },
    { slots: slots.checklist, sentences: ways },
  ];
}
