import type { DraftBox } from './draft-box.ts';

/** Milliseconds without a key before a text is checked. */
const PAUSE = 600;

const waiting = new Map<string, { timer: number; asking: AbortController }>();

/** Asks the server what the text claims, once typing pauses. Only the answer to the last text is shown. */
export function checkSoon(draft: DraftBox): void {
  const before = waiting.get(draft.id);
  clearTimeout(before?.timer);
  before?.asking.abort();
  const asking = new AbortController();
  const timer = window.setTimeout(() => void check(draft, asking.signal), PAUSE);
  waiting.set(draft.id, { timer, asking });
}

async function check({ id, root, box }: DraftBox, signal: AbortSignal): Promise<void> {
  const notices = root.querySelector<HTMLElement>('.notices')!;
  const body = new URLSearchParams(new FormData(box.form!) as unknown as Record<string, string>);
  body.set('draft.do', `check ${id}`);
  try {
    const response = await fetch('/texts/check', { method: 'POST', body, signal });
    const html = await response.text();
    if (box.dataset.kept !== 'yes' || signal.aborted) return;
    if (response.ok || response.status === 422) notices.innerHTML = html;
    else notices.textContent = notices.dataset.lost!;
  } catch {
    if (!signal.aborted) notices.textContent = notices.dataset.lost!;
  }
}
