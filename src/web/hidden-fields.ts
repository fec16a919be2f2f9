/** What a form takes along unseen. */
export type HiddenField = { name: string; value: string };

/** Hidden fields that take these values along with a form; empty ones are left out. */
export function hiddenFields(values: object): HiddenField[] {
  return Object.entries(values as Record<string, string>)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }));
}
