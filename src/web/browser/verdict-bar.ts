import { summaryOf } from './news.ts';

/**
 * On a phone a bar below says the verdict and leads to it, while the result itself is out of sight. Of a result that no
 * longer fits the form it says that, and leads to what is to be mended.
 */
export function openVerdictBar(result: HTMLElement): { show(): void } {
  const bar = document.querySelector<HTMLAnchorElement>('#verdict-bar')!;
  let inSight = false;
  new IntersectionObserver(([entry]) => {
    inSight = entry!.isIntersecting;
    show();
  }).observe(result);

  function show(): void {
    const isOld = result.classList.contains('is-old');
    const says = isOld ? document.querySelector<HTMLElement>('#news')!.dataset.old! : summaryOf(result);
    bar.firstElementChild!.textContent = says;
    bar.hash = isOld ? 'news' : 'result';
    bar.hidden = inSight || says === '';
    document.documentElement.classList.toggle('has-bar', !bar.hidden);
  }
  return { show };
}
