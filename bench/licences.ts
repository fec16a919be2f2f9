/** Licences that let anybody use, change and pass on, and ask for no more than their notice (SPDX identifiers). */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** Reads an SPDX expression without nested brackets: one of the licences joined by OR, all of those joined by AND. */
export function isPermissive(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((part) => part.split(' AND ').every((licence) => permissive.has(licence.trim())));
}
