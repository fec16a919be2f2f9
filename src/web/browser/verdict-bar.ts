import { summaryOf } from './news.ts';

/** On a phone a bar below says the verdict and leads to it, while the result itself is out of sight. */
export function openVerdictBar(result: HTMLElement): { show(): void } {
  const bar = document.querySelector<HTMLAnchorElement>('#verdict-bar')!;
  let inSight = false;
  new IntersectionObserver(([entry]) => {
    inSight = entry!.isIntersecting;
    show();
  }).observe(result);

  function show(): void {
    const summary = summaryOf(result);
    bar.firstElementChild!.textContent = summary;
    bar.hidden = inSight || summary === '';
    document.documentElement.classList.toggle('has-bar', !bar.hidden);
  }
  return { show };
}
