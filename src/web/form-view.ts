import { COUNTED_FROM, type Typed } from '../order/form.ts';
import type { Fault } from '../order/order.ts';
import { allFields, type Field, type Questions } from './questions.ts';

type Option = { id: string; value: string; label: string; chosen: boolean };

export type FieldView = {
  id: string;
  name: string;
  partial: string;
  number: number | null;
  label: string;
  hint: string | null;
  error: string | null;
  describedBy: string | null;
  value: string;
  options: Option[];
  unit: { name: string; label: string; options: Option[] } | null;
  /** Names a field that looks the same for many people: empty, or with a choice of its own list. Null for any other. */
  common: string | null;
};

/** What to mend: the short name of its field, and the link to it, where the form has it. */
export type FaultView = { href: string | null; short: string | null; message: string };

/** Everything the form's template places: words, what was typed, and what to mend. */
export type FormView = {
  groups: {
    id: string;
    title: string;
    fields: FieldView[];
    more: { summary: string; open: boolean; fields: FieldView[] } | null;
  }[];
  timeZone: FieldView;
  faults: FaultView[];
  swap: string;
  sellerReading: string;
  countedFrom: string;
};

/** Shows the form with what was typed still in it and one sentence beside each field that has a fault. */
export function formView(questions: Questions, typed: Typed, faults: Fault[]): FormView {
  const view = (field: Field) =>
    viewField(field, typed, faults.find(({ path }) => belongs(path, field))?.message ?? null);
  return {
    groups: questions.groups.map(({ id, title, fields, more }) => ({
      id,
      title,
      fields: fields.map(view),
      more: more === undefined ? null : viewMore(more.summary, more.fields.map(view)),
    })),
    timeZone: view(questions.timeZone),
    faults: viewFaults(faults, questions),
    swap: typed['conversation.swap'] ?? '',
    sellerReading: known(questions.sellerReading, typed),
    countedFrom: typed[COUNTED_FROM] ?? '',
  };
}

/** Each fault with its field: the same sentence may be said of several. */
export function viewFaults(faults: readonly Fault[], questions: Questions): FaultView[] {
  return faults.map(({ path, message }) => {
    const field = allFields(questions).find((one) => belongs(path, one));
    // The seller's own reading stands on a result alone.
    const isOnForm = field !== undefined && field !== questions.sellerReading;
    return { href: isOnForm ? `#${field.name}` : null, short: field?.short ?? null, message };
  });
}

/** A choice in a hidden field. One that is not on its list is dropped, because nobody could mend it there. */
function known({ name, options = {} }: Field, typed: Typed): string {
  const value = typed[name] ?? '';
  return Object.hasOwn(options, value) ? value : '';
}

/** Fields behind a summary are opened when they hold something or have a fault. */
function viewMore(summary: string, fields: FieldView[]) {
  const open = fields.some(({ value, error }) => error !== null || (value !== '' && value !== 'unknown'));
  return { summary, open, fields };
}

function viewField(field: Field, typed: Typed, error: string | null): FieldView {
  const { name, kind, number = null, label, hint = null, unit } = field;
  const value = typed[name] ?? '';
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    partial: `field-${kind}`,
    number,
    label,
    hint,
    error,
    describedBy: describedBy || null,
    value,
    options: viewOptions(name, optionsOf(field, value), value || fallback[kind] || ''),
    unit:
      unit === undefined
        ? null
        : { ...unit, options: viewOptions(unit.name, unit.options, typed[unit.name] ?? '') },
    common: error === null ? commonName(field, typed) : null,
  };
}

function commonName({ name, options = {}, unit }: Field, typed: Typed): string | null {
  const [value = '', size = ''] = [typed[name], unit && typed[unit.name]];
  const isCommon = (chosen: string, list = options) => chosen === '' || Object.hasOwn(list, chosen);
  return isCommon(value) && isCommon(size, unit?.options) ? `${name} ${value} ${size}` : null;
}

/** What is chosen where nothing was answered. */
const fallback: Partial<Record<Field['kind'], string>> = { choice: 'unknown', zone: 'UTC' };

/** A browser may name a zone that the list lacks: it is kept. */
function optionsOf({ kind, options = {} }: Field, value: string): Record<string, string> {
  return kind === 'zone' && value !== '' && !(value in options) ? { ...options, [value]: value } : options;
}

/** The first option carries the field's own id, so that a link to the field lands on it. */
export function viewOptions(name: string, options: Record<string, string>, chosen: string): Option[] {
  return Object.entries(options).map(([value, label], position) => ({
    id: position === 0 ? name : `${name}-${value}`,
    value,
    label,
    chosen: value === chosen,
  }));
}

function belongs(path: string, { name }: Field): boolean {
  return path === name || path.startsWith(`${name}.`);
}
