/** The contract nests groups this deep (`request.formal.openedAt`); anything deeper is not part of an order. */
const DEEPEST_GROUP = 3;

/**
 * Turns every way to say "I do not know" (`null`, blank text, "unknown") into `undefined`.
 * Keys stay, so that the schema still sees the ones it does not know. Lists are kept as they are: only a field
 * can be unknown, not a message. Stops at the depth of the contract, so that no input can exhaust the stack.
 */
export function forgetUnknowns(input: unknown, depth = 0): unknown {
  if (depth > 0 && isUnknown(input)) return undefined;
  if (typeof input !== 'object' || input === null || Array.isArray(input) || depth >= DEEPEST_GROUP)
    return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, forgetUnknowns(value, depth + 1)]),
  );
}

/** Removes the keys whose value is `undefined`, in all groups of an order. */
export function dropUnknowns<Group extends object>(group: Group, depth = 0): Group {
  const known = Object.entries(group).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    known.map(([key, value]) => [key, isGroup(value, depth) ? dropUnknowns(value, depth + 1) : value]),
  ) as Group;
}

/** True for every way to say "I do not know" in one field. */
export function isUnknown(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && ['', 'unknown'].includes(value.trim());
}

function isGroup(value: unknown, depth: number): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && depth < DEEPEST_GROUP;
}
