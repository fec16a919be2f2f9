import type { Profile } from './profile.ts';

/** One sentence for each fact that is used or listed without being there, and for each that is neither used nor listed. */
export function factFaults(profile: Profile): string[] {
  const used = factsUsed(profile);
  const listed = new Set(profile.listed);
  const forgotten = Object.keys(profile.facts).filter((id) => !used.has(id) && !listed.has(id));
  const both = [...listed].filter((id) => used.has(id));
  return [
    ...unknownFacts(profile, [...used, ...listed]),
    ...forgotten.map((id) => `The fact ${id} is neither used nor listed.`),
    ...both.map((id) => `The fact ${id} is used, so take it off the list of facts that are not.`),
  ];
}

/** One sentence for each fact id that the profile does not have. For what rests on the profile from outside, such as drafts. */
export function unknownFacts(profile: Pick<Profile, 'facts'>, ids: Iterable<string>): string[] {
  return [...new Set(ids)]
    .filter((id) => !Object.hasOwn(profile.facts, id))
    .map((id) => `There is no fact ${id}.`);
}

/** Every fact id that the profile's own advice rests on, once. */
export function factsUsed(profile: Profile): Set<string> {
  const { plans, deadlines, warnings, checklist, alerts, outcomes, prevention, impact, exception } = profile;
  const advice = [
    ...Object.values(plans).flatMap(({ why, steps }) => [...why, ...steps]),
    ...[deadlines, checklist, alerts].flatMap((part) => Object.values(part)),
    ...Object.values(deadlines).flatMap(({ blocked }) => blocked ?? []),
    ...warnings,
    ...outcomes.advice,
    ...[prevention.general, ...prevention.byCause],
    impact,
    exception,
  ];
  return new Set(advice.flatMap(({ facts }) => facts));
}
