import type { Asked } from './ask-for-result.ts';

/** Milliseconds after which an answer is slow. */
const SLOW = 800;

/** Says politely what became of the last reading; its sentences come with the page. */
export function openNews(again: () => void) {
  const place = document.querySelector<HTMLElement>('#news')!;
  const { lost, large, old, reading, again: label } = place.dataset as Record<string, string>;
  let late = 0;
  let isLost = false;
  let isPressed = false;

  return {
    isLost: () => isLost,
    /** Who presses a button hears what came of it, also the same once more. */
    expect() {
      isPressed = true;
    },
    /** Only a slow answer is worth a word. */
    reading() {
      clearTimeout(late);
      late = window.setTimeout(() => say(reading!, 'quiet'), SLOW);
    },
    tell(asked: Asked, result: HTMLElement) {
      if (asked.is === 'overtaken') return;
      clearTimeout(late);
      const wasPressed = isPressed;
      isPressed = false;
      isLost = !('html' in asked);
      const hasResult = result.firstElementChild !== null;
      result.classList.toggle('is-old', asked.is !== 'result' && hasResult);
      if (asked.is === 'result') return say(wholeSummaryOf(result), 'sr');
      const fresh = document.createElement('div');
      if ('html' in asked) fresh.innerHTML = asked.html;
      else if (asked.is === 'too-large') fresh.append(paragraph(large!));
      else fresh.append(paragraph(lost!), button());
      if (hasResult) fresh.append(paragraph(old!));
      // The same words put in again would be read out at every answer.
      if (wasPressed || fresh.innerHTML !== place.innerHTML) place.replaceChildren(...fresh.childNodes);
      place.className = 'news stands-out';
    },
  };

  function say(text: string, look: string): void {
    if (place.textContent !== text) place.textContent = text;
    place.className = `news ${look}`;
  }

  function button(): HTMLElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'quiet';
    made.textContent = label!;
    made.addEventListener('click', again);
    return made;
  }
}

/** The verdict in a few words, as the server put it beside the result. */
export function summaryOf(result: HTMLElement): string {
  return result.querySelector<HTMLElement>('[data-summary]')?.dataset.summary ?? '';
}

/** With the plan, which may change while the verdict stays. */
function wholeSummaryOf(result: HTMLElement): string {
  return `${summaryOf(result)}. ${result.querySelector<HTMLElement>('[data-plan]')?.dataset.plan ?? ''}`;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
