import { describe, expect, it } from 'vitest';
import { judged } from './reading-aloud.ts';

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
});
