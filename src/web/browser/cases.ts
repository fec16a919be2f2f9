import { makeCard } from './case-card.ts';
import { type Case, merge } from './case-list.ts';
import { bringUpToDate as bringCaseUpToDate, isSame, keepDraft, openShelf } from './case-shelf.ts';
import type { Device } from './device.ts';
import type { Draft } from './draft.ts';

type IsField = (name: string) => boolean;

/** Keeps a draft as a case of this device; gives the case's id, or null when the device does not take it. */
export function keep(device: Device, draft: Draft, isField: IsField): string | null {
  return keepDraft(openShelf(device, isField), draft);
}

/** Puts the last changes of a draft into the case that it is of; false when the device does not take them. */
export function bringUpToDate(device: Device, draft: Draft, isField: IsField): boolean {
  return bringCaseUpToDate(openShelf(device, isField), draft);
}

/** Fills the page "My cases", and does what its buttons say. */
export function open(page: HTMLElement, device: Device): void {
  const names = new Set(page.dataset.fields!.split(' '));
  const shelf = openShelf(device, (name) => names.has(name));
  const part = <Kind extends HTMLElement>(name: string) => page.querySelector<Kind>(`[data-part=${name}]`)!;
  const [news, undoButton, deleteAll] = [part('news'), part('undo'), part('delete-all')];
  /** What stood here before the last deletion, and what was said of it. */
  let before: Before | null = null;

  document.documentElement.classList.toggle('keeps-nothing', !device.mayKeep());
  device.makeWayForDraft();
  bringCaseUpToDate(shelf, shelf.draft());
  show();
  say('');
  undoButton.addEventListener('click', undo);
  deleteAll.addEventListener('click', () => (deleteAll.dataset.armed ? removeAll() : arm()));
  deleteAll.addEventListener('blur', disarm);
  part('export').addEventListener('click', () => download(shelf.asText(), 'cases'));
  part('save-unread').addEventListener('click', () => download(shelf.unread().join('\n\n'), 'not-read'));
  part('forget-unread').addEventListener('click', removeUnread);
  part<HTMLInputElement>('import').addEventListener(
    'change',
    ({ target }) => void bringIn(target as HTMLInputElement),
  );
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => persisted && show());

  /** Shows the list as it is kept; what has the focus keeps it. */
  function show(): void {
    const cases = shelf.cases();
    const isUnread = shelf.unread().length > 0;
    const held = document.activeElement?.id;
    part('list').replaceChildren(...cases.map((one) => makeCard(page, one, { change, remove, openCase })));
    part('unread').hidden = !isUnread;
    part('none').hidden = cases.length > 0 || isUnread;
    part('some').hidden = cases.length === 0;
    part('all').hidden = false;
    if (held) document.getElementById(held)?.focus();
  }

  /** Puts the changed list in place of the old one, and says so. */
  function put(cases: Case[], sentence: string, redraw = show): boolean {
    const isPut = shelf.putAll(cases);
    if (isPut) redraw();
    else show();
    say(isPut ? sentence : 'failed');
    return isPut;
  }

  function change(one: Case, redraw?: () => void): void {
    const changed = { ...one, at: Date.now() };
    // Said anew of each change, but once of a date that is being typed.
    if (!redraw) say('');
    put(merge(shelf.cases(), [changed]), 'changed', redraw);
  }

  function remove({ id }: Case): void {
    before = { cases: shelf.cases(), unread: [], draft: null, said: 'deleted' };
    const others = before.cases.filter((one) => one.id !== id);
    if (put(others, 'deleted')) undoButton.focus();
  }

  function removeUnread(): void {
    before = { cases: [], unread: shelf.unread(), draft: null, said: 'unread-gone' };
    const isGone = shelf.forgetUnread();
    show();
    say(isGone ? 'unread-gone' : 'failed');
    if (isGone) undoButton.focus();
  }

  function arm(): void {
    deleteAll.dataset.armed = 'yes';
    deleteAll.textContent = deleteAll.dataset.again!;
    say('sure');
  }

  function disarm(): void {
    if (!deleteAll.dataset.armed) return;
    delete deleteAll.dataset.armed;
    deleteAll.textContent = deleteAll.dataset.first!;
    say(before?.said ?? '');
  }

  function removeAll(): void {
    disarm();
    before = { cases: shelf.cases(), unread: shelf.unread(), draft: shelf.draft(), said: 'gone' };
    device.forgetDraft();
    shelf.forgetUnread();
    if (put([], 'gone')) undoButton.focus();
  }

  function undo(): void {
    const { cases, unread, draft } = before!;
    const isUnreadBack = unread.every((text) => device.putAside(text));
    before = null;
    if (draft) device.writeDraft(draft);
    if (put(merge(shelf.cases(), cases), isUnreadBack ? 'back' : 'failed')) news.focus();
  }

  /** Opens a case in the form. What stands there and is kept nowhere else becomes a case before. */
  function openCase(one: Case): void {
    const draft = shelf.draft();
    const isElsewhere =
      !draft || device.isEmpty(draft) || shelf.cases().some((known) => isSame(known, draft));
    const isSafe = isElsewhere || keepDraft(shelf, draft) !== null;
    const opened = { answers: one.answers, texts: one.texts, at: Date.now(), by: device.tab(), case: one.id };
    if (isSafe && device.handOver({ say: isElsewhere ? 'opened' : 'moved', draft: opened }))
      location.assign('/');
    else say('failed');
  }

  async function bringIn(input: HTMLInputElement): Promise<void> {
    const [file] = input.files!;
    const read = file && file.size < 20_000_000 ? shelf.readFile(await file.text()) : null;
    input.value = '';
    if (!read || (read.cases.length === 0 && read.unreadable.length > 0)) return say('bad-file');
    put(merge(shelf.cases(), read.cases), 'brought');
    const { length } = read.unreadable;
    if (length > 0) news.append(` ${news.dataset.unreadable} ${length}.`);
  }

  function say(what: string): void {
    const sentence = what && news.dataset[what.replace(/-(.)/, (_, letter) => letter.toUpperCase())]!;
    if (news.textContent !== sentence) news.textContent = sentence;
    undoButton.hidden = what === '' || what !== before?.said;
    if (undoButton.hidden && what !== 'failed' && what !== 'sure') before = null;
  }
}

type Before = {
  cases: Case[];
  unread: string[];
  draft: Draft | null;
  said: 'deleted' | 'gone' | 'unread-gone';
};

/** Gives the text as a file; its name says nothing about anybody. */
function download(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `misorder-${name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
