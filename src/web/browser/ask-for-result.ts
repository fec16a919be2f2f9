/**
 * What came of asking: the result, what to mend first (both as the server's HTML), or nothing. `unshown`: there is a result, but the
 * script that shows it cannot be had, because of the network or a new release.
 */
export type Asked = { is: 'result' | 'faults'; html: string } | { is: 'lost' | 'unshown' | 'overtaken' };

/** Longer than any slow network should take, in milliseconds. */
const PATIENCE = 20_000;

let last = new AbortController();

/** Asks for the result of these answers (a form's body); a question before this one is given up. Never throws. */
export async function askForResult(body: string): Promise<Asked> {
  last.abort();
  const mine = new AbortController();
  last = mine;
  try {
    const response = await fetch('/result', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      signal: AbortSignal.any([mine.signal, AbortSignal.timeout(PATIENCE)]),
    });
    const html = await response.text();
    if (response.ok) return { is: 'result', html };
    return response.status === 422 ? { is: 'faults', html } : { is: 'lost' };
  } catch {
    return { is: mine.signal.aborted ? 'overtaken' : 'lost' };
  }
}
