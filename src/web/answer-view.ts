import type { Typed } from '../order/form.ts';
import { own } from '../order/own.ts';
import type { PageWords } from '../templating/words.ts';
import type { Field } from './questions.ts';

/** An answer in words, and the link to where it was given: its address and its name. */
export type AnswerView = { href: string; short: string; value: string; link: string };

/** An answer as the seller gave it, or nothing where it was left open. */
export function viewAnswer(
  { name, kind, short, options, unit }: Field,
  typed: Typed,
  { restsOn }: Pick<PageWords, 'restsOn'>,
): AnswerView[] {
  const value = typed[name] ?? '';
  if (value === '' || value === 'unknown') return [];
  // A date box sends 2026-11-20T10:02; any other T was typed.
  const said = own(options ?? {}, value) ?? excerpt(kind === 'moment' ? value.replace('T', ' ') : value);
  const measured = unit === undefined ? said : `${said} ${measureOf(said, unit, typed)}`;
  return [{ href: `#${name}`, short, value: measured, link: restsOn.change }];
}

/** The unit after an amount. The list of units holds plurals, so 1 takes the "s" away: "1 month", "2 months". */
function measureOf(amount: string, { name, options }: NonNullable<Field['unit']>, typed: Typed): string {
  const many = own(options, typed[name] ?? '') ?? Object.values(options)[0] ?? '';
  return amount.trim() === '1' ? many.replace(/s$/, '') : many;
}

/** The beginning of a long text, without half a letter at its end. */
export function excerpt(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 80).replace(/[\ud800-\udbff]$/, '')} …`;
}
