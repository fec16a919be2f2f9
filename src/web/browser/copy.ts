/** Copies a text when its button is tapped, and always says what happened. */
export function copyOnTap(outcome: HTMLElement): void {
  outcome.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy]');
    if (button === null) return;
    const box = document.getElementById(button.dataset.copy!) as HTMLTextAreaElement;
    const copied = await copy(box);
    const status = button.parentElement!.querySelector('[role=status]')!;
    status.textContent = copied ? 'Copied.' : 'The text is selected: copy it by hand.';
  });
}

/** Selects the box in any case, so that a refused clipboard still leaves the text ready to copy. */
async function copy(box: HTMLTextAreaElement): Promise<boolean> {
  box.focus();
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
