import { describe, expect, it } from 'vitest';
import { findAnswers } from '../../src/verdict/answers.ts';
import { readOrderTalk } from '../../src/verdict/judge.ts';
import { anOrder, model, talk } from './reading-aloud.ts';

const answers = (input: object, ...lines: string[]) =>
  findAnswers(readOrderTalk({ order: anOrder(input), messages: talk(...lines), model }).evidence.talk).map(
    ({ name, quote }) => `${name}: ${quote?.message} ${quote?.text}`,
  );
const MISTAKE = 'seller: Did you order by mistake?';
const MOTIVE = 'seller: Did you find someone cheaper?';

describe('a bare answer', () => {
  it.each([
    [[MISTAKE, 'buyer: yes'], ['said-yes-to-mistake: 1 yes']],
    [[MISTAKE, 'buyer: Hello, yes please'], ['said-yes-to-mistake: 1 yes']],
    [[MISTAKE, 'buyer: no'], ['said-no-to-mistake: 1 no']],
    [[MOTIVE, 'buyer: yes'], ['said-yes-to-motive: 1 yes']],
    [['buyer: hi', MISTAKE, 'buyer: yes'], ['said-yes-to-mistake: 2 yes']],
    [['seller: I cannot do this work. Did you order by mistake?', 'buyer: no'], ['said-no-to-mistake: 1 no']],
    [
      [MISTAKE, 'buyer: yes', MOTIVE, 'buyer: yes'],
      ['said-yes-to-mistake: 1 yes', 'said-yes-to-motive: 3 yes'],
    ],
  ])('takes up what the seller asked: %j', (lines, found) => expect(answers({}, ...lines)).toEqual(found));

  it.each([
    [[MOTIVE, 'buyer: no']],
    [['seller: I see that you did not order by mistake.', 'buyer: yes']],
    [['seller: You did not find someone cheaper, did you?', 'buyer: yes']],
    [['buyer: I ordered by mistake', 'buyer: yes']],
    [[MISTAKE]],
    [[MISTAKE, 'seller: yes']],
    [[MISTAKE, 'buyer: please cancel']],
    [[MISTAKE, 'buyer: hello']],
    [[MISTAKE, 'buyer: I say yes']],
    [['seller: What happened?', 'buyer: yes']],
    [['buyer: Did I order by mistake?', 'buyer: yes']],
    [['seller: Did you order by mistake, or did you find someone cheaper?', 'buyer: yes']],
  ])('says nothing else: %j', (lines) => expect(answers({}, ...lines)).toEqual([]));

  it('has its place in the talk', () => {
    const { evidence } = readOrderTalk({
      order: anOrder(),
      messages: talk(MISTAKE, 'buyer: Hello, yes please'),
      model,
    });
    expect(findAnswers(evidence.talk)[0]?.place).toEqual({ turn: 1, first: 1, last: 1 });
  });

  it('is not what stands on the form of the request', () => {
    expect(answers({ request: { formal: { openedBy: 'buyer', reason: 'yes' } } }, MISTAKE)).toEqual([]);
  });
});
