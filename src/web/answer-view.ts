import type { Typed } from '../order/form.ts';
import { own } from '../order/own.ts';
import type { Field } from './questions.ts';

/** An answer in words, with the link to its field; `link` is what the link is called. */
export type AnswerView = { href: string; short: string; value: string; link: string };

/** An answer as the seller gave it, or nothing where it was left open. */
export function viewAnswer({ name, short, options, unit }: Field, typed: Typed): AnswerView[] {
  const value = typed[name] ?? '';
  if (value === '' || value === 'unknown') return [];
  const said = own(options ?? {}, value) ?? excerpt(value.replace('T', ' '));
  const measured =
    unit === undefined
      ? said
      : `${said} ${own(unit.options, typed[unit.name] ?? '') ?? Object.values(unit.options)[0]}`;
  return [{ href: `#${name}`, short, value: measured, link: 'Change' }];
}

export function excerpt(value: string): string {
  return value.length <= 80 ? value : `${value.slice(0, 80)} …`;
}
