import { type Answers, isOfText, type Typed } from './draft.ts';
import { isZone, putZone } from './zone.ts';

/** Everything that stands in the form, and what the seller changed in the texts of the result. */
export function typedIn(form: HTMLFormElement, result: HTMLElement): Typed {
  // Of a field that stands there twice the last counts, for the server too.
  const all = new Map(new FormData(form) as unknown as Iterable<[string, string]>);
  const answers = [...all].filter(([name, value]) => isAnswer(name) && value !== '' && value !== 'unknown');
  // The result marks what it must not write over.
  const changed = fieldsIn(result).filter(({ dataset }) => dataset.kept === 'yes');
  return {
    answers: Object.fromEntries(answers),
    texts: Object.fromEntries(
      changed.map((field) => [field.id, isTick(field) ? `${field.checked}` : field.value]),
    ),
  };
}

/** Puts answers into the form in place of what stands there, and opens what holds one. */
export function fill(form: HTMLFormElement, answers: Answers): void {
  for (const name of namesIn(form)) {
    const value = answers[name] ?? '';
    const field = form.elements.namedItem(name) as RadioNodeList | HTMLInputElement | HTMLSelectElement;
    if (field instanceof RadioNodeList) fillAll(field, value);
    else if (!(field instanceof HTMLSelectElement)) field.value = value;
    // The hours that were typed are meant in it, wherever the device is now.
    else if (name === 'timeZone' && isZone(value)) putZone(field, value);
    else if ([...field.options].some((option) => option.value === value)) field.value = value;
    const first = field instanceof RadioNodeList ? (field[0] as Element) : field;
    if (value !== '') first.closest('details')?.setAttribute('open', '');
  }
}

/** Radios, or what came along unseen and stands in the result too. */
function fillAll(fields: RadioNodeList, value: string): void {
  fields.value = value || 'unknown';
  for (const field of fields as unknown as Iterable<HTMLInputElement>)
    if (field.type === 'hidden') field.value = value;
}

/** The names of the form's answers. */
export function namesIn(form: HTMLFormElement): Set<string> {
  return new Set([...form.elements].map((field) => (field as HTMLInputElement).name).filter(isAnswer));
}

/** Puts changes into the texts, as if they were made there; gives those whose field is not there. */
export function putTexts(result: HTMLElement, texts: Answers): Answers {
  const left = { ...texts };
  for (const field of fieldsIn(result)) {
    const text = left[field.id];
    if (text === undefined) continue;
    if (isTick(field)) field.checked = text === 'true';
    else field.value = text;
    // The next result must not write over it, even where nothing listens to the field yet.
    field.dataset.kept = 'yes';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    delete left[field.id];
  }
  return left;
}

/** The texts of the result may belong to the form too, and so may buttons. */
function isAnswer(name: string): boolean {
  return name !== '' && name !== 'swap-sides' && !name.startsWith('draft.');
}

function isTick({ type }: HTMLInputElement): boolean {
  return type === 'checkbox' || type === 'radio';
}

function fieldsIn(result: HTMLElement): HTMLInputElement[] {
  const all = result.querySelectorAll<HTMLInputElement>('input, textarea');
  return [...all].filter(({ id }) => isOfText(id));
}
