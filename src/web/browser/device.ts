import { type Draft, isEmpty, readDraft, readTyped, writeDraft } from './draft.ts';

/** What is kept on this device, by name. */
const DRAFT = 'misorder.draft';
const CASES = 'misorder.cases';
const CHOICE = 'misorder.keep';
/** What could not be read: of another release, or broken. */
const ASIDE = 'misorder.aside';
/** For one step to the next page of the same tab only. */
const HANDED = 'misorder.handed';

type IsField = (name: string) => boolean;
/** A draft on its way to the form, and the state in which it arrives. */
export type Handed = { say: string; draft: Draft };

/** The storage of the device. It may be denied, full or broken: reading gives null then, and writing false. */
export const device = {
  readDraft: (isField: IsField) => readDraft(read(DRAFT), isField),
  writeDraft(draft: Draft): boolean {
    const text = writeDraft(draft);
    return text !== null && write(DRAFT, text);
  },
  forgetDraft: () => write(DRAFT, null),
  isTooLong: (draft: Draft) => writeDraft(draft) === null,
  /** A draft that cannot be read is put aside, so that the next one is not written over it; false where it still stands there. */
  makeWayForDraft(): boolean {
    const text = read(DRAFT);
    if (!text || readDraft(text, () => true) !== null) return true;
    return device.putAside(text) && write(DRAFT, null);
  },

  /** What was put aside waits in My cases until the seller has saved or deleted it. */
  readAside(): string[] {
    const text = read(ASIDE);
    try {
      return JSON.parse(text ?? '[]').map(String);
    } catch {
      return [text!];
    }
  },
  putAside(text: string): boolean {
    const all = new Set([...device.readAside(), text]);
    return write(ASIDE, JSON.stringify([...all]));
  },
  forgetAside: () => write(ASIDE, null),

  readCases: () => read(CASES),
  hasCase: (id: string) => id !== '' && (read(CASES) ?? '').includes(`"${id}"`),
  writeCases: (text: string | null) => write(CASES, text),

  /** Whether there is any room at all. */
  canKeep: () => write('misorder.try', 'x') && write('misorder.try', null),
  mayKeep: () => read(CHOICE) !== 'no',
  chooseToKeep: (isWanted: boolean) => write(CHOICE, isWanted ? null : 'no'),

  /** Takes a draft along to the form, which is opened in place of this page or after it. */
  handOver({ say, draft }: Handed): boolean {
    return write(HANDED, `${say}\n${writeDraft(draft) ?? ''}`, 'sessionStorage');
  },
  /** What was handed over, which is gone from the device by that. */
  takeHanded(isField: IsField): Handed | null {
    const [say, text] = (read(HANDED, 'sessionStorage') ?? '').split('\n');
    write(HANDED, null, 'sessionStorage');
    const draft = readDraft(text ?? null, isField);
    return draft && { say: say!, draft };
  },

  /** A name for this tab, which it keeps when it is loaded again. */
  tab(): string {
    const name = read('misorder.tab', 'sessionStorage') ?? `${Math.random()}`;
    write('misorder.tab', name, 'sessionStorage');
    return name;
  },

  isEmpty,
  readTyped,
};

/** Handed to what is loaded later, which must import nothing that the first view imports. */
export type Device = typeof device;

type Kind = 'localStorage' | 'sessionStorage';

function read(key: string, kind: Kind = 'localStorage'): string | null {
  try {
    return window[kind].getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null, kind: Kind = 'localStorage'): boolean {
  try {
    if (text === null) window[kind].removeItem(key);
    else window[kind].setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
