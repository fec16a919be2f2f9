import de from './alert-phrases/de.json' with { type: 'json' };
import en from './alert-phrases/en.json' with { type: 'json' };
import es from './alert-phrases/es.json' with { type: 'json' };
import fr from './alert-phrases/fr.json' with { type: 'json' };
import hosts from './alert-phrases/hosts.json' with { type: 'json' };
import it from './alert-phrases/it.json' with { type: 'json' };
import nl from './alert-phrases/nl.json' with { type: 'json' };
import pt from './alert-phrases/pt.json' with { type: 'json' };
import { type Phrases, readPhrases } from './phrases.ts';

type Kind =
  | 'threat'
  | 'dispute'
  | 'sparedBefore'
  | 'sparedWithin'
  | 'reviewTalk'
  | 'takesBack'
  | 'turnsBefore'
  | 'turnsAfter';

/** Every language is looked for in every chat: people mix them, and few words do not tell which one it is. */
const languages: readonly (Record<Kind, string[]> & { lists: Record<string, string> })[] = [
  en,
  es,
  fr,
  de,
  pt,
  it,
  nl,
];

export const threats: Phrases = readAll('threat');
/** Talk of getting money back through a bank or PayPal, from whichever side and in whatever tone. */
export const disputes: Phrases = readAll('dispute');
/** Who says these right before the words of a threat, or within them, threatens with none: “please don't give me a bad review”. */
export const sparedBefore: Phrases = readAll('sparedBefore');
export const sparedWithin: Phrases = readAll('sparedWithin');
export const reviewTalk: Phrases = readAll('reviewTalk');
/** The buyer does not want to cancel any more: few and plain phrases, since most talks hold their words in another sense. */
export const takesBack: Phrases = readAll('takesBack');
/** What turns the sense of those when it stands shortly before them, and shortly after them. */
export const turnsBefore: Phrases = readAll('turnsBefore');
export const turnsAfter: Phrases = readAll('turnsAfter');

/** Places to talk outside the marketplace, by the host of their links. */
export const hostsToTalkOn: readonly string[] = hosts.hostsToTalkOn;

function readAll(kind: Kind): Phrases {
  return readPhrases(
    languages.flatMap(({ lists, [kind]: phrases }) => phrases.map((phrase) => spell(phrase, lists))),
  );
}

/** Puts the words of a list in the place of its name: "<leave> .. bad|awful review". */
export function spell(phrase: string, lists: Record<string, string>): string {
  return phrase.replaceAll(/<(\w+)>/g, (_, name: string) => {
    const words = lists[name];
    if (words === undefined) throw new Error(`There is no list ${name} for the phrase “${phrase}”.`);
    return words;
  });
}
