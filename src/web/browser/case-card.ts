import { type Case, daysBetween, nextStep, outcomeOf, type Status, titleOf } from './case-list.ts';

type Doing = {
  /** `redraw` shows the change in place of a whole new list. */
  change(one: Case, redraw?: () => void): void;
  remove(one: Case): void;
  openCase(one: Case): void;
};

/** One case as a card, made from the page's own template; what was typed goes in as text only. */
export function makeCard(page: HTMLElement, one: Case, { change, remove, openCase }: Doing): Node {
  const card = page.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
  const part = <Kind extends HTMLElement>(name: string) => card.querySelector<Kind>(`[data-part=${name}]`)!;
  for (const named of card.querySelectorAll<HTMLElement>('[data-part]'))
    named.id = `${named.dataset.part}-${one.id}`;

  showTitle(page, card, one);
  showStep(card, one);

  const status = part<HTMLSelectElement>('status');
  status.value = one.status;
  status.addEventListener('change', () =>
    change({ ...one, status: status.value as Status, since: Date.now() }),
  );
  const since = part<HTMLInputElement>('since');
  since.value = dayOf(one.since);
  since.max = dayOf(Date.now());
  since.addEventListener('change', () => {
    const moment = new Date(`${since.value}T12:00`).getTime();
    const changed = { ...one, since: Math.min(moment, Date.now()) };
    // Each key changes a date: with a new card the field would be lost while somebody types in it.
    if (moment > 0) change(changed, () => renewStep(page, since, changed));
  });
  part('open').addEventListener('click', () => openCase(one));
  part('delete').addEventListener('click', () => remove(one));
  return card;
}

function showTitle(page: HTMLElement, card: ParentNode, one: Case): void {
  const day = new Date(one.kept).toLocaleDateString('en-GB', { dateStyle: 'long' });
  const title = titleOf(one) || `${page.dataset.untitled} ${day}`;
  for (const place of card.querySelectorAll('[data-title]')) place.textContent = title;
}

/** Puts the next step of a changed case into the card around a field. */
function renewStep(page: HTMLElement, field: HTMLElement, one: Case): void {
  const old = field.closest('.case')!.querySelector('[data-part=step]')!;
  const empty = page.querySelector('template')!.content.querySelector('[data-part=step]')!;
  old.replaceChildren(...empty.cloneNode(true).childNodes);
  showTitle(page, old, one);
  showStep(old, one);
}

/** Leaves the next step that fits, and fills the form that asks for the follow-up text. */
function showStep(card: ParentNode, one: Case): void {
  const now = Date.now();
  const step = nextStep(one, now);
  const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(
    -daysBetween(one.since, now),
    'day',
  );
  for (const place of card.querySelectorAll('[data-ago]')) place.textContent = ago;
  for (const place of card.querySelectorAll<HTMLElement>('[data-next]'))
    if (!place.dataset.next!.split(' ').includes(step)) place.remove();
  const form = card.querySelector('form');
  const outcome = outcomeOf(step);
  if (form && outcome) form.append(...Object.entries({ ...one.answers, outcome }).map(hiddenField));
}

function hiddenField([name, value]: [string, string]): HTMLElement {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name, value });
  return field;
}

/** The day of a moment on this device's calendar, as a date field has it. */
function dayOf(moment: number): string {
  const date = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
