// Every page works without this file; it only saves taps and waiting.

import { readAlong } from './read-along.ts';
import { chooseZone } from './zone.ts';

/** Styles show what needs a script only where one runs. */
document.documentElement.classList.add('script');

const form = document.querySelector<HTMLFormElement>('#answers');
if (form !== null) {
  chooseZone(document.querySelector<HTMLSelectElement>('#timeZone'));
  readAlong(form);
}

document.querySelector<HTMLElement>('[data-focus]')?.focus();
