/** What was typed, by the names of the form's fields; an empty answer and "I do not know" are absent. */
export type Answers = Record<string, string>;

/** Answers, and what the seller changed in the texts of the result, by the ids of the fields there. */
export type Typed = { answers: Answers; texts: Answers };

/** The one draft of a device: when (epoch milliseconds) and by which tab it was written, and which kept case it is of. */
export type Draft = Typed & { at: number; by: string; case: string };

/** Code units. A chat may have 200,000; one that is longer must be shortened, and is kept until then. */
const LONGEST = 1_500_000;

/** Reads a stored draft, which anything on this device may have written: null unless it is one. Never throws. */
export function readDraft(text: string | null, isField: (name: string) => boolean): Draft | null {
  if (text === null || text.length > LONGEST) return null;
  try {
    const raw = JSON.parse(text);
    if (raw.version !== 1 || !Number.isFinite(raw.at)) return null;
    return { ...readTyped(raw, isField), at: raw.at, by: `${raw.by}`, case: `${raw.case}` };
  } catch {
    return null;
  }
}

/** The draft as it is stored; null when it is longer than can be read again. */
export function writeDraft(draft: Draft): string | null {
  const text = JSON.stringify({ version: 1, ...draft });
  return text.length > LONGEST ? null : text;
}

/** Known fields and boxes of texts alone, each a text of a possible length; all else is left out. */
export function readTyped(
  raw: { [key in keyof Typed]?: unknown },
  isField: (name: string) => boolean,
): Typed {
  return {
    answers: pick(raw.answers, isField),
    texts: pick(raw.texts, isOfText),
  };
}

/** Whether an id is of a text's box, of a sentence that may be left out, or of a choice of length. */
export function isOfText(id: string): boolean {
  return /^(draft|with|size)-/.test(id);
}

/** Whether nothing is told: units and the time zone are filled in by themselves. */
export function isEmpty({ answers }: Typed): boolean {
  return Object.keys(answers).every((name) => name === 'timeZone' || name.endsWith('.unit'));
}

/** The same for drafts that say the same, whoever wrote them and when. */
export function fingerprint(draft: Typed & { case: string }): string {
  const inOrder = (all: Answers) => Object.entries(all).sort();
  return JSON.stringify([inOrder(draft.answers), inOrder(draft.texts), draft.case]);
}

function pick(raw: unknown, isKnown: (name: string) => boolean): Answers {
  return Object.fromEntries(
    Object.entries(raw ?? {}).filter(
      ([name, value]) => isKnown(name) && typeof value === 'string' && value.length <= LONGEST,
    ),
  );
}
