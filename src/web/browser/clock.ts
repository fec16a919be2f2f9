import { saySpanIn } from './span.ts';

/** Milliseconds between looks at the clock. */
const BEAT = 30_000;

/** The server's time at which the shown list was made, and by how many milliseconds that clock is ahead of the device's. */
let heard: { said: string; ahead: number } | null = null;
let beating = 0;

/**
 * Keeps "8 hours left" true while the page stays open, also after the device slept. It is the server's clock that
 * counts: a phone may be wrong. Quiet: nothing here is announced.
 */
export function keepTime(result: HTMLElement): void {
  const tick = () => showTime(result);
  tick();
  if (beating !== 0) return;
  beating = window.setInterval(tick, BEAT);
  document.addEventListener('visibilitychange', tick);
  for (const wake of ['focus', 'pageshow']) addEventListener(wake, tick);
}

function showTime(result: HTMLElement): void {
  const list = result.querySelector<HTMLElement>('.deadlines');
  if (list === null) return;
  const { saidAt: said = '', span = '' } = list.dataset;
  if (heard?.said !== said) heard = { said, ahead: hearClock(said) };
  const now = Date.now() + heard.ahead;
  for (const due of list.querySelectorAll<HTMLElement>('[data-until]'))
    tell(due, (Date.parse(due.dataset.until!) - now) / 60_000, span.split('|'));
}

/** A page that comes from the browser's own store says an old time: then the device's clock is the better one. */
function hearClock(said: string): number {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isOld = heard === null && arrival?.transferSize === 0;
  return isOld ? 0 : Date.parse(said) - Date.now();
}

function tell(due: HTMLElement, minutes: number, words: string[]): void {
  const state = minutes > 0 ? 'open' : 'passed';
  for (const saying of due.querySelectorAll<HTMLElement>('[data-when]'))
    saying.hidden = saying.dataset.when !== state;
  const text = saySpanIn(words, Math.abs(minutes));
  for (const place of due.querySelectorAll('[data-left]'))
    if (place.textContent !== text) place.textContent = text;
}
