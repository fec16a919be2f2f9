import { describe, expect, it } from 'vitest';
import { chooseQuotes, messagesWith } from '../../src/drafts/quotes.ts';
import { makePrinter } from '../../src/drafts/user-text.ts';
import type { Reason } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { aVerdict } from './a-case.ts';

const buyer = (text: string): Message => ({ from: 'buyer', at: null, text });
const seller = (text: string): Message => ({ from: 'seller', at: null, text });

function quotesOf(
  messages: Message[],
  said: (readonly [number, string])[],
  followed: Reason = 'mistaken-order',
) {
  const print = makePrinter({ mayMentionMistake: followed === 'mistaken-order' });
  const verdict = aVerdict(followed, messages, said);
  return chooseQuotes({ messages, verdict, print }, { showing: followed, limit: 60, atMost: 2 }).map(
    ({ words }) => words,
  );
}

describe('the buyer’s own words', () => {
  it('are whole sentences, strongest first, at most two', () =>
    expect(
      quotesOf(
        [buyer('Hi! I hit the wrong gig. Sorry.'), buyer('It was an accident!'), buyer('Oops.')],
        [
          [1, 'accident'],
          [0, 'wrong'],
          [2, 'Oops'],
        ],
      ),
    ).toEqual(['It was an accident!', 'I hit the wrong gig.']));

  it('are never the seller’s', () =>
    expect(quotesOf([seller('By mistake?')], [[0, 'By mistake']])).toEqual([]));

  it('are said once, also when two signs stand in one sentence', () =>
    expect(
      quotesOf(
        [buyer('Oops, wrong gig.')],
        [
          [0, 'Oops'],
          [0, 'wrong gig'],
        ],
      ),
    ).toEqual(['Oops, wrong gig.']));

  it('are said once, also when one message holds what another says', () => {
    const messages = [buyer('the wrong gig'), buyer('wrong gig')];
    for (const said of [
      [
        [0, 'wrong'],
        [1, 'wrong'],
      ],
      [
        [1, 'wrong'],
        [0, 'wrong'],
      ],
    ] as [number, string][][])
      expect(quotesOf(messages, said)).toHaveLength(1);
  });

  it('shrink to their clause when the sentence is long', () =>
    expect(
      quotesOf(
        [
          buyer(
            'I was looking for a logo for my brother and his shop, I clicked the wrong gig, so please help',
          ),
        ],
        [[0, 'wrong gig']],
      ),
    ).toEqual(['I clicked the wrong gig']));

  it('go on through a clause that is too long, and show where they break off', () => {
    const text =
      'I was looking at your page and it jumped while it was loading and I hit the green button instead of yours';
    expect(quotesOf([buyer(text)], [[0, 'I hit the green']])).toEqual([
      'I hit the green button instead of yours',
    ]);
    expect(quotesOf([buyer(text)], [[0, 'it jumped while']])).toEqual([
      'it jumped while it was loading and I hit the green button …',
    ]);
    expect(
      quotesOf(
        [buyer(text)],
        [
          [0, 'it jumped while'],
          [0, 'the green button'],
        ],
      ),
    ).toHaveLength(1);
  });

  it('begin at a named sign where a way of putting things would be cut before it', () => {
    const text = 'I was on the bus with my little daughter and your page jumped and I hit the wrong gig';
    const verdict = aVerdict(
      'mistaken-order',
      [buyer(text)],
      [
        [0, 'I was on the bus with my little daughter and your page jumped'],
        [0, 'I hit the wrong gig'],
      ],
    );
    const [wording, cue] = verdict.because;
    const because = [{ ...wording!, id: 'wording', weight: 9 }, cue!];
    const print = makePrinter({ mayMentionMistake: true });
    const wordsIn = (limit: number) =>
      chooseQuotes(
        { messages: [buyer(text)], verdict: { ...verdict, because }, print },
        { showing: 'mistaken-order', limit, atMost: 1 },
      )[0]?.words;
    expect(wordsIn(30)).toBe('I hit the wrong gig');
    expect(wordsIn(300)).toBe(text);
  });

  it('leave a mistake out when the reason is another one', () =>
    expect(
      quotesOf([buyer('found someone cheaper, ordered by mistake lol')], [[0, 'cheaper']], 'change-of-mind'),
    ).toEqual(['found someone cheaper']));

  it('shrink to the sign itself when the clause speaks of a mistake', () =>
    expect(
      quotesOf(
        [buyer('found someone cheaper and ordered by mistake')],
        [[0, 'someone cheaper']],
        'change-of-mind',
      ),
    ).toEqual(['someone cheaper']));

  it('leave out the address of a house or a page that stands beside the reason, and are left out where the reason holds it', () => {
    const text = 'I hit the wrong gig, I live at 12 Baker Street';
    expect(quotesOf([buyer(text)], [[0, 'wrong gig']])).toEqual(['I hit the wrong gig']);
    const page = 'I found it on cheaplogos.com for less';
    expect(quotesOf([buyer(page)], [[0, 'found it on cheaplogos.com']], 'change-of-mind')).toEqual([]);
    expect(quotesOf([buyer(page)], [[0, 'found it']], 'change-of-mind')).toEqual(['found it']);
  });

  it('take along what their end asks for: “cancelled the” says nothing', () => {
    const text =
      'actually my boss has cancelled the project so please cancel and put reason as ordered by mistake';
    expect(quotesOf([buyer(text)], [[0, 'my boss has cancelled the']], 'change-of-mind')).toEqual([
      'my boss has cancelled the project',
    ]);
    const last = 'ordered by mistake since my boss has cancelled the';
    expect(quotesOf([buyer(last)], [[0, 'my boss has cancelled the']], 'change-of-mind')).toEqual([
      'my boss has cancelled the',
    ]);
  });

  it('add no single word to what is quoted already', () =>
    expect(
      quotesOf(
        [buyer('Oops! I clicked the wrong gig.')],
        [
          [0, 'wrong gig'],
          [0, 'Oops'],
        ],
      ),
    ).toEqual(['I clicked the wrong gig.']));

  it('are left out where contact details stand, also when another sentence gives them away', () => {
    expect(quotesOf([buyer('By mistake, write to a@example.com')], [[0, 'By mistake']])).toEqual([]);
    expect(quotesOf([buyer('By mistake. Write to a@example.com')], [[0, 'By mistake']])).toEqual([
      'By mistake.',
    ]);
    expect(quotesOf([buyer('Write to a@example.com. By mistake.')], [[0, 'By mistake']])).toEqual([
      'By mistake.',
    ]);
  });

  it('are the buyer’s way of putting things only where it tells much, and first where it tells much more than a named sign', () => {
    const messages = [buyer('Some words here.'), buyer('Wrong gig.')];
    const verdict = aVerdict('mistaken-order', messages, [
      [0, 'words'],
      [1, 'Wrong'],
    ]);
    const print = makePrinter({ mayMentionMistake: true });
    const quotesAt = (weight: number) => {
      const [wording, cue] = verdict.because;
      const because = [{ ...wording!, id: 'wording', weight }, cue!];
      const asked = { showing: 'mistaken-order' as const, limit: 60, atMost: 2 };
      return chooseQuotes({ messages, verdict: { ...verdict, because }, print }, asked).map(
        ({ words }) => words,
      );
    };
    expect(quotesAt(1)).toEqual(['Wrong gig.', 'Some words here.']);
    expect(quotesAt(-1)).toEqual(['Wrong gig.', 'Some words here.']);
    expect(quotesAt(0.9)).toEqual(['Wrong gig.']);
    expect(quotesAt(3.9)).toEqual(['Wrong gig.', 'Some words here.']);
    expect(quotesAt(4.1)).toEqual(['Some words here.', 'Wrong gig.']);
  });

  it('say why the order was a mistake before they say that the right one is placed', () => {
    const messages = [buyer('I picked the wrong gig.'), buyer('I have placed the right order.')];
    const verdict = aVerdict('mistaken-order', messages, [
      [1, 'placed the right order'],
      [0, 'wrong gig'],
    ]);
    const [reorder, cue] = verdict.because;
    const because = [
      { ...reorder!, id: 'reorder-right', weight: 1.5 },
      { ...cue!, weight: 0.5 },
    ];
    const print = makePrinter({ mayMentionMistake: true });
    const asked = { showing: 'mistaken-order' as const, limit: 60, atMost: 2 };
    expect(chooseQuotes({ messages, verdict: { ...verdict, because }, print }, asked)).toMatchObject([
      { words: 'I picked the wrong gig.' },
      { words: 'I have placed the right order.' },
    ]);
  });

  it('are no bare answer to a question that support does not see', () => {
    const messages = [buyer('Wrong gig.'), seller('Shall we cancel it then?'), buyer('yes pls')];
    const verdict = aVerdict('mistaken-order', messages, [
      [2, 'yes pls'],
      [0, 'Wrong'],
    ]);
    const print = makePrinter({ mayMentionMistake: true });
    const [answer, cue] = verdict.because;
    const because = [{ ...answer!, id: 'wording', weight: 3 }, cue!];
    const asked = { showing: 'mistaken-order' as const, limit: 60, atMost: 2 };
    expect(chooseQuotes({ messages, verdict: { ...verdict, because }, print }, asked)).toMatchObject([
      { words: 'Wrong gig.' },
    ]);
  });

  it('show the reason that is followed, and no other', () => {
    const messages = [buyer('Wrong gig.')];
    const verdict = aVerdict('mistaken-order', messages, [[0, 'Wrong']]);
    const print = makePrinter({ mayMentionMistake: true });
    const asked = { showing: 'change-of-mind' as const, limit: 60, atMost: 2 };
    expect(chooseQuotes({ messages, verdict, print }, asked)).toEqual([]);
    const unquoted = { ...verdict, because: verdict.because.map((sign) => ({ ...sign, quote: null })) };
    expect(
      chooseQuotes({ messages, verdict: unquoted, print }, { ...asked, showing: 'mistaken-order' }),
    ).toEqual([]);
  });

  it('are left out when the verdict points beside the text', () => {
    const messages = [buyer('By mistake.')];
    const verdict = aVerdict('mistaken-order', messages, [[0, 'By mistake']]);
    const print = makePrinter({ mayMentionMistake: true });
    const asked = { showing: 'mistaken-order' as const, limit: 60, atMost: 2 };
    expect(chooseQuotes({ messages: [buyer('Other words.')], verdict, print }, asked)).toEqual([]);
    expect(chooseQuotes({ messages: [], verdict, print }, asked)).toEqual([]);
    for (const quote of [
      { message: 0, start: 0, end: 0, text: '' },
      { message: 0, start: -8, end: 11, text: 'mistake.' },
      { message: 0, start: 3, end: 2, text: '' },
    ]) {
      const because = verdict.because.map((sign) => ({ ...sign, quote }));
      expect(chooseQuotes({ messages, verdict: { ...verdict, because }, print }, asked)).toEqual([]);
    }
  });
});

describe('the messages that hold the same words', () => {
  it('are all found, whatever the case and the final mark', () =>
    expect(
      messagesWith('Wrong one.', [
        buyer('wrong one'),
        seller('Wrong one.'),
        buyer('So:  WRONG one!'),
        buyer('no'),
      ]),
    ).toEqual([0, 2]));

  it('are not found by a part of the words, nor missed for more than one mark', () =>
    expect(messagesWith('Wrong one?!', [buyer('wrong one'), buyer('a wrong order')])).toEqual([0]));
});
