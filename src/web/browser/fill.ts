import type { Answers, Typed } from './draft.ts';

/** Everything that stands in the form, and each text of the result that differs from what the server wrote. */
export function typedIn(form: HTMLFormElement, outcome: HTMLElement): Typed {
  // Of a field that stands there twice the last counts, for the server too.
  const all = new Map(new FormData(form) as unknown as Iterable<[string, string]>);
  const answers = [...all].filter(([, value]) => value !== '' && value !== 'unknown');
  const changed = boxesIn(outcome).filter((box) => box.value !== box.defaultValue);
  return {
    answers: Object.fromEntries(answers),
    texts: Object.fromEntries(changed.map(({ id, value }) => [id, value])),
  };
}

/** Puts answers into the form in place of what stands there, and opens what holds one. */
export function fill(form: HTMLFormElement, answers: Answers): void {
  for (const name of namesIn(form)) {
    const value = answers[name] ?? '';
    const field = form.elements.namedItem(name) as RadioNodeList | HTMLInputElement | HTMLSelectElement;
    if (field instanceof RadioNodeList) field.value = value || 'unknown';
    else if (!(field instanceof HTMLSelectElement)) field.value = value;
    else if ([...field.options].some((option) => option.value === value)) field.value = value;
    const first = field instanceof RadioNodeList ? (field[0] as Element) : field;
    if (value !== '') first.closest('details')?.setAttribute('open', '');
  }
}

/** The names of the form's fields. */
export function namesIn(form: HTMLFormElement): Set<string> {
  const names = [...form.elements].map((field) => (field as HTMLInputElement).name);
  return new Set(names.filter((name) => name && name !== 'swap-sides'));
}

/** Puts changed texts into their boxes, as if they were typed there; gives those whose box is not there. */
export function putTexts(outcome: HTMLElement, texts: Answers): Answers {
  const left = { ...texts };
  for (const box of boxesIn(outcome)) {
    const text = left[box.id];
    if (text === undefined) continue;
    box.value = text;
    // The next result must not write over it, even where nothing listens to the box yet.
    box.dataset.kept = 'yes';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    delete left[box.id];
  }
  return left;
}

function boxesIn(outcome: HTMLElement): HTMLTextAreaElement[] {
  return [...outcome.querySelectorAll<HTMLTextAreaElement>('textarea[id^=draft-]')];
}
