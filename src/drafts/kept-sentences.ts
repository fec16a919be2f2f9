/** A sentence with the white space after it, and whether the seller keeps it. */
export type Choice = { text: string; isKept: boolean };

/**
 * The text of the sentences that are kept, clean: the widest gap around what is left out remains and no second one, a
 * list line keeps its dash, a list without lines loses its lead, and what now begins a line begins with a capital.
 * With everything kept it is the sentences joined, exactly.
 */
export function joinKept(choices: readonly Choice[]): string {
  return withoutEmptyLists(choices.map(read)).reduce(add, { text: '', gap: '', dash: '' }).text;
}

/** What is written so far, the white space that comes next, and what the line that is being read began with. */
type Written = { text: string; gap: string; dash: string };

function add({ text, gap, dash }: Written, { words, after, isKept, isFirstOfLine }: Read): Written {
  const lineDash = isFirstOfLine ? dashOf(words) : dash;
  if (!isKept) return { text, gap: wider(gap, after), dash: lineDash };
  const opensLine = !isFirstOfLine && (text === '' || gap.includes('\n'));
  const said = opensLine ? lineDash + capital(words) : words;
  return { text: text === '' ? said : text + gap + said, gap: after, dash: lineDash };
}

type Read = { words: string; after: string; isKept: boolean; isFirstOfLine: boolean };

const DASH = '- ';

function read({ text, isKept }: Choice, index: number, all: readonly Choice[]): Read {
  const words = text.trimEnd();
  const before = all[index - 1]?.text ?? '\n';
  return { words, after: text.slice(words.length), isKept, isFirstOfLine: before.endsWith('\n') };
}

/** A lead such as "The facts:" says nothing once every line below it is left out. */
function withoutEmptyLists(sentences: Read[]): Read[] {
  return sentences.map((sentence, index) => {
    if (sentence.after !== '\n' || !sentence.words.endsWith(':')) return sentence;
    const below = sentences.slice(index + 1);
    const last = below.findIndex(({ after }) => after === '\n\n');
    const lines = last === -1 ? below : below.slice(0, last + 1);
    return { ...sentence, isKept: sentence.isKept && lines.some(({ isKept }) => isKept) };
  });
}

function dashOf(words: string): string {
  return words.startsWith(DASH) ? DASH : '';
}

function wider(one: string, other: string): string {
  return other.length > one.length || (other.includes('\n') && !one.includes('\n')) ? other : one;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
