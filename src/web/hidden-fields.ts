/** Hidden fields that take these values along with a form; empty ones are left out. */
export function hiddenFields(values: object): { name: string; value: string }[] {
  return Object.entries(values as Record<string, string>)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }));
}
