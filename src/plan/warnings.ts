import type { Condition } from '../marketplaces/advice.ts';
import { applies } from './conditions.ts';
import type { Warning } from './plan.ts';
import type { Situation } from './situation.ts';

/** A page with nine warnings is a page that nobody reads. */
const WARNINGS_LIMIT = 4;

/** The warnings that matter now, the most important first; the first wording that fits stands for its id. */
export function findWarnings({ plan, profile }: Situation, holding: ReadonlySet<Condition>): Warning[] {
  const fitting = profile.warnings.filter(
    (warning) => warning.plans.includes(plan) && applies(warning, holding),
  );
  return fitting
    .filter(({ id }, index) => fitting.findIndex((warning) => warning.id === id) === index)
    .slice(0, WARNINGS_LIMIT)
    .map(({ id, text, facts }) => ({ id, text, facts }));
}
