import { describe, expect, it } from 'vitest';
import { judged } from './reading-aloud.ts';

describe('the cases that sellers bring', () => {
  it('calls a pressed old offer a mistaken order', () => {
    const verdict = judged(
      {
        order: { kind: 'custom-offer', requirements: 'not-submitted', work: 'not-started' },
        request: { askedBy: 'buyer', minutesAfterOrder: 20 },
        buyer: { priorOrders: 9, relationshipMonths: 14, openOffers: 1 },
      },
      'buyer: Hi! So sorry, I was looking through our old messages and I pressed accept on that custom offer you sent me weeks ago. I did not mean to order it again. Can we cancel?',
    );
    expect(verdict.reason).toBe('mistaken-order');
  });

  it('calls a cheaper seller a change of mind, whatever the buyer calls it', () => {
    const verdict = judged(
      {
        order: { requirements: 'submitted', work: 'started' },
        request: { askedBy: 'buyer' },
        buyer: { priorOrders: 0 },
      },
      'buyer: hey found someone cheaper, ordered by mistake lol. cancel pls',
    );
    expect(verdict.reason).toBe('change-of-mind');
    expect(verdict.cause).toMatch(/cheaper/);
  });

  it('calls an order placed twice a mistaken order', () => {
    const verdict = judged(
      {
        order: {
          status: 'in-progress',
          requirements: 'submitted',
          work: 'not-started',
          duplicate: true,
          placedAt: '2026-11-20T09:58:00Z',
        },
        request: {
          askedBy: 'buyer',
          formal: { openedBy: 'buyer', openedAt: '2026-11-20T10:10:00Z', answer: 'open' },
        },
      },
      'buyer: I ordered twice within two minutes, the page froze. Please cancel one of them.',
    );
    expect(verdict.reason).toBe('mistaken-order');
  });

  it('calls a wrong package that is ordered again a mistaken order', () => {
    const verdict = judged(
      {
        order: { requirements: 'submitted', work: 'not-started' },
        request: { askedBy: 'buyer' },
        reorder: 'placed',
      },
      'buyer: Oh no, I chose the basic package instead of the premium. I already placed the right order. Please cancel this one.',
    );
    expect(verdict.reason).toBe('mistaken-order');
    expect(verdict.cause).toBe('wrong-package');
  });

  it.each([
    'I placed this in error, kindly cancel. Best regards, Thandiwe M.',
    'Ordered by accident. Please cancel. Cheers, Bob Miller',
    'Je me suis trompé de commande, merci d’annuler. Cordialement, Aïcha B.',
    'Das war ein Versehen, bitte stornieren. MfG, K. Steiner',
    'no no no wrong gig pls stop',
    'pacchetto sbagliato',
    'mauvaise formule choisie',
    'botón equivocado',
    'I chose the wrong package, sorry',
  ])('calls a plain line a mistaken order, signed or not: %s', (line) => {
    for (const requirements of ['submitted', 'not-submitted'])
      expect(judged({ order: { requirements } }, `buyer: ${line}`).reason).toBe('mistaken-order');
  });

  it('stays unclear when the buyer only asks to cancel', () => {
    const verdict = judged({}, 'buyer: please cancel');
    expect(verdict.reason).toBe('unclear');
    expect(verdict.questions.length).toBeGreaterThan(0);
  });

  it('calls a slip a mistaken order also when the order is cancelled', () => {
    const verdict = judged(
      {
        order: { status: 'cancelled', requirements: 'submitted', work: 'not-started' },
        request: { askedBy: 'buyer', minutesAfterOrder: 5 },
      },
      'buyer: sorry my thumb hit the order button by accident, i did not want to buy anything. please cancel',
    );
    expect(verdict.reason).toBe('mistaken-order');
  });

  it('does not call it a clean mistake when the buyer offers to pay outside', () => {
    const verdict = judged(
      { order: { requirements: 'submitted' }, request: { askedBy: 'buyer' } },
      'buyer: I ordered by mistake, sorry. Write me at ali.khan@example.com and I will pay you by PayPal instead.',
    );
    expect(verdict.probabilities['mistaken-order']).toBeLessThanOrEqual(0.85);
    expect(verdict.because.find(({ id }) => id === 'off-platform')?.quote?.text).toContain('PayPal');
  });
});
