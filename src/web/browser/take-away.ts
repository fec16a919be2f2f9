import { DraftBox } from './draft-box.ts';

/** Copy, share and print when their button is tapped, and always say what happened; a mail and the follow-up get the texts as they stand. */
export function takeAwayOnTap(result: HTMLElement): void {
  result.toggleAttribute('data-can-share', 'share' in navigator);
  result.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy], [data-share], [data-print]');
    if (button === null) return;
    const { copy: id, print: sheet } = button.dataset;
    if (sheet !== undefined) return window.print();
    const says = id === undefined ? await share(DraftBox.around(button)!) : await copy(id);
    button.parentElement!.querySelector('[role=status]')!.textContent = says;
  });
  result.addEventListener('input', ({ target }) => unsay(result, target as Element));
  result.addEventListener('formdata', ({ formData, target }) => {
    if ((target as Element).matches('#mail-form, .follow-up form')) putTextsInto(formData);
  });
}

/** “Copied.” is not said of a text that has changed since. */
function unsay(result: HTMLElement, field: Element): void {
  const id = DraftBox.around(field)?.box.id ?? field.id;
  const button = result.querySelector(`[data-copy="${CSS.escape(id)}"]`);
  button?.parentElement?.querySelector('[role=status]')?.replaceChildren();
}

/** A refused clipboard still leaves the text selected, ready to copy. */
async function copy(id: string): Promise<string> {
  const box = document.getElementById(id) as HTMLTextAreaElement;
  try {
    await navigator.clipboard.writeText(box.value);
    return 'Copied.';
  } catch {
    if (box.offsetParent === null) DraftBox.around(box)!.show('box');
    box.focus();
    box.select();
    return document.execCommand('copy') ? 'Copied.' : 'The text is selected: copy it by hand.';
  }
}

async function share({ root, box }: DraftBox): Promise<string> {
  const title = root.querySelector<HTMLTextAreaElement>('.subject')?.value ?? '';
  try {
    await navigator.share({ title, text: box.value });
    return 'Shared.';
  } catch (reason) {
    const isGivenUp = (reason as Error).name === 'AbortError';
    return isGivenUp ? 'Not shared.' : 'Your device does not share it: copy it instead.';
  }
}

function putTextsInto(sent: FormData): void {
  for (const name of [...sent.keys()]) if (name.startsWith('draft.')) sent.delete(name);
  const answers = document.querySelector<HTMLFormElement>('#answers')!;
  for (const [name, value] of new FormData(answers)) if (name.startsWith('draft.')) sent.append(name, value);
}
