import type { Pages } from '../templating/pages.ts';
import type { FieldView, FormView } from './form-view.ts';

/** A field as it stands on the page. */
type Printed = { html: string };

/** The form with its fields printed. */
export type PrintedForm = Omit<FormView, 'groups' | 'timeZone'> & {
  groups: (Omit<FormView['groups'][number], 'fields' | 'more'> & {
    fields: Printed[];
    more: { summary: string; open: boolean; fields: Printed[] } | null;
  })[];
  timeZone: Printed;
};

/**
 * Prints the fields of a form. Most of them hold nothing or a choice of their own list; each of these is printed once
 * and kept, because printing all of them took a third of the time of a page. What somebody typed is never kept.
 */
export function printFields(form: FormView, pages: Pages): PrintedForm {
  const kept = keptFor(pages);
  const print = (field: FieldView): Printed => {
    const html = kept.get(field.common ?? '') ?? pages.render('field', { field });
    if (field.common !== null) kept.set(field.common, html);
    return { html };
  };
  return {
    ...form,
    groups: form.groups.map(({ fields, more, ...group }) => ({
      ...group,
      fields: fields.map(print),
      more: more === null ? null : { ...more, fields: more.fields.map(print) },
    })),
    timeZone: print(form.timeZone),
  };
}

const keptByPages = new WeakMap<Pages, Map<string, string>>();

function keptFor(pages: Pages): Map<string, string> {
  const kept = keptByPages.get(pages) ?? new Map<string, string>();
  keptByPages.set(pages, kept);
  return kept;
}
