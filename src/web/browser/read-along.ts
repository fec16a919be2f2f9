import { swapOnce } from '../../order/form/swapped-chat.ts';
import { type Asked, askForResult } from './ask-for-result.ts';
import { openNews } from './news.ts';
import { openVerdictBar } from './verdict-bar.ts';

/** Milliseconds without a key before the answers are read again; a paste or a choice is read at once. */
const PAUSE = 400;

/** Keeps the result on the page in step with the form: the last answer wins, and a lost one leaves the last good result. */
export function readAlong(form: HTMLFormElement): void {
  const result = document.querySelector<HTMLElement>('#result-frame')!;
  const news = openNews(press);
  const bar = openVerdictBar(result);
  let waiting = 0;
  let turn = 0;
  let shown = bodyOf(form);

  if (result.firstElementChild !== null) void import('./result.ts').then(({ open }) => open(result));
  // Whoever begins to answer will soon want a result: what shows it is fetched meanwhile.
  form.addEventListener('focusin', () => void import('./result.ts'), { once: true });
  countHoursAnew(form);
  form.addEventListener('input', (event) => readSoon(isTyping(event as InputEvent) ? PAUSE : 0));
  form.addEventListener('submit', (event) => {
    // A download, or a button of the result that brings another page.
    if (event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    swapSides(form, event.submitter);
    press();
  });
  // Radios of the result belong to the form too, but their events do not pass through it.
  result.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).form === form) readSoon(0);
  });
  addEventListener('online', () => news.isLost() && void read());
  // A browser that goes back puts in again what was typed.
  addEventListener('pageshow', () => isTouched(form) && void read());

  function readSoon(pause: number): void {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => bodyOf(form) !== shown && void read(), pause);
  }

  function press(): void {
    news.expect();
    void read().then((answer) => leadOn(form, answer));
  }

  /** Asks for the result of the form as it stands now, and shows it unless the form was asked about anew meanwhile. */
  async function read(): Promise<Asked> {
    clearTimeout(waiting);
    const mine = ++turn;
    const body = bodyOf(form);
    const loading = import('./result.ts').catch(() => null);
    result.setAttribute('aria-busy', 'true');
    news.reading();
    const asked = await askForResult(body);
    const script = asked.is === 'result' ? await loading : null;
    if (mine !== turn) return { is: 'overtaken' };
    result.removeAttribute('aria-busy');
    const answer: Asked = asked.is === 'result' && script === null ? { is: 'unshown' } : asked;
    if (answer.is === 'result') {
      const isStill = bodyOf(form) === body;
      script!.show(result, answer.html);
      // The result brings radios of the form along; what they say from the start is no new answer.
      shown = isStill ? bodyOf(form) : body;
    }
    news.tell(answer, result);
    bar.show();
    return answer;
  }
}

/** Typed hours count from now, even if the same number stood there before: the hidden field is emptied, and the server fills it anew. */
function countHoursAnew(form: HTMLFormElement): void {
  const hours = 'request.formal.hoursAgo';
  form.addEventListener('input', ({ target }) => {
    if ((target as HTMLInputElement).name !== hours) return;
    for (const from of form.elements)
      if ((from as HTMLInputElement).name === `${hours}.from`) (from as HTMLInputElement).value = '';
  });
}

function isTyping({ target, inputType }: InputEvent): boolean {
  const types = target instanceof HTMLTextAreaElement || (target as HTMLInputElement).type === 'text';
  return types && inputType !== 'insertFromPaste';
}

/** Whether anything but the time zone, which the device fills in, differs from what the server sent. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement)) return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}

/** The answers alone: the texts of the result belong to the form too, for when they are sent on. */
function bodyOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([name]) => !name.startsWith('draft.'));
  return new URLSearchParams(fields as [string, string][]).toString();
}

/** The button swaps back when it is pressed again; the form remembers in a hidden field how the chat begins that it was pressed for. */
function swapSides(form: HTMLFormElement, button: HTMLElement | null): void {
  if ((button as HTMLButtonElement | null)?.name !== 'swap-sides') return;
  const field = form.elements.namedItem('conversation.swap') as HTMLInputElement;
  const chat = form.elements.namedItem('conversation') as HTMLTextAreaElement;
  field.value = swapOnce(chat.value, field.value);
}

/**
 * After the button: to the result, or, where something is to be mended or no script can show the result, to the page as the
 * server makes it. "Try again" is made anew when the answer is lost once more, and takes the focus that the old one had.
 */
function leadOn(form: HTMLFormElement, answer: Asked): void {
  if (answer.is === 'faults' || answer.is === 'unshown') form.submit();
  if (answer.is === 'result') bringUp(document.querySelector<HTMLElement>('#result')!);
  if (answer.is === 'lost' && document.activeElement === document.body)
    document.querySelector<HTMLElement>('#news button')!.focus();
}

/** A heading that just shows below the button would not be moved by the focus alone, as if nothing had happened. */
function bringUp(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 3) heading.scrollIntoView({ block: 'start' });
}
