import { type Case, merge, readCases, writeCases } from './case-list.ts';
import type { Device } from './device.ts';
import type { Draft, Typed } from './draft.ts';

/** The cases on this device, read anew for every change, because another tab may have changed them. */
export function openShelf(device: Device, isField: (name: string) => boolean) {
  const readTyped = (raw: object) => device.readTyped(raw, isField);
  const read = (text: string | null) => readCases(text ?? '', readTyped, Date.now());
  const here = () => read(device.readCases()) ?? { cases: [], unreadable: [] };

  makeWay();
  return {
    cases: () => here().cases,
    /** Puts these in place of all that can be read. False when the device does not take them: then nothing has changed. */
    putAll(cases: Case[]): boolean {
      return makeWay() && write(cases, here().unreadable);
    },
    asText: () => writeCases(here().cases, here().unreadable)!,
    /** What is kept here and cannot be read, each piece as it was kept. */
    unread(): string[] {
      const list = inTheWay();
      const pieces = here().unreadable.map((one) => JSON.stringify(one));
      return [...device.readAside(), ...pieces, ...(list === null ? [] : [list])];
    },
    forgetUnread(): boolean {
      return device.forgetAside() && write(here().cases, []);
    },
    readFile: read,
    draft: () => device.readDraft(isField),
  };

  function write(cases: Case[], unreadable: unknown[]): boolean {
    if (cases.length + unreadable.length === 0) return device.writeCases(null);
    const text = writeCases(cases, unreadable);
    return text !== null && device.writeCases(text);
  }

  /** A list that cannot be read is put aside, so that none is written over it; false where it still stands there. */
  function makeWay(): boolean {
    const list = inTheWay();
    return list === null || (device.putAside(list) && device.writeCases(null));
  }

  function inTheWay(): string | null {
    const text = device.readCases();
    return text && read(text) === null ? text : null;
  }
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

/** Brings the case that a draft is of up to date with it, where it is still kept and older. False when the device does not take it. */
export function bringUpToDate(shelf: Shelf, draft: Draft | null): boolean {
  const known = shelf.cases().find(({ id }) => id === draft?.case);
  const isBehind = draft && known && known.at < draft.at && !isSame(known, draft);
  return !isBehind || keepDraft(shelf, draft) !== null;
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
