/**
 * What came of asking: the result, what to mend first (both as the server's HTML), or nothing. `unshown`: there is a result, but the
 * script that shows it cannot be had, because of the network or a new release. `too-large`: more than the server reads.
 */
export type Asked =
  | { is: 'result' | 'faults'; html: string }
  | { is: 'lost' | 'unshown' | 'overtaken' | 'too-large' };

/** Longer than any slow network should take, in milliseconds. */
const PATIENCE = 20_000;

let last = new AbortController();

/** Asks for the result of these answers (a form's body); a question before this one is given up. Never throws. */
export async function askForResult(body: string): Promise<Asked> {
  last.abort();
  const mine = new AbortController();
  last = mine;
  // By hand: phones of 2023 do not know AbortSignal.any, and no answer would ever come there.
  setTimeout(() => mine.abort(), PATIENCE);
  try {
    const response = await fetch('/result', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      signal: mine.signal,
    });
    const html = await response.text();
    if (response.ok) return { is: 'result', html };
    if (response.status === 413) return { is: 'too-large' };
    return response.status === 422 ? { is: 'faults', html } : { is: 'lost' };
  } catch {
    return { is: mine === last ? 'lost' : 'overtaken' };
  }
}
