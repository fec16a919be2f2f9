/** Says that something happens while the mail server is asked; a download needs no patience. */
export function sayWhileSending(result: HTMLElement): void {
  result.addEventListener('submit', ({ target, submitter }) => {
    const sending = (target as HTMLElement).querySelector<HTMLElement>('.sending');
    if (sending) sending.hidden = submitter?.getAttribute('formaction') === '/mail/eml';
  });
  // A browser that goes back shows the page as it was left, and nothing is being sent any more.
  addEventListener('pageshow', ({ persisted }) => {
    const sending = result.querySelector<HTMLElement>('.sending');
    if (persisted && sending) sending.hidden = true;
  });
}
