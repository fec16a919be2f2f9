// Every page works without this file; it only saves taps and waiting.

import { device } from './device.ts';
import { keepDraft } from './keep-draft.ts';
import { readAlong } from './read-along.ts';
import { chooseZone } from './zone.ts';

/** Styles show what needs a script only where one runs. */
document.documentElement.classList.add('script');

const form = document.querySelector<HTMLFormElement>('#answers');
if (form !== null) {
  chooseZone(document.querySelector<HTMLSelectElement>('#timeZone'));
  readAlong(form);
  keepDraft(form, document.querySelector<HTMLElement>('#result-frame')!);
}

const cases = document.querySelector<HTMLElement>('#cases');
if (cases !== null) void import('./cases.ts').then(({ open }) => open(cases, device));

/** Texts on a page without the form: what is sent after support has answered. */
const texts = document.querySelector<HTMLElement>('#after');
if (texts !== null) void import('./result.ts').then(({ open }) => open(texts));

document.querySelector<HTMLElement>('[data-focus]')?.focus();
