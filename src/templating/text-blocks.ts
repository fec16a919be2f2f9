import type Handlebars from 'handlebars';
import type { Sentence, Writing } from '../drafts/draft.ts';
import { type FactName, type Facts, factNames, type Words } from '../drafts/facts.ts';

/** What is being written, and where the next sentence goes. */
export type Sheet = { writing: Writing; take: (sentence: Sentence) => void };

/** What a template sees: every fact by name, undefined when it is not known, and the marketplace's words. */
export type Context = Record<string, Known | string | undefined>;

type Options = Handlebars.HelperOptions;

/** An empty sheet: what stands outside of every block is a fault. */
export function newSheet(): Sheet {
  return {
    writing: { subject: [], blocks: [] },
    take() {
      throw new Error('A sentence stands outside of every block.');
    },
  };
}

/** What a template sees of these facts and words. */
export function contextOf(facts: Facts, words: Words): Context {
  const known = factNames.map((name) => {
    const fact = facts[name];
    return [name, fact && new Known(name, fact.value)] as const;
  });
  return { ...Object.fromEntries(known), ...words };
}

/** The blocks that a text is made of. They print nothing: they put sentences on the sheet. */
export const textBlocks = {
  subject(this: Context, options: Options) {
    const sheet = sheetOf(options);
    sheet.writing.subject.push(...sentencesIn(options, this));
  },

  paragraph(this: Context, options: Options) {
    const items = [sentencesIn(options, this)];
    sheetOf(options).writing.blocks.push({ kind: 'paragraph', lead: null, items });
  },

  /** A sentence that stands directly in a list is an item of its own. */
  list(this: Context, options: Options) {
    const sheet = sheetOf(options);
    const items: Sentence[][] = [];
    sheet.writing.blocks.push({ kind: 'list', lead: null, items });
    writeInto(sheet, (sentence) => items.push([sentence]), { options, context: this });
  },

  /** Stands above the items; said, as a part is, only when every fact that it names is known. */
  lead(this: Context, ...given: unknown[]) {
    const { known, options } = readGiven(given);
    const list = sheetOf(options).writing.blocks.at(-1);
    if (known !== null && list !== undefined) list.lead = sentenceOf(known, options, this);
  },

  item(this: Context, options: Options) {
    const sentences = sentencesIn(options, this);
    sheetOf(options).writing.blocks.at(-1)?.items.push(sentences);
  },

  /** Said only when every fact that it names is known. */
  part(this: Context, ...given: unknown[]) {
    const { known, options } = readGiven(given);
    if (known !== null) sheetOf(options).take(sentenceOf(known, options, this));
  },
};

/** A fact that is known, and prints itself. */
class Known {
  readonly name: FactName;
  readonly #value: string;

  constructor(name: FactName, value: string) {
    this.name = name;
    this.#value = value;
  }

  toString(): string {
    return this.#value;
  }
}

/** The facts that a sentence names, or null when one of them is not known. */
function readGiven(given: readonly unknown[]): { known: readonly Known[] | null; options: Options } {
  const facts = given.slice(0, -1);
  const known = facts.filter((fact) => fact instanceof Known);
  return { known: known.length === facts.length ? known : null, options: given.at(-1) as Options };
}

function sheetOf({ data }: Options): Sheet {
  return (data as { sheet: Sheet }).sheet;
}

function sentencesIn(options: Options, context: Context): Sentence[] {
  const sentences: Sentence[] = [];
  writeInto(sheetOf(options), (sentence) => sentences.push(sentence), { options, context });
  return sentences;
}

function writeInto(
  sheet: Sheet,
  take: Sheet['take'],
  { options, context }: { options: Options; context: Context },
): void {
  const before = sheet.take;
  sheet.take = take;
  options.fn(context, { data: options.data });
  sheet.take = before;
}

function sentenceOf(known: readonly Known[], { fn, hash }: Options, context: Context): Sentence {
  const { facts = '', drop = null } = hash as { facts?: string; drop?: number };
  // A template that is a single name gives the fact itself, not a string.
  return {
    text: String(fn(context)).replace(/\s+/g, ' ').trim(),
    prints: known.map(({ name }) => name),
    facts: facts.split(' ').filter((id) => id !== ''),
    drop,
  };
}
