import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** A package that cuts a text into words: its name with its version, and how it cuts. */
type Tokenizer = { name: string; cut: (text: string) => unknown };

/** The tokenizers of natural (plain words, and Treebank's, which parts contractions), wink-nlp and compromise, as far as installed. */
export function tokenizers(): Tokenizer[] {
  return [
    ...fromPackage('natural', ({ WordTokenizer }) => tokenizerOf(new WordTokenizer()), 'words'),
    ...fromPackage(
      'natural',
      ({ TreebankWordTokenizer }) => tokenizerOf(new TreebankWordTokenizer()),
      'Treebank',
    ),
    ...fromPackage('wink-nlp', (winkNlp) => {
      const wink = winkNlp(load('wink-eng-lite-web-model'), []);
      return (text) => wink.readDoc(text);
    }),
    ...fromPackage('compromise', () => load('compromise/tokenize')),
  ];
}

// biome-ignore lint/suspicious/noExplicitAny: these packages have no types here.
type Untyped = any;

function fromPackage(
  name: string,
  open: (exported: Untyped) => Tokenizer['cut'],
  what = 'words',
): Tokenizer[] {
  try {
    const cut = open(load(name));
    return [{ name: `${name} ${versionOf(name)}, ${what}`, cut }];
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw problem;
    console.log(`${name} is not installed: npm ci --prefix bench`);
    return [];
  }
}

function tokenizerOf(tokenizer: { tokenize: (text: string) => string[] }): Tokenizer['cut'] {
  return (text) => tokenizer.tokenize(text);
}

function versionOf(name: string): string {
  const { dependencies } = load('./package.json') as { dependencies: Record<string, string> };
  return dependencies[name] ?? '';
}
