import { describe, expect, it } from 'vitest';
import { judged } from './reading-aloud.ts';

describe('a language that is not read', () => {
  it.each([
    'Merhaba, yanlışlıkla sipariş verdim, iptal edebilir misiniz?',
    'przepraszam, zamówiłem przez pomyłkę, proszę anulować',
    'салам, заказал по ошибке, отмените пожалуйста',
  ])('tells no reason: %s', (line) => {
    expect(judged({}, `buyer: ${line}`).reason).toBe('unclear');
  });

  it('does not hide what the seller says in one that is', () => {
    const { reason } = judged(
      {},
      'buyer: Merhaba, nasılsınız',
      'seller: I am sick and cannot do this order, please cancel it',
      'buyer: tamam olur',
    );
    expect(reason).toBe('something-else');
  });
});
