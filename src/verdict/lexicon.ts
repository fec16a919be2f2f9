import { fold } from './fold.ts';
import { type Form, type FormSources, formMaker, type MakeForm } from './form.ts';
import { foldedNormaliserOf, type Normalise, type Term } from './normalise.ts';
import { Sheets } from './sheets.ts';
import type { WordTable } from './word-table.ts';

/** The words of one language. Those of its vocabulary keep their forms; those that people bring are forgotten with their talk. */
export type Lexicon = {
  open: () => Lookup;
  /** Whether the language has the word from `start` up to `end` (see scan.ts for `hash`). */
  knows: (text: string, start: number, end: number, hash: number) => boolean;
};

/** Looks up what the words of one talk stand for. */
export type Lookup = {
  /** What the word from `start` up to `end` stands for (see scan.ts for `hash`). */
  look: (text: string, start: number, end: number, hash: number) => Said;
  /** True when a hyphen after this word joins it to the next. */
  joins: (raw: string) => boolean;
};

/** Usually one form; for a contraction a list of several, for a mark that is no word an empty one. */
export type Said = Form | readonly Form[];

export function isOne(said: Said): said is Form {
  return !Array.isArray(said);
}

/** What a lexicon is made of. `table` holds the folded words of the language. */
type Sources = FormSources & { table: WordTable };

export function makeLexicon(sources: Sources): Lexicon {
  const kept = new KeptWords(sources);
  return {
    open: () => new TalkLookup(kept),
    knows: (text, start, end, hash) => sources.table.numberIn(text, start, end, hash) >= 0,
  };
}

/** How many numbers a sheet takes. */
const OF_A_LANGUAGE = 32_768;
const OF_A_TALK = 2_048;

/** The words of the language, of which each gets its form when it is first met. */
class KeptWords {
  readonly #table: WordTable;
  /** By the numbers of the words. Arrays with gaps to be filled at random would become slow tables. */
  readonly #said: (Said | undefined)[];
  readonly #forms: (Form | undefined)[];
  readonly #sheets = new Sheets(OF_A_LANGUAGE);
  readonly makeForm: MakeForm;
  readonly termsOf: Normalise;
  readonly joined: ReadonlySet<string>;

  constructor({ table, ...sources }: Sources) {
    const { words } = sources;
    this.#table = table;
    this.makeForm = formMaker(sources);
    this.termsOf = foldedNormaliserOf(words);
    this.joined = new Set(words.joined);
    for (let number = 0, known = table.size; number < known; number += 1) {
      const word = table.wordOf(number);
      const isParted = word.includes("'") || Object.hasOwn(words.spelling, word);
      if (isParted) for (const { exact } of this.termsOf(word)) table.add(exact);
    }
    table.trim();
    this.#said = Array(table.size).fill(undefined);
    this.#forms = Array(table.size).fill(undefined);
  }

  /** What the word stands for that stands in a text; null when the language does not have it, or it must be folded first. */
  find(text: string, start: number, end: number, hash: number): Said | null {
    return this.#saidBy(this.#table.find(text, start, end, hash));
  }

  findFolded(word: string): Said | null {
    return this.#saidBy(this.#table.numberOf(word));
  }

  /** The form of one word; null when the language does not have it. */
  formOf(term: Term): Form | null {
    const number = this.#table.numberOf(term.exact);
    if (number < 0) return null;
    this.#forms[number] ??= this.makeForm(term, number, this.#sheets);
    return this.#forms[number];
  }

  #saidBy(number: number): Said | null {
    return number < 0 ? null : (this.#said[number] ?? this.#meet(number));
  }

  /** Apart from where words are found: a function that makes one within it takes memory each time it is called. */
  #meet(number: number): Said {
    const met = said(this.termsOf(this.#table.wordOf(number)).map((term) => this.formOf(term)!));
    this.#said[number] = met;
    return met;
  }
}

function said(forms: readonly Form[]): Said {
  return forms.length === 1 ? forms[0]! : forms;
}

class TalkLookup implements Lookup {
  readonly #kept: KeptWords;
  /** The words that only this talk has, by how they are folded, and their forms. */
  readonly #words = new Map<string, Said>();
  readonly #forms = new Map<string, Form>();
  readonly #sheets = new Sheets(OF_A_TALK);

  constructor(kept: KeptWords) {
    this.#kept = kept;
  }

  look(text: string, start: number, end: number, hash: number): Said {
    return this.#kept.find(text, start, end, hash) ?? this.#lookFolded(fold(text.slice(start, end)));
  }

  joins(raw: string): boolean {
    return this.#kept.joined.has(raw.toLowerCase());
  }

  #lookFolded(word: string): Said {
    const known = this.#words.get(word) ?? this.#kept.findFolded(word);
    if (known !== null) return known;
    const terms = this.#kept.termsOf(word);
    const found = said(terms.map((term) => this.#kept.formOf(term) ?? this.#ownForm(term)));
    this.#words.set(word, found);
    return found;
  }

  #ownForm(term: Term): Form {
    const known = this.#forms.get(term.exact);
    if (known !== undefined) return known;
    const form = this.#kept.makeForm(term, -1 - this.#forms.size, this.#sheets);
    this.#forms.set(term.exact, form);
    return form;
  }
}
