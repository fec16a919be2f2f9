/**
 * A tap on marked words brings up what is told about them without leaving the chat; Escape, a tap beside it or its link
 * lead back to the words. Without this, the links lead there and back by their addresses.
 */
export function tellOfMarks(result: HTMLElement): void {
  let from: HTMLElement | null = null;

  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.mark, .told .back a');
    const told = link?.matches('.mark') ? result.querySelector<HTMLElement>(link.hash) : null;
    if (link !== null && told !== null) {
      event.preventDefault();
      show(told, link);
    } else if (link !== null && shown() !== null) {
      event.preventDefault();
      close();
    } else if (!(event.target as Element).closest('.told.is-shown')) shown()?.classList.remove('is-shown');
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  // Whoever goes on by keyboard must not have it lie over what they come to.
  document.addEventListener('keyup', ({ target }) => {
    if ((target as Element).closest('.told.is-shown') || shown() === null) return;
    shown()!.classList.remove('is-shown');
    (target as Element).scrollIntoView({ block: 'nearest' });
  });

  function shown(): HTMLElement | null {
    return result.querySelector('.told.is-shown');
  }

  function show(told: HTMLElement, link: HTMLAnchorElement): void {
    shown()?.classList.remove('is-shown');
    from = link;
    told.classList.add('is-shown');
    told.focus({ preventScroll: true });
    const isCovered = link.getBoundingClientRect().bottom > innerHeight - told.offsetHeight;
    if (isCovered) link.scrollIntoView({ block: 'start' });
  }

  function close(): void {
    const told = shown();
    if (told === null) return;
    told.classList.remove('is-shown');
    from?.focus({ preventScroll: true });
  }
}
