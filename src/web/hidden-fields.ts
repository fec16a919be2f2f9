/** Fields that go along unseen; those that say nothing stay behind. */
export function hiddenFields(values: object): { name: string; value: string }[] {
  return Object.entries(values as Record<string, string>)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value }));
}
