import type { Message } from '../order/conversation.ts';
import { sayMoment } from '../order/moment.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Facts } from './facts.ts';
import { type BuyerQuote, chooseQuotes, messagesWith } from './quotes.ts';
import { type Printer, quoteAtEnd } from './user-text.ts';

const QUOTE_LIMIT = 300;
const SHORT_QUOTE_LIMIT = 120;

type Chat = { messages: readonly Message[]; verdict: Verdict; print: Printer; timeZone: string };

/** What the buyer wrote that shows the followed reason, and how often the seller answered it. */
export function chatFacts(chat: Chat): Facts {
  const showing = chat.verdict.followed;
  if (showing !== 'mistaken-order' && showing !== 'change-of-mind') return {};
  const [first, second] = chooseQuotes(chat, { showing, limit: QUOTE_LIMIT, atMost: 2 });
  const [short] = chooseQuotes(chat, { showing, limit: SHORT_QUOTE_LIMIT, atMost: 1 });
  const [quote, secondQuote, shortQuote] = [first, second, short].map(
    (found) => found && sayQuote(found, chat),
  );
  return {
    quote: quote?.words,
    quoteVerb: quote?.verb,
    quoteAt: quote?.at,
    secondQuote: secondQuote?.words,
    secondQuoteVerb: secondQuote?.verb,
    // A time that the first quote has said is not said again.
    secondQuoteAt: secondQuote?.at?.value === quote?.at?.value ? undefined : secondQuote?.at,
    shortQuote: shortQuote?.words,
    shortQuoteVerb: shortQuote?.verb,
    shortQuoteAt: shortQuote?.at,
    ...replies(first, chat.messages),
  };
}

/**
 * The words between straight double quotes, ready to end a sentence. The same words in two messages of one time are
 * said once, with their number: each of those messages is an input of the sentence.
 */
function sayQuote({ words, at, message }: BuyerQuote, { messages, timeZone }: Chat) {
  const sayAt = (moment: string | null) => (moment === null ? '' : sayMoment(moment, timeZone));
  const sources = messagesWith(words, messages).filter(
    (index) => index === message || sayAt(messages[index]?.at ?? null) === sayAt(at),
  );
  const from = [...sources.map((index) => `conversation[${index}]`), 'verdict'];
  const quoted = quoteAtEnd(words);
  return {
    words: { value: quoted, from, quoted },
    verb: {
      value: ['wrote', 'wrote', 'wrote twice'][sources.length] ?? `wrote ${sources.length} times`,
      from,
    },
    at: at === null ? undefined : { value: sayAt(at), from },
  };
}

/** Counted, so that each answer is an input of the sentence that speaks of them. */
function replies(quote: BuyerQuote | undefined, messages: readonly Message[]): Facts {
  const answers = messages.flatMap(({ from }, index) =>
    quote !== undefined && index > quote.message && from === 'seller' ? [`conversation[${index}]`] : [],
  );
  if (answers.length === 0) return {};
  const fact = { value: String(answers.length), from: answers };
  return answers.length === 1 ? { repliedOnce: fact } : { repliedOften: fact };
}
