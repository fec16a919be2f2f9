import { device } from './device.ts';
import { type Answers, type Draft, fingerprint } from './draft.ts';
import { fill, namesIn, putTexts, typedIn } from './fill.ts';
import { openStrip } from './strip.ts';

/** Milliseconds that may pass between a key and its being kept. */
const SOON = 400;

/**
 * Keeps what is typed as the one draft of this device, and puts it in again. The latest edit wins, whichever tab it is
 * made in; a page that the server has just made from answers is the latest edit itself. A tab never changes under
 * its reader: what another tab writes is only told.
 */
export function keepDraft(form: HTMLFormElement, result: HTMLElement): void {
  const names = namesIn(form).add('sellerReading');
  const isField = (name: string) => names.has(name);
  const tab = device.tab();
  const strip = openStrip({
    start: () => void start(),
    delete: () => leave('deleted'),
    off: () => choose(false),
    on: () => choose(true),
    undo,
  });
  let ofCase = '';
  /** Changed texts that wait for their boxes. */
  let texts: Answers = {};
  let last = fingerprint(current());
  let waiting = 0;
  let isLeaving = false;
  const isInTheWay = !device.makeWayForDraft();
  /** Why the device does not take what is typed, by the strip's name for it. */
  let refused: '' | 'cannot' | 'long' = device.canKeep() ? '' : 'cannot';
  let undone: Draft | null = null;

  open();
  for (const place of [form, result]) place.addEventListener('input', saveSoon);
  result.addEventListener('shown', () => {
    texts = putTexts(result, texts);
    // The result says since when hours count.
    saveSoon();
  });
  result.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-keep]');
    if (button) void keepCase(button);
  });
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
  addEventListener('storage', () => tell());
  addEventListener('pageshow', ({ persisted }) => persisted && comeBack());

  function open(): void {
    const handed = device.takeHanded(isField);
    if (handed?.say === 'deleted' || handed?.say === 'started') {
      undone = handed.draft;
      tell();
      strip.show(handed.say);
      strip.focus();
    } else if (handed) putIn(handed.draft, handed.say, true);
    else if (isJustMade(result)) takeUp();
    else comeBack();
  }

  /** Puts in the draft, unless another tab wrote it and other words stand here. */
  function comeBack(): void {
    const stored = device.readDraft(isField);
    if (stored && (stored.by === tab || device.isEmpty(current()))) putIn(stored, 'back');
    else tell();
  }

  /** The server made this page from answers: they become the draft. Texts changed for the same answers stay. */
  function takeUp(): void {
    const stored = device.readDraft(isField);
    if (stored?.by === tab) {
      ofCase = stored.case;
      const made = current();
      if (fingerprint({ ...stored, texts: made.texts }) === fingerprint(made))
        texts = putTexts(result, { ...stored.texts, ...made.texts });
    }
    last = '';
    save();
    tell();
  }

  function putIn(draft: Draft, state: string, isNew = false): void {
    fill(form, draft.answers);
    texts = putTexts(result, draft.texts);
    ofCase = draft.case;
    last = isNew ? '' : fingerprint(current());
    if (isNew) save();
    tell(state);
    // While the page still loads, it is read along by itself in the end.
    if (document.readyState === 'complete') form.dispatchEvent(new Event('input'));
  }

  /** Every now and then while somebody types, not only at the end. */
  function saveSoon(): void {
    if (waiting === 0) waiting = window.setTimeout(save, SOON);
  }

  function save(): void {
    clearTimeout(waiting);
    waiting = 0;
    const draft = current();
    if (isLeaving || !device.mayKeep() || fingerprint(draft) === last) return;
    refused = isInTheWay ? 'cannot' : put(draft);
    if (!refused) last = fingerprint(draft);
    undone = null;
    tell();
  }

  function put(draft: Draft): typeof refused {
    if (device.isEmpty(draft) ? device.forgetDraft() : device.writeDraft(draft)) return '';
    return device.isTooLong(draft) ? 'long' : 'cannot';
  }

  /** Says what is true of the answers on this page. */
  function tell(ifKept = 'kept'): void {
    const isOn = device.mayKeep();
    document.documentElement.classList.toggle('keeps-nothing', !isOn);
    document.documentElement.classList.toggle('is-kept-case', device.hasCase(ofCase));
    document.documentElement.classList.toggle('has-aside', device.readAside().length > 0);
    if (undone && isOn) return;
    const draft = current();
    const stored = device.readDraft(isField);
    if (!isOn) strip.show('off');
    else if (refused) strip.show(refused);
    else if (device.isEmpty(draft)) strip.show('empty');
    else strip.show(stored && fingerprint(stored) === fingerprint(draft) ? ifKept : 'elsewhere');
  }

  function choose(isWanted: boolean): void {
    if (!isWanted) device.forgetDraft();
    device.chooseToKeep(isWanted);
    last = '';
    undone = null;
    save();
    tell();
    strip.focus();
  }

  function undo(): void {
    const draft = undone!;
    undone = null;
    putIn(draft, 'back', true);
    strip.focus();
  }

  /** A kept case keeps its last changes; the form itself can be had back. */
  async function start(): Promise<void> {
    const cases = ofCase ? await import('./cases.ts').catch(() => null) : null;
    if (ofCase && !cases?.bringUpToDate(device, current(), isField)) strip.show('stuck');
    else leave('started');
  }

  function leave(say: string): void {
    const draft = current();
    isLeaving = true;
    device.forgetDraft();
    device.handOver({ say, draft });
    location.replace('/');
  }

  async function keepCase(button: HTMLElement): Promise<void> {
    const status = button.nextElementSibling as HTMLElement;
    const cases = await import('./cases.ts').catch(() => null);
    const kept = cases?.keep(device, current(), isField);
    if (kept) ofCase = kept;
    save();
    tell();
    status.textContent = status.dataset[kept ? 'kept' : cases ? 'failed' : 'lost']!;
  }

  function current(): Draft {
    const typed = typedIn(form, result);
    return { ...typed, texts: { ...texts, ...typed.texts }, at: Date.now(), by: tab, case: ofCase };
  }
}

/** Made from answers just now: not loaded anew, and not come back to. */
function isJustMade(result: HTMLElement): boolean {
  const isMade = result.firstElementChild !== null || document.querySelector('#faults') !== null;
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return isMade && way?.type === 'navigate';
}
