import { checkSoon } from './check.ts';
import { DraftBox } from './draft-box.ts';

/** Sentences can be tapped, ticked off and put back; a text can be written anew; nothing of it is lost. */
export function openTexts(result: HTMLElement): void {
  result.addEventListener('input', ({ target }) => {
    const field = target as HTMLInputElement;
    const draft = DraftBox.around(field);
    if (field.name === 'draft.size') keepAll(result, field.name);
    if (draft === null) return;
    if (field.type === 'checkbox') draft.refresh();
    if (field !== (draft.box as Element)) return;
    taken.delete(draft.id);
    delete draft.root.dataset.nowTaken;
    draft.edit(draft.box.value);
    checkSoon(draft);
  });
  result.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('.draft button');
    const draft = button && DraftBox.around(button);
    if (draft) press(button, draft, event);
  });
  refreshTexts(result);
}

/** After a new result: what the seller wrote stands, the rest follows. */
export function refreshTexts(result: HTMLElement): void {
  for (const root of result.querySelectorAll<HTMLElement>('[data-draft]')) {
    const draft = new DraftBox(root);
    bringIn(draft);
    draft.refresh();
    if (taken.has(draft.id)) root.dataset.nowTaken = 'yes';
    if (draft.isEdited) checkSoon(draft);
  }
}

/** Before a new result: every card may have its place in it again. */
export function expectTexts(result: HTMLElement): void {
  for (const card of result.querySelectorAll<HTMLElement>('[data-now-alone]')) delete card.dataset.nowAlone;
}

/** A card that holds the seller's own words stays, even where the plan has no use for it any more. */
export function keepCard(node: Node): boolean {
  if (!(node instanceof HTMLElement) || node.querySelector('textarea[data-kept]') === null) return false;
  const cards = node.matches('.draft-card') ? [node] : node.querySelectorAll<HTMLElement>('.draft-card');
  for (const card of cards)
    if (card.querySelector('textarea[data-kept]') === null) card.remove();
    else card.dataset.nowAlone = 'yes';
  return true;
}

/** What was taken back, by draft, so that it can be brought back. */
const taken = new Map<string, string>();

function press(button: HTMLElement, draft: DraftBox, event: Event): void {
  const { view, do: act, back, again } = button.dataset;
  if (act !== undefined) event.preventDefault();
  if (view !== undefined) draft.show(view as 'box' | 'sentences');
  if (act === 'use') draft.edit(draft.ours, draft.ours);
  if (act === 'keep') draft.edit(draft.box.value, draft.ours);
  if (act !== undefined || back !== undefined || again !== undefined) draft.say('');
  if (act !== undefined) draft.show(draft.isEdited ? 'box' : 'sentences');
  if (back !== undefined) takeBack(draft);
  if (again !== undefined) bringBack(draft);
  if (!draft.isEdited) draft.root.querySelector('.notices')!.replaceChildren();
}

function takeBack(draft: DraftBox): void {
  taken.set(draft.id, draft.box.value);
  draft.root.dataset.nowTaken = 'yes';
  draft.edit(draft.ours, draft.ours);
  draft.show('sentences');
}

function bringBack(draft: DraftBox): void {
  draft.edit(taken.get(draft.id)!);
  taken.delete(draft.id);
  delete draft.root.dataset.nowTaken;
  draft.show('box');
  checkSoon(draft);
}

/** A text and its ticks that came along with a form that had faults. */
function bringIn(draft: DraftBox): void {
  const carried = [...document.querySelectorAll<HTMLInputElement>('[data-carried]')];
  const mine = carried.filter(({ name }) => name.endsWith(`.${draft.id}`));
  const sent = (part: string) =>
    mine.filter(({ name }) => name.startsWith(`draft.${part}.`)).map(({ value }) => value);
  const [text, began, keys] = [...sent('text'), ...sent('began'), ...sent('keys')];
  for (const field of mine) field.remove();
  if (text === undefined) return;
  const ticked = sent('with');
  for (const tick of draft.root.querySelectorAll<HTMLInputElement>('.tick input'))
    if (keys?.split(' ').includes(tick.value) && !ticked.includes(tick.value)) {
      tick.checked = false;
      tick.dataset.kept = 'yes';
    }
  if (text !== began) draft.edit(text, began);
}

/** A choice stays as it is: the server knows only what it sent first. */
function keepAll(result: HTMLElement, name: string): void {
  for (const field of result.querySelectorAll<HTMLElement>(`[name="${name}"]`)) field.dataset.kept = 'yes';
}
