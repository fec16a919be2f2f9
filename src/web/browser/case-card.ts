import { type Case, daysBetween, nextStep, outcomeOf, type Status, titleOf } from './case-list.ts';

type Doing = { change(one: Case): void; remove(one: Case): void; openCase(one: Case): void };

/** One case as a card, made from the page's own template; what was typed goes in as text only. */
export function makeCard(page: HTMLElement, one: Case, { change, remove, openCase }: Doing): Node {
  const card = page.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
  const part = <Kind extends HTMLElement>(name: string) => card.querySelector<Kind>(`[data-part=${name}]`)!;
  for (const named of card.querySelectorAll<HTMLElement>('[data-part]'))
    named.id = `${named.dataset.part}-${one.id}`;

  const day = (moment: number) => new Date(moment).toLocaleDateString('en-GB', { dateStyle: 'long' });
  const title = titleOf(one) || `${page.dataset.untitled} ${day(one.kept)}`;
  for (const place of card.querySelectorAll('[data-title]')) place.textContent = title;
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
    if (moment > 0) change({ ...one, since: Math.min(moment, Date.now()) });
  });
  part('open').addEventListener('click', () => openCase(one));
  part('delete').addEventListener('click', () => remove(one));
  return card;
}

/** Leaves the next step that fits, and fills the form that asks for the follow-up text. */
function showStep(card: DocumentFragment, one: Case): void {
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
