import type { Typed } from '../order/form.ts';
import { own } from '../order/own.ts';
import type { Field } from './questions.ts';

/** An answer in words, with the link to its field; `link` is what the link is called. */
export type AnswerView = { href: string; short: string; value: string; link: string };

/** An answer as the seller gave it, or nothing where it was left open. */
export function viewAnswer({ name, kind, short, options, unit }: Field, typed: Typed): AnswerView[] {
  const value = typed[name] ?? '';
  if (value === '' || value === 'unknown') return [];
  // A date box sends 2026-11-20T10:02; any other T was typed.
  const said = own(options ?? {}, value) ?? excerpt(kind === 'moment' ? value.replace('T', ' ') : value);
  const measured =
    unit === undefined
      ? said
      : `${said} ${own(unit.options, typed[unit.name] ?? '') ?? Object.values(unit.options)[0]}`;
  return [{ href: `#${name}`, short, value: measured, link: 'Change' }];
}

/** The beginning of a long text, without half a letter at its end. */
export function excerpt(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 80).replace(/[\ud800-\udbff]$/, '')} …`;
}
