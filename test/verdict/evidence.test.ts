import { describe, expect, it } from 'vitest';
import { readOrderTalk } from '../../src/verdict/judge.ts';
import { sentences } from '../../src/verdict/sentences.ts';
import { anOrder, model, talk } from './reading-aloud.ts';

const factors = (input: object, ...lines: string[]) =>
  readOrderTalk({ order: anOrder(input), messages: talk(...lines), model }).factors;
const named = (name: string, ...lines: string[]) =>
  factors({}, ...lines).find((factor) => factor.name === name);
const clashesOf = (input: object, ...lines: string[]) =>
  factors(input, ...lines).flatMap(({ name, id }) => (name.startsWith('clash:') ? [id] : []));
const clashes = (...lines: string[]) => clashesOf({}, ...lines);

const CLAIM = 'buyer: I ordered by mistake';

describe('the evidence', () => {
  it('holds each fact of the order, whole and for no side', () => {
    const [late] = factors({ order: { status: 'late' } });
    expect(late).toEqual({
      name: 'fact:late-on-record',
      id: 'late-on-record',
      says: sentences.facts['late-on-record'],
      side: null,
      against: null,
      value: 1,
      quote: null,
    });
  });

  it('holds each clash with what it says, its side, and the words that show it', () => {
    expect(named('clash:claim-alone', CLAIM)).toMatchObject({
      id: 'claim-alone',
      says: sentences.clashes['claim-alone'],
      side: 'mistaken-order',
      against: null,
      value: 1,
      quote: { message: 0, text: 'ordered by mistake' },
    });
  });

  it('holds a claim in words that the buyer was given, as that and not as a claim', () => {
    const lines = [
      'seller: Please choose "ordered by mistake" in the form',
      'buyer: ok, I ordered by mistake',
    ];
    expect(named('clash:given-words', ...lines)).toMatchObject({ id: 'given-words', quote: { message: 1 } });
    expect(named('cue:by-mistake', ...lines)).toBeUndefined();
  });

  it.each<[string, number, string[]]>([
    ['nobody spoke of cancelling', 1, [CLAIM, 'seller: oh', 'buyer: ok', 'seller: ok']],
    ['it was said with the wish to cancel', 1, [`${CLAIM}, please cancel`, 'seller: oh']],
    ['it was said right before', 1, [CLAIM, 'seller: Shall I cancel?']],
    ['it was said well before', 0.3, [CLAIM, 'seller: oh', 'buyer: please cancel']],
  ])('counts a cue by when cancelling came up: %s', (_, value, lines) => {
    expect(named('cue:by-mistake', ...lines)?.value).toBe(value);
  });
});

describe('a mistake that is claimed', () => {
  const four = 'Purple elephants dance nightly';

  it.each<[string, 'claim-alone' | 'claim-unopposed', string[]]>([
    ['with nothing beside it', 'claim-alone', [CLAIM]],
    ['with four words that tell something', 'claim-alone', [`${CLAIM}. ${four}`]],
    ['with words that everybody uses', 'claim-alone', [`${CLAIM}. ${four} and it was so with you and me`]],
    ['with the wish to cancel and a greeting', 'claim-alone', [`${CLAIM}. ${four}, kindly cancel. Regards`]],
    ['with five', 'claim-unopposed', [`${CLAIM}. ${four} outside`]],
    ['with five in two sentences', 'claim-unopposed', [`${CLAIM}. ${four}. Outside`]],
    ['with five in two messages', 'claim-unopposed', [CLAIM, `buyer: ${four}`, 'buyer: Outside']],
    ['with many of the seller', 'claim-alone', [CLAIM, `seller: ${four} outside`]],
  ])('stands alone or not by how much else the buyer tells: %s', (_, clash, lines) => {
    expect(clashes(...lines)).toEqual([clash]);
  });

  it.each<[string, 'claim-alone' | 'claim-unopposed', string, string[]]>([
    ['beside words in the chat', 'claim-alone', `${four} outside`, [CLAIM]],
    ['where the chat tells no word', 'claim-unopposed', `I ordered by mistake. ${four} outside`, []],
  ])(
    'stands alone or not by the words on the formal request only when nothing else is there: %s',
    (_, clash, reason, lines) => {
      const formal = { openedBy: 'buyer', reason };
      expect(clashesOf({ request: { formal } }, ...lines)).toEqual([clash]);
    },
  );

  it('is not missed where the buyer said nothing but hello', () => {
    expect(clashes('buyer: hello', 'seller: hello')).toEqual([]);
    expect(clashes('buyer: hello', 'buyer: so it is')).toEqual(['nothing-told']);
  });
});
