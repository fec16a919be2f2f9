import { type Reason, reasons } from '../order/choices.ts';
import { findAllCues, type Tongue } from '../verdict/tongue.ts';
import type { Case } from './cases.ts';

/** How many cases a cue is found in, by their true reason; how many only by a weak pattern; which other cues are found beside it. */
export type Firing = {
  id: string;
  labels: Record<Reason, number>;
  weak: number;
  with: [id: string, count: number][];
};

/** Where the cues of one language fire in the cases of that language. */
export function countFirings(tongue: Tongue, cases: readonly Case[]): Firing[] {
  const firings = new Map(
    tongue.cues.map(({ id }) => [id, { labels: emptyLabels(), weak: 0, others: new Map<string, number>() }]),
  );
  for (const one of cases.filter(({ language }) => language === tongue.language)) {
    const found = cuesIn(one, tongue);
    for (const [id, strong] of found) {
      const firing = firings.get(id)!;
      firing.labels[one.reason] += 1;
      if (!strong) firing.weak += 1;
      for (const other of found.keys())
        if (other !== id) firing.others.set(other, (firing.others.get(other) ?? 0) + 1);
    }
  }
  return [...firings].map(([id, { labels, weak, others }]) => ({
    id,
    labels,
    weak,
    with: [...others].sort(([, a], [, b]) => b - a).slice(0, 4),
  }));
}

/** One line a cue: how often it fires per reason, how many of those only by a weak pattern, and beside which cues. */
export function sayFiring({ id, labels, weak, with: others }: Firing): string {
  const counts = reasons.map((reason) => `${reason} ${labels[reason]}`).join(', ');
  const beside =
    others.length === 0 ? '' : `; beside ${others.map(([other, count]) => `${other} ${count}`).join(', ')}`;
  return `${id}: ${counts}; weak only ${weak}${beside}`;
}

/** The ids of the cues found in a case; true where a full pattern matched. */
function cuesIn({ messages }: Case, tongue: Tongue): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { from, text } of messages)
    for (const { cue, weak, negated } of findAllCues(text, tongue))
      if (cue.speaker === from && !negated) found.set(cue.id, found.get(cue.id) === true || !weak);
  return found;
}

function emptyLabels(): Record<Reason, number> {
  return Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<Reason, number>;
}
