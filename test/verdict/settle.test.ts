import { describe, expect, it } from 'vitest';
import { gatherEvidence } from '../../src/verdict/evidence.ts';
import { anOrder, judged, model, talk } from './reading-aloud.ts';

const heard = (...lines: string[]) =>
  gatherEvidence(anOrder(), talk(...lines), model)
    .hits.filter(({ negated }) => !negated)
    .map(({ cue }) => cue.id);
const BARE = 'only-mistake';

describe('a mistake that is named and no more', () => {
  it.each([
    'it was a mistake, please cancel',
    'by mistake',
    'it was a mistake, can you cancel?',
    'Hello sir, sorry, this was a mistake. Kindly cancel the order.',
    'fue un error, cancela por favor',
    'par erreur',
    'sorry, aus Versehen',
    'foi engano',
    'per sbaglio',
    'foutje, sorry',
  ])('is heard: %s', (line) => {
    expect(heard(`buyer: ${line}`)).toContain(BARE);
  });

  it.each([
    'There is a mistake in the file',
    'I sent you the wrong photo by mistake',
    'had an accident. cancel the order pls',
    'it was a mistake to hire you',
    'no mistake, I just do not want it',
    'it was a mistake from your side, please cancel',
    'your mistake, refund me',
    'my mistake',
    'There has been an error. Please cancel.',
    'oeps sorry',
    'foi mal, cancela',
    'It was not meant like that. Please cancel.',
    'was it a mistake?',
    'fue un error de tu parte',
    'c’est une erreur de votre part',
    'das war dein Fehler',
    'hay un error en el logo',
    'da ist ein Fehler in der Datei',
  ])('is none beside other words: %s', (line) => {
    expect(heard(`buyer: ${line}`)).not.toContain(BARE);
  });

  it.each([
    ['alone', ['buyer: it was a mistake, please cancel']],
    ['as the answer to why', ['seller: Hello, why do you want to cancel?', 'buyer: by mistake']],
  ])('is a mistaken order, said %s soon after the order', (_, lines) => {
    expect(judged({ request: { minutesAfterOrder: 20 } }, ...lines).reason).toBe('mistaken-order');
  });

  it('stays in doubt long after the requirements came in', () => {
    const order = {
      order: { requirements: 'submitted', work: 'started' },
      request: { minutesAfterOrder: 2_900 },
    } as const;
    expect(judged(order, 'buyer: it was a mistake, please cancel').reason).toBe('unclear');
  });
});
