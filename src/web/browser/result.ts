import { Idiomorph } from 'idiomorph';
import { sayWhileSending } from './mail.ts';
import { tellOfMarks } from './marks.ts';
import { takeAwayOnTap } from './take-away.ts';
import { expectTexts, keepCard, openTexts, refreshTexts } from './texts.ts';

/** Gives life to a result that is on the page; once is enough, because everything listens at its frame. */
export function open(result: HTMLElement): void {
  if (result.dataset.alive === 'yes') return;
  result.dataset.alive = 'yes';
  keepTimeIn(result);
  tellOfMarks(result);
  takeAwayOnTap(result);
  sayWhileSending(result);
  result.addEventListener('input', ({ target }) => {
    const box = target as HTMLInputElement;
    if (box.type !== 'radio') box.dataset.kept = 'yes';
  });
  openTexts(result);
}

/**
 * Puts the server's new result in place of the old one, piece by piece: what is opened stays open, what was
 * typed into the result stays, and what has the focus stays where it is on the screen.
 */
export function show(result: HTMLElement, html: string): void {
  open(result);
  expectTexts(result);
  const held = document.activeElement;
  const before = held?.getBoundingClientRect().top ?? 0;
  // Where nothing stands yet there is nothing to keep: the first result is there sooner.
  if (result.firstElementChild === null) result.innerHTML = html;
  else morph(result, html);
  keepTimeIn(result);
  // What was kept on the device is put in first.
  result.dispatchEvent(new Event('shown'));
  refreshTexts(result);
  if (held?.isConnected) scrollBy(0, held.getBoundingClientRect().top - before);
}

function morph(result: HTMLElement, html: string): void {
  Idiomorph.morph(result, html, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: true,
    callbacks: {
      beforeAttributeUpdated: (name: string, element: Element) =>
        !(name === 'open' && element.matches('details')) && !name.startsWith('data-now'),
      beforeNodeMorphed: (old: Node) => !(old instanceof HTMLElement && old.dataset.kept === 'yes'),
      beforeNodeRemoved: (old: Node) => !keepCard(old),
    },
  });
}

/** Only a result with deadlines needs the clock. */
function keepTimeIn(result: HTMLElement): void {
  if (result.querySelector('[data-until]') === null) return;
  void import('./clock.ts').then(({ keepTime }) => keepTime(result));
}
