/** The strip above the form, which says what is kept on this device, and the buttons for it; all words come with the page. */
export function openStrip(doing: Record<string, () => void>) {
  const strip = document.querySelector<HTMLElement>('#device')!;
  const said = strip.querySelector<HTMLElement>('[role=status]')!;
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-device]')];
  for (const button of buttons) button.addEventListener('click', () => doing[button.dataset.device!]!());

  return {
    show(state: string): void {
      const sentence = strip.dataset[state]!;
      if (said.textContent !== sentence) said.textContent = sentence;
      for (const button of buttons) button.hidden = !button.dataset.in!.split(' ').includes(state);
    },
    /** The button that was pressed is gone: the focus goes to what can be done next. */
    focus: () => (buttons.find(({ hidden }) => !hidden) ?? said).focus(),
  };
}
