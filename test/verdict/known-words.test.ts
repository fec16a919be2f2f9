import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import type { Heard } from '../../src/verdict/hear.ts';
import { isForeign, isHeard } from '../../src/verdict/known-words.ts';
import { anOrder, judged, model, talk } from './reading-aloud.ts';

describe('a language that is not read', () => {
  it.each([
    'Merhaba, yanlışlıkla sipariş verdim, iptal edebilir misiniz?',
    'przepraszam, zamówiłem przez pomyłkę, proszę anulować',
    'Dzień dobry, zamówiłem przez pomyłkę, proszę anulować zamówienie',
    'Maaf saya pesan tidak sengaja, tolong batalkan pesanan',
    'салам, заказал по ошибке, отмените пожалуйста',
  ])('tells no reason: %s', (line) => {
    const { reason, questions } = judged({}, `buyer: ${line}`);
    expect(reason).toBe('unclear');
    expect(questions[0]).toContain('We read English');
  });

  it.each(['Please cancel this order', 'Bonjour, annulez la commande svp', 'ok'])(
    'is none of those that are: %s',
    (line) => {
      for (const question of judged({}, `buyer: ${line}`).questions)
        expect(question).not.toContain('We read English');
    },
  );

  it('does not hide what the seller says in one that is', () => {
    const { reason } = judged(
      {},
      'buyer: Merhaba, nasılsınız',
      'seller: I am sick and cannot do this order, please cancel it',
      'buyer: tamam olur',
    );
    expect(reason).toBe('something-else');
  });

  it('is not asked about where the reason is known without it', () => {
    const lines = [
      'buyer: zqomo vrelka tisbu prontak',
      'seller: I am sick and cannot do this, please cancel',
    ];
    const { reason, questions } = judged({}, ...lines);
    expect(reason).toBe('something-else');
    for (const question of questions) expect(question).not.toContain('We read English');
  });
});

describe('what was heard', () => {
  const evidence = (input: object, ...lines: string[]) =>
    gatherEvidence(anOrder(input), talk(...lines), model);
  const heard = (...lines: string[]) => isHeard(evidence({}, ...lines));
  /** Words of no language; "please" and the like are known. */
  const strange = 'buyer: zqomo vrelka tisbu prontak';

  it('is nothing where nearly all words of the buyer are strange', () => {
    expect(heard(strange)).toBe(false);
    expect(isForeign(evidence({}, strange))).toBe(true);
  });

  it('is each word of the vocabulary, the first too', () => {
    const first = { reading: { forms: [{ number: 0 }] } } as unknown as Heard;
    const phrase = { heard: first, places: [0, 0, 0, 0], start: 0, end: 1, last: true };
    expect(isForeign({ ...evidence({}), phrases: [phrase] })).toBe(false);
  });

  it('is enough where a duplicate is on record, and no other fact will do', () => {
    expect(isHeard(evidence({ order: { duplicate: true } }, strange))).toBe(true);
    expect(isHeard(evidence({ order: { duplicate: false, requirements: 'submitted' } }, strange))).toBe(
      false,
    );
  });

  it('is enough where one reason was told among strange words', () => {
    expect(heard(`${strange} vaxu dromi keltan, ordered by mistake zuplo krenti molva bastru`)).toBe(true);
  });

  it('is not enough where only words of no reason were', () => {
    expect(heard(`${strange} vaxu dromi keltan, how do I cancel zuplo krenti molva bastru`)).toBe(false);
  });

  it.each<[string, boolean, boolean]>([
    ['zqomo vrelka tisbu', true, false],
    ['please cancel this order', true, false],
    ['please cancel order zqomo vrelka tisbu prontak vaxu dromi keltan', true, true],
    ['please cancel zqomo vrelka tisbu prontak vaxu dromi keltan zuplo', false, true],
    ['please cancel this order now zqomo vrelka tisbu prontak vaxu', true, false],
    ['please cancel this order zqomo vrelka tisbu prontak vaxu', true, true],
  ])('by the share of known words, of four or more: %s', (text, isEnough, isOther) => {
    const found = evidence({}, `buyer: ${text}`);
    expect([isHeard(found), isForeign(found)]).toEqual([isEnough, isOther]);
  });
});
