import type { DraftBox } from './draft-box.ts';

/** Milliseconds without a key before a text is checked. */
const PAUSE = 600;
/** Longer than any slow network should take, in milliseconds. */
const PATIENCE = 20_000;

const waiting = new Map<string, { timer: number; asking: AbortController }>();

/** Asks the server what the text claims, once typing pauses. Only the answer to the last text is shown. */
export function checkSoon(draft: DraftBox): void {
  const before = waiting.get(draft.id);
  clearTimeout(before?.timer);
  before?.asking.abort();
  const asking = new AbortController();
  const timer = window.setTimeout(() => void check(draft, asking), PAUSE);
  waiting.set(draft.id, { timer, asking });
}

async function check({ id, root, box }: DraftBox, asking: AbortController): Promise<void> {
  const notices = root.querySelector<HTMLElement>('.notices')!;
  const isAwaited = () => box.dataset.kept === 'yes' && waiting.get(id)?.asking === asking;
  const body = new URLSearchParams(new FormData(box.form!) as unknown as Record<string, string>);
  body.set('draft.do', `check ${id}`);
  setTimeout(() => asking.abort(), PATIENCE);
  try {
    const response = await fetch('/texts/check', { method: 'POST', body, signal: asking.signal });
    const html = await response.text();
    if (!isAwaited()) return;
    if (response.ok || response.status === 422) notices.innerHTML = html;
    else notices.textContent = notices.dataset.lost!;
  } catch {
    if (isAwaited()) notices.textContent = notices.dataset.lost!;
  }
}
