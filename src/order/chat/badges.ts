import type { KnownNames } from './known-names.ts';
import { isIdle, isNameLine, type Line } from './lines.ts';
import { isSelf, isUsername, labelOf, looksLikeName, nameKey } from './names.ts';
import type { Placed } from './speakers.ts';

/** The name above a head, as the line it stands on. */
type Above = { at: number; name: string };

/**
 * Some pages put a badge between a name and its date: "Buyer", "@anna_b", a country. The head is then the name above.
 * A badge is told by what it says, or by standing under one name that leaves no doubt, again and again or where that name ends no message; and no name is
 * moved unless all that could be a badge of its kind stand under a name.
 */
export function liftOverBadges(placed: Placed[], lines: Line[], known: KnownNames): Placed[] {
  const above = new Map<Placed, Above>();
  for (const head of placed) {
    const name = isSelf(head.head.name) ? null : nameAbove(head.at, lines, known);
    if (name !== null) above.set(head, name);
  }
  if (above.size === 0) return placed;
  const badges = new Set(
    [...Map.groupBy(placed, ({ head }) => kindOf(head.name)).entries()].flatMap(([kind, heads]) =>
      heads.every((head) => above.has(head)) && areBadges(kind, heads, { above, placed, lines, known })
        ? heads
        : [],
    ),
  );
  return placed.map((head) => (badges.has(head) ? lift(head, above.get(head)!, known) : head));
}

function nameAbove(at: number, lines: Line[], known: KnownNames): Above | null {
  let above = at - 1;
  while (above >= 0 && isIdle(lines[above]!)) above -= 1;
  const line = lines[above];
  if (line === undefined || !isNameLine(line) || line.text.length < SHORTEST) return null;
  const isName = known.isExact(line.text) || isSelf(line.text) || looksLikeName(line.text);
  return isName ? { at: above, name: line.text } : null;
}

/** "A" above "anna_b" stands in for a picture. */
const SHORTEST = 2;

/** What says by itself that it is a badge is of one kind, whatever it says. */
function kindOf(name: string): string {
  const label = labelOf(name);
  if (label === 'buyer' || label === 'seller') return ROLE;
  return name.startsWith('@') ? HANDLE : nameKey(name);
}

const ROLE = 'a role:';
const HANDLE = 'a handle:';

type Context = { above: Map<Placed, Above>; placed: Placed[]; lines: Line[]; known: KnownNames };

/** Who has heads elsewhere closed a letter with that name. */
function areBadges(kind: string, heads: Placed[], { above, placed, lines, known }: Context): boolean {
  const names = new Set(heads.map((head) => nameKey(above.get(head)!.name)));
  if (placed.some(({ head }) => names.has(nameKey(head.name)))) return false;
  if (kind === ROLE || kind === HANDLE) return true;
  const [name = ''] = names;
  const isSure = known.isExact(name) || isSelf(name) || isUsername(name);
  const isSeen = heads.length > 1 || stands(above.get(heads[0]!)!, lines);
  return isSeen && names.size === 1 && isSure && !known.isExact(kind) && !isUsername(kind) && !isSelf(kind);
}

/** Nothing of the talk stands right above this name, so that it ends no message. */
function stands({ at }: Above, lines: Line[]): boolean {
  return at === 0 || isIdle(lines[at - 1]!);
}

function lift({ at, head, used }: Placed, above: Above, known: KnownNames): Placed {
  const badge = labelOf(head.name);
  const name = known.isExact(head.name) ? head.name : above.name;
  return { at: above.at, head: { ...head, name, badge }, used: [...used, at] };
}
