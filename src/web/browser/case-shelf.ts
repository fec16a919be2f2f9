import { type Case, merge, readCases, writeCases } from './case-list.ts';
import type { Device } from './device.ts';
import type { Draft, Typed } from './draft.ts';

/** The cases on this device, read anew for every change, because another tab may have changed them. */
export function openShelf(device: Device, isField: (name: string) => boolean) {
  const readTyped = (raw: object) => device.readTyped(raw, isField);
  const read = (text: string | null) => readCases(text ?? '', readTyped, Date.now());

  return {
    cases: () => read(device.readCases())?.cases ?? [],
    /** Puts these in place of all. False when the device does not take them: then nothing has changed. */
    putAll(cases: Case[]): boolean {
      if (cases.length === 0) return device.writeCases(null);
      const text = writeCases(cases);
      return text !== null && device.writeCases(text);
    },
    readFile: read,
    draft: () => device.readDraft(isField),
  };
}

export type Shelf = ReturnType<typeof openShelf>;

/** Keeps a draft as a case, or the changes to its case. Gives the case's id; null when the device does not take it. */
export function keepDraft(shelf: Shelf, draft: Draft): string | null {
  const cases = shelf.cases();
  const now = Date.now();
  const known = cases.find(({ id }) => id === draft.case);
  const kept: Case = {
    ...(known ?? {
      id: crypto.getRandomValues(new Uint32Array(3)).join('-'),
      kept: now,
      since: now,
      status: 'not-asked',
    }),
    ...typedOf(draft),
    at: now,
  };
  return shelf.putAll(merge(cases, [kept])) ? kept.id : null;
}

/** Brings the case that a draft is of up to date with it, where it is still kept and older. */
export function bringUpToDate(shelf: Shelf, draft: Draft | null): void {
  const known = shelf.cases().find(({ id }) => id === draft?.case);
  if (draft && known && known.at < draft.at && !isSame(known, draft)) keepDraft(shelf, draft);
}

/** Whether two say the same. */
export function isSame(one: Typed, other: Typed): boolean {
  const inOrder = ({ answers, texts }: Typed) =>
    JSON.stringify([answers, texts].map((all) => Object.entries(all).sort()));
  return inOrder(one) === inOrder(other);
}

function typedOf({ answers, texts }: Typed): Typed {
  return { answers, texts };
}
