import { marks, TELLS_NOTHING } from './marks.ts';
import type { Match } from './match.ts';
import type { Reading } from './reading.ts';

/** Of the cues found in one sentence, those that stand beside the others. */
export function settle(matches: readonly Match[], reading: Reading): readonly Match[] {
  return giveWay(leaveEnclosed(leaveBeside(matches, reading)), reading);
}

/** What may stand beside bare words. */
const STANDS_BESIDE = TELLS_NOTHING | marks.greets;

/** Bare words say something only where nothing else is told. */
function leaveBeside(matches: readonly Match[], reading: Reading): readonly Match[] {
  if (!matches.some(({ bare }) => bare)) return matches;
  const empty = matches.filter(({ cue }) => cue.favours === 'unclear');
  return matches.filter((match) => !match.bare || standsBare(match, empty, reading));
}

/**
 * Words of other cues that name no reason, such as those that ask to cancel, do not count either. Who only asks whether it was a
 * mistake claims none, but the question may be whether it can be cancelled.
 */
function standsBare(match: Match, empty: readonly Match[], { forms, sentences }: Reading): boolean {
  const { first, end, asks } = sentences[match.sentence]!;
  const covered = [match, ...empty];
  let wantsOut = false;
  for (let at = first; at < end; at += 1) {
    wantsOut ||= (forms[at]!.marks & marks.wantsOut) !== 0;
    if ((forms[at]!.marks & STANDS_BESIDE) !== 0) continue;
    if (!covered.some((other) => other.first <= at && at <= other.last)) return false;
  }
  return !asks || wantsOut;
}

/** "You can say that it was by mistake" claims none: a sign of a mistake whose words end within such a saying is not the buyer's own. */
function leaveEnclosed(matches: readonly Match[]): readonly Match[] {
  const enclosing = matches.filter(({ cue, weak, negated }) => cue.encloses && !weak && !negated);
  if (enclosing.length === 0) return matches;
  return matches.filter(
    (match) =>
      match.cue.favours !== 'mistaken-order' ||
      !enclosing.some(({ first, last }) => first <= match.last && match.last <= last),
  );
}

/**
 * "found someone cheaper, ordered by mistake": a sign of a mistake that reaches across a comma gives way to one for
 * another reason that holds some of the same words without crossing.
 */
function giveWay(matches: readonly Match[], { breaks }: Reading): readonly Match[] {
  const crosses = ({ first, last }: Match) => breaks.slice(first + 1, last + 1).includes(true);
  const loose = matches.filter((match) => match.cue.favours === 'mistaken-order' && crosses(match));
  if (loose.length === 0) return matches;
  const rivals = matches.filter(
    ({ cue, weak, negated }) =>
      !weak && !negated && ['change-of-mind', 'something-else'].includes(cue.favours),
  );
  const meets = (a: Match, b: Match) => a.first <= b.last && b.first <= a.last;
  return matches.filter(
    (match) => !loose.includes(match) || !rivals.some((rival) => !crosses(rival) && meets(match, rival)),
  );
}
