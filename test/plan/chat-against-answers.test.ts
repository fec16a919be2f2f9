import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/order/choices.ts';
import type { Message } from '../../src/order/conversation.ts';
import { chatAgainstAnswers } from '../../src/plan/chat-against-answers.ts';
import { anOrder, aVerdict, planFor } from './a-situation.ts';

type Name = keyof typeof chatAgainstAnswers;

const wrote = (from: Party, text: string, at: string | null = null): Message => ({ from, at, text });
const isTold = (name: Name, message: Message, input: object) =>
  chatAgainstAnswers[name]({ order: anOrder(input), messages: [message] });
const nothingYet = { order: { work: 'not-started', status: 'in-progress' } };

describe('what the chat tells and the answers do not know', () => {
  it.each([
    'hello sir i have delivered your logo please check',
    'sir but i already send the files yesterday',
    'Here is your delivery! I hope you love it',
    'I delivered it yesterday',
    'I’ve already delivered',
    'ya entregué el trabajo',
    'J’ai déjà livré',
    'ich habe schon geliefert',
    'já entreguei',
    'ho già consegnato',
    'ik heb al geleverd',
    'I finished the logo and sent you the files yesterday.',
    'I sent you all the files',
  ])('is that something is delivered: “%s”', (text) => {
    expect(isTold('chat-tells-of-delivery', wrote('seller', text), nothingYet)).toBe(true);
    expect(isTold('chat-tells-of-delivery', wrote('buyer', text), nothingYet)).toBe(false);
  });

  it.each([
    'I have not delivered anything',
    'I have delivered your last order, and this one waits',
    'if i have delivered you can check it',
    'I will deliver tomorrow',
    'no he entregado nada',
    'je n’ai pas livré',
    'ich habe noch nicht geliefert',
    'I have sent you an offer',
  ])('is no delivery: “%s”', (text) =>
    expect(isTold('chat-tells-of-delivery', wrote('seller', text), nothingYet)).toBe(false),
  );

  it.each([
    'I already begin because you did not send requirements',
    'Hi! I started already, half is done',
    'I have already started',
    'já comecei o trabalho',
    'ya empecé',
    'j’ai déjà commencé',
    'ich habe schon angefangen',
    'ho già iniziato',
    'ik ben al begonnen',
    'I finished the logo.',
    'Please find the first draft attached, let me know.',
    'But I already spent 3 hours on it, the sketches are ready',
    'I’m working on your logo since this morning',
    'here is a first sketch for you',
    'ya terminé el diseño',
    'la maquette est prête',
    'ich habe das Logo fertig',
    'o logotipo está pronto',
    'la bozza è pronta',
    'het ontwerp is klaar',
  ])('is that work has begun: “%s”', (text) =>
    expect(isTold('chat-tells-of-work', wrote('seller', text), nothingYet)).toBe(true),
  );

  it.each([
    'I have not started yet',
    'I haven’t started',
    'hello sir thank you for order, i start now',
    'no he empezado',
    'je n’ai pas encore commencé',
    'I already started another project',
    'I had not started work on it',
    'I will send it to you once I have finished the logo',
    'here is a link to my previous design',
    'I have written to you four times',
    'the design is not ready',
  ])('is no work: “%s”', (text) =>
    expect(isTold('chat-tells-of-work', wrote('seller', text), nothingYet)).toBe(false),
  );

  it('is not asked about where an answer knows it', () => {
    const delivered = wrote('seller', 'I have delivered your logo');
    for (const order of [{ work: 'delivered' }, {}])
      expect(isTold('chat-tells-of-delivery', delivered, { order })).toBe(false);
    expect(isTold('chat-tells-of-work', wrote('seller', 'ya empecé'), { order: { work: 'started' } })).toBe(
      false,
    );
  });

  it('is not read in a message that is older than the order', () => {
    const order = { ...nothingYet.order, placedAt: '2026-11-20T10:02:00Z' };
    const at = (time: string) => wrote('seller', 'I have delivered your logo', time);
    expect(isTold('chat-tells-of-delivery', at('2026-11-19T10:00:00Z'), { order })).toBe(false);
    expect(isTold('chat-tells-of-delivery', at('2026-11-20T11:00:00Z'), { order })).toBe(true);
  });

  it.each(['I cancelled the first one and placed a new order', 'I already cancelled it', 'ya cancelé'])(
    'is that the buyer may have cancelled: “%s”',
    (text) => {
      expect(isTold('chat-tells-of-cancelling', wrote('buyer', text), nothingYet)).toBe(true);
      expect(
        isTold('chat-tells-of-cancelling', wrote('buyer', text), { order: { status: 'cancelled' } }),
      ).toBe(false);
      const request = { formal: { openedBy: 'buyer', answer: 'open' } };
      expect(isTold('chat-tells-of-cancelling', wrote('buyer', text), { request })).toBe(false);
    },
  );

  it.each([
    'we cancelled the project',
    'I’ve cancelled the show so also the poster',
    'I have not cancelled the order',
    'please cancel the order',
  ])('is no order cancelled: “%s”', (text) =>
    expect(isTold('chat-tells-of-cancelling', wrote('buyer', text), nothingYet)).toBe(false),
  );

  it.each([
    'I filled in the requirements form, let me know if you need more.',
    'hi, i already sent all the requirements',
    'my requirements are complete now',
    'ya rellené los requisitos',
    'ich habe den Fragebogen ausgefüllt',
  ])('is that the requirements are in: “%s”', (text) => {
    const missing = { order: { requirements: 'not-submitted' } };
    expect(isTold('chat-tells-of-requirements', wrote('buyer', text), missing)).toBe(true);
    expect(isTold('chat-tells-of-requirements', wrote('seller', text), missing)).toBe(false);
    expect(
      isTold('chat-tells-of-requirements', wrote('buyer', text), { order: { requirements: 'submitted' } }),
    ).toBe(false);
  });

  it.each([
    'I filled in a form to get a price',
    'I have not sent the requirements yet',
    'ho compilato il modulo per il preventivo',
  ])('is no requirements: “%s”', (text) =>
    expect(
      isTold('chat-tells-of-requirements', wrote('buyer', text), {
        order: { requirements: 'not-submitted' },
      }),
    ).toBe(false),
  );

  it('is told first of all, since support reads the chat', () => {
    const messages = [wrote('seller', 'I have delivered your logo')];
    const [first] = planFor(nothingYet, { messages }).warnings;
    expect(first).toMatchObject({
      id: 'answers-disagree',
      text: expect.stringContaining('nothing is delivered'),
    });
  });
});

describe('who asked to cancel', () => {
  const askedBy = (by: string) => ({ request: { askedBy: by } });
  const isAsked = (name: Name, by: string, ...messages: Message[]) =>
    chatAgainstAnswers[name]({ order: anOrder(askedBy(by)), messages });

  it.each([
    'I clicked the wrong gig. Can you cancel it?',
    'cancel please',
    'I want to cancel',
    '¿Puedes cancelar el pedido?',
    'pouvez-vous annuler s’il vous plaît ?',
    'bitte stornieren',
    'pode cancelar?',
    'vorrei annullare l’ordine',
    'kun je het annuleren?',
  ])('is asked about where the buyer asks, and nobody is said to: “%s”', (text) => {
    expect(isAsked('buyer-asks-in-chat', 'nobody', wrote('buyer', text))).toBe(true);
    expect(isAsked('buyer-asks-in-chat', 'buyer', wrote('buyer', text))).toBe(false);
    expect(isAsked('buyer-asks-in-chat', 'nobody', wrote('seller', text))).toBe(false);
    expect(isAsked('buyer-asks-first-in-chat', 'seller', wrote('buyer', text))).toBe(true);
  });

  it.each([
    'I do not want to cancel',
    'bis wann könnte man eigentlich stornieren?',
    'cancel the second chorus',
  ])('is not told by words that ask nothing: “%s”', (text) =>
    expect(isAsked('buyer-asks-in-chat', 'nobody', wrote('buyer', text))).toBe(false),
  );

  it('is asked about where the seller asks before the buyer does', () => {
    const seller = wrote('seller', 'I am fully booked. Could you cancel this order please?');
    const buyer = wrote('buyer', 'ok, please cancel');
    expect(isAsked('seller-asks-first-in-chat', 'buyer', seller, buyer)).toBe(true);
    expect(isAsked('seller-asks-first-in-chat', 'buyer', buyer, seller)).toBe(false);
    expect(isAsked('seller-asks-first-in-chat', 'seller', seller, buyer)).toBe(false);
    const question = wrote('seller', 'Would you like to cancel?');
    expect(isAsked('seller-asks-first-in-chat', 'buyer', question, buyer)).toBe(false);
  });

  it.each([
    'you told me to cancel, please accept',
    'As you asked, I am cancelling',
    'I am cancelling because you asked',
    'me pediste que cancelara',
    'vous m’avez demandé d’annuler',
    'du hast gesagt ich soll stornieren',
    'você me pediu pra cancelar',
    'mi hai chiesto di annullare',
    'je zei dat ik moest annuleren',
  ])('is asked about where the buyer tells that the seller did: “%s”', (text) => {
    const told = wrote('buyer', text);
    expect(isAsked('seller-asks-first-in-chat', 'buyer', told)).toBe(true);
    expect(isAsked('seller-asks-first-in-chat', 'seller', told)).toBe(false);
    const before = [
      wrote('buyer', 'I ordered by mistake, please cancel'),
      wrote('seller', 'Cancel it, please'),
    ];
    expect(isAsked('seller-asks-first-in-chat', 'buyer', ...before, told)).toBe(false);
  });

  it.each([
    'My boss told me to cancel',
    'I asked you to cancel',
    'support told me to ask you',
    'mi jefe me dijo que cancele',
  ])('is not asked about where somebody else did: “%s”', (text) =>
    expect(isAsked('seller-asks-first-in-chat', 'buyer', wrote('buyer', text))).toBe(false),
  );

  it('is left alone where the buyer may only agree with the seller', () => {
    const seller = wrote('seller', 'Sorry, I am ill and cannot do it');
    expect(isAsked('buyer-asks-first-in-chat', 'seller', seller, wrote('buyer', 'ok, cancel it'))).toBe(
      false,
    );
  });

  it('is not said to be nobody where the buyer asks in the chat', () => {
    const messages = [wrote('buyer', 'please cancel')];
    const plan = planFor(askedBy('nobody'), { reason: 'unclear', messages });
    expect(plan.why).not.toContain('Nobody has asked');
    expect(plan.warnings[0]?.text).toContain('nobody asked to cancel');
    expect(planFor(askedBy('nobody'), { reason: 'unclear' }).why).toContain('Nobody has asked');
  });
});

describe('a new order', () => {
  const messages = [wrote('buyer', 'wrong one, I will order the right gig')];
  const quote = { message: 0, start: 11, end: 37, text: messages[0]!.text.slice(11, 37) };
  const sign = { id: 'reorder-right', says: 'A sign.', favours: 'mistaken-order', weight: 1, quote } as const;
  const warned = (reorder?: string) =>
    planFor(
      { ...nothingYet, reorder: reorder ?? 'unknown' },
      { messages, verdict: aVerdict('mistaken-order', { because: [sign] }) },
    )
      .warnings.map(({ text }) => text)
      .join(' ');

  it('of which the buyer writes is asked about while no answer tells of it', () => {
    expect(warned()).toContain('the buyer may have told you of a new order.');
    expect(warned('no')).not.toContain('the buyer may have told you of a new order.');
  });

  it('is asked about where the buyer meant another seller', () => {
    const told = (cause: string, reorder: string) =>
      planFor({ ...nothingYet, reorder }, { verdict: aVerdict('mistaken-order', { cause }) }).warnings[0]
        ?.text;
    expect(told('wrong-seller', 'placed')).toContain('meant another seller');
    expect(told('wrong-seller', 'no')).not.toContain('meant another seller');
    expect(told('wrong-gig', 'placed')).not.toContain('meant another seller');
  });

  const from = (text: string) =>
    planFor(
      { ...nothingYet, reorder: 'placed' },
      { messages: [wrote('buyer', text)], verdict: aVerdict('mistaken-order', { cause: 'misclick' }) },
    ).warnings[0]?.text ?? '';

  it.each([
    'I clicked your gig by mistake. I already ordered from him.',
    'please cancel as I have placed the order with her now',
    'I wanted to order from another seller',
    'I bought it from the right freelancer now',
    'somebody else is hired: I hired another designer',
    'Ya lo pedí a otro vendedor',
    'J’ai déjà commandé chez un autre vendeur',
    'Ich habe schon bei ihm bestellt',
    'Já comprei de outro vendedor',
    'Ho già ordinato da un altro venditore',
    'Ik heb al bij hem besteld',
  ])('is asked about where the buyer’s words tell of another seller: “%s”', (text) =>
    expect(from(text)).toContain('or ordered from one'),
  );

  it.each([
    'I have placed the right order with you now',
    'I ordered from your other gig',
    'I ordered another one from you',
    'I have not ordered from him',
    'Ich habe das richtige schon bei Ihnen bestellt',
    'ho ordinato da lei il pacchetto giusto',
  ])('is not asked about where they tell of none: “%s”', (text) =>
    expect(from(text)).not.toContain('or ordered from one'),
  );

  it('is not asked about for words that are older than the order', () => {
    const messages = [{ from: 'buyer', at: '2026-01-02T10:00:00Z', text: 'I ordered from him' }] as const;
    const input = { ...nothingYet, order: { placedAt: '2026-11-20T10:02:00Z' }, reorder: 'placed' };
    const told = planFor(input, { messages: [...messages] }).warnings.map(({ text }) => text);
    expect(told.join(' ')).not.toContain('or ordered from one');
  });
});

describe('a buyer who may want to keep the order', () => {
  const messages = [wrote('buyer', 'ok please continue with the order then')];
  const said = (order: object) =>
    planFor({ order }, { messages, reason: 'something-else' })
      .steps.map(({ text }) => text)
      .join(' ');

  it('is asked also where the reason is neither a mistake nor a change of mind', () => {
    expect(said({ status: 'in-progress' })).toContain('the buyer may want to keep the order');
    expect(said({ status: 'in-progress' })).not.toContain('Extend delivery date');
    expect(said({ status: 'late' })).toContain('If they keep the order, use “Extend delivery date”');
    expect(said({ status: 'cancelled' })).not.toContain('keep the order');
  });
});

it('nobody is said to have asked where a request is open', () => {
  const why = (formal?: object) => planFor({ request: { askedBy: 'nobody', formal } }).why;
  expect(why()).toContain('Nobody has asked to cancel yet.');
  expect(why({ openedBy: 'buyer', answer: 'open' })).not.toContain('Nobody has asked');
});
