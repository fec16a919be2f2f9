import { Idiomorph } from 'idiomorph';
import { sayWhileSending } from './mail.ts';
import { tellOfMarks } from './marks.ts';
import { takeAwayOnTap } from './take-away.ts';
import { expectTexts, keepCard, openTexts, refreshTexts } from './texts.ts';

/** Gives life to a result that is on the page; once is enough, because everything listens at its frame. */
export function open(outcome: HTMLElement): void {
  if (outcome.dataset.alive === 'yes') return;
  outcome.dataset.alive = 'yes';
  keepTimeIn(outcome);
  tellOfMarks(outcome);
  takeAwayOnTap(outcome);
  sayWhileSending(outcome);
  outcome.addEventListener('input', ({ target }) => {
    const box = target as HTMLInputElement;
    if (box.type !== 'radio') box.dataset.kept = 'yes';
  });
  openTexts(outcome);
}

/**
 * Puts the server's new result in place of the old one, piece by piece: what is opened stays open, what was
 * typed into the result stays, and what has the focus stays where it is on the screen.
 */
export function show(outcome: HTMLElement, html: string): void {
  open(outcome);
  expectTexts(outcome);
  const held = document.activeElement;
  const before = held?.getBoundingClientRect().top ?? 0;
  // Where nothing stands yet there is nothing to keep: the first result is there sooner.
  if (outcome.firstElementChild === null) outcome.innerHTML = html;
  else morph(outcome, html);
  keepTimeIn(outcome);
  // What was kept on the device is put in first.
  outcome.dispatchEvent(new Event('shown'));
  refreshTexts(outcome);
  if (held?.isConnected) scrollBy(0, held.getBoundingClientRect().top - before);
}

function morph(outcome: HTMLElement, html: string): void {
  Idiomorph.morph(outcome, html, {
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
function keepTimeIn(outcome: HTMLElement): void {
  if (outcome.querySelector('[data-until]') === null) return;
  void import('./clock.ts').then(({ keepTime }) => keepTime(outcome));
}
