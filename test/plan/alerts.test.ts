import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/order/choices.ts';
import { findAlerts } from '../../src/plan/alerts.ts';
import { profile } from './a-situation.ts';

const say = (text: string, from: Party = 'buyer') => ({ from, at: null, text });
const alerts = (...messages: ReturnType<typeof say>[]) => findAlerts({ messages, profile });
const ids = (text: string) => alerts(say(text)).map(({ id }) => id);

describe('findAlerts', () => {
  it('quotes an address and a payment outside, each once', () => {
    const text =
      'I ordered by mistake, sorry. Write me at ali.khan@example.com and I will pay you by PayPal instead.';
    const found = alerts(say('Hello'), say(text));
    expect(found.map(({ id }) => id)).toEqual(['contact-details', 'payment-outside']);
    expect(found[0]?.quote?.text).toBe('ali.khan@example.com');
    expect(found[1]?.quote?.text).toMatch(/paypal/i);
    for (const { quote } of found) expect(text.slice(quote!.start, quote!.end)).toBe(quote!.text);
    expect(found.map(({ quote }) => quote?.message)).toEqual([1, 1]);
  });

  it.each([
    'I will leave you a bad review',
    'cancel it or i will give you a 1 star review',
    'if you do not cancel I will give negative feedback',
    'Leave 1 star, that is what I will do',
    'I’ll report you to fiverr',
    'i am going to report you',
    'I will report your account',
    'I will take legal action',
    'I will get your account banned',
    'otherwise bad review',
  ])('takes “%s” for a threat', (text) => {
    expect(ids(text)).toEqual(['threat']);
  });

  it.each([
    'then I open a dispute with my bank',
    'I will do a chargeback',
    'I will charge back the money',
    'Open a dispute with your bank',
    'Should I open a dispute with PayPal?',
    'I will contact my bank, I was charged twice',
    'Fiverr told me to open a dispute in the Resolution Center',
  ])('says of “%s” only that it speaks of a dispute: it may be no threat', (text) => {
    expect(ids(text)).toEqual(['dispute']);
  });

  it('warns of a dispute whoever speaks of it, with the fact that it can cost the buyer the account', () => {
    for (const from of ['buyer', 'seller'] as const) {
      const [alert] = alerts(say('You can open a dispute with your bank', from));
      expect(alert?.text).toMatch(/to dispute the payment.*cost them the account/);
    }
    expect(profile.alerts.dispute.facts).toEqual(['E7']);
  });

  it.each([
    'If you cancel I will leave a 5 star review',
    'please give me a good review and I cancel',
    'Leave me a review please',
    'a nice review in exchange for a refund?',
    'can you remove your review',
    'Please change the negative review',
  ])('takes “%s” for talk about reviews', (text) => {
    expect(ids(text)).toEqual(['review-talk']);
  });

  it.each([
    'Sorry, I clicked the wrong gig. Can you cancel it?',
    'Your reviews are great, that is why I came',
    'I need the report you wrote by Monday',
    'I will report the numbers in the report for your project',
    'could you give me feedback on the draft?',
    'The bad news: my client said no. I will review the rest.',
    'one of your reviews says that you are fast',
    'Here are the files: https://drive.google.com/file/d/abc',
    'I never meant to order, order FO1234ABCD567, please cancel',
  ])('leaves “%s” alone', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it.each([
    'https://t.me/ali_designs',
    'HTTPS://T.ME/ali_designs',
    'https://chat.whatsapp.com/AbCdEf123',
    'http://discord.gg/abc',
    'https://discord.com:443/invite/abc',
    'https://meet.google.com?authuser=1',
    'https://calendly.com#me',
    't.me/ali_designs',
    'www.discord.com/invite/abc',
  ])('takes the link %s for a way to talk elsewhere, and quotes it', (link) => {
    const [alert, ...others] = alerts(say(`Let us talk at ${link} please`));
    expect([alert?.id, alert?.quote?.text, others]).toEqual(['contact-details', link, []]);
  });

  it.each([
    'https://files.example.com/t.me/logo.png',
    'https://example.com/?next=t.me',
    'https://nott.me/logo',
    'https://mydiscord.com/logo',
    'https://whatsapp.com.example.com/logo',
    'https://google.com/search',
  ])('leaves the link %s alone: it leads to no talk', (link) => {
    expect(alerts(say(`Here it is: ${link} please`))).toEqual([]);
  });

  it('quotes the link that leads to a talk, not one beside it', () => {
    const [alert] = alerts(say('Files: https://drive.google.com/abc and then https://t.me/ali_designs'));
    expect(alert?.quote?.text).toBe('https://t.me/ali_designs');
  });

  it('takes a way to pay for one thing alone', () => {
    expect(ids('I will pay you by PayPal instead')).toEqual(['payment-outside']);
  });

  it.each([
    'by mistake order placed sir, please cancel and dont give me bad review',
    'please don’t leave a bad review',
    'Please not give me bad review',
    'no me dejes una mala reseña por favor',
    'ne me laissez pas un mauvais avis svp',
    'bitte gib mir keine schlechte Bewertung',
    'não me dê uma avaliação ruim por favor',
    'non mi lasci una recensione negativa per favore',
    'geef me alsjeblieft geen slechte review',
  ])('takes the plea “%s” for no threat', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it.each([
    'I don’t want to leave a bad review but you must cancel',
    'don’t make me leave a bad review',
    'don’t give me a bad review or I will give you a 1 star review too',
    'si no, te dejo una mala reseña',
  ])('hears the threat in “%s” all the same', (text) => {
    expect(ids(text)).toEqual(['threat']);
  });

  it('says of a threat with a review that it is a threat, and not twice', () => {
    expect(ids('Give me a good review or I will report you')).toEqual(['threat']);
  });

  it('tells whose words they are', () => {
    const [buyers] = alerts(say('I will report you'));
    const [sellers] = alerts(say('I will report you', 'seller'));
    expect(buyers?.text).toMatch(/^The buyer’s message/);
    expect(sellers?.text).toMatch(/^Your message/);
  });

  it('follows the chat, and shows three of a kind at most', () => {
    const found = alerts(
      ...Array.from({ length: 9 }, () => say('I will report you')),
      say('write to a@example.com'),
    );
    expect(found.map(({ id }) => id)).toEqual(['threat', 'threat', 'threat', 'contact-details']);
    expect(found.map(({ quote }) => quote?.message)).toEqual([0, 1, 2, 9]);
  });

  it.each([
    'never mind, no need to cancel, the package is fine. go ahead',
    "Actually please don't cancel, I'll keep the order, it works for me",
    'ok deal, forget the cancellation and go on',
    'Please do not cancel it anymore',
    'I want to keep my order',
    'Please keep the order.',
    'Actually please keep the order, I can use it after all',
    'No, please keep the order',
    'let us keep it, I can use this one',
    'I will keep it',
    'pls dont cancel',
    'never mind, dont cancel',
    'Please continue with the order',
    'please go ahead with the order',
    'wait, actually you can continue, i can use it for my brother',
    'ok you can start the work',
    'you can continue with the order sir',
    'Good news, the boss says we can go ahead after all, please continue',
    'Actually keep it, all good, please start',
    'Please start the work',
    'My partner needs it too, so please start.',
    'I would like to keep it.',
    'we want to keep it then',
    'I’d like to continue with the project',
    'I want it after all, sorry for the trouble',
    'it’s ok, you can start now',
    'you can go ahead with the work',
    'My boss said yes, let’s continue.',
    'ok we can continue then',
  ])('hears in “%s” that the buyer may want to keep the order', (text) => {
    expect(
      alerts(say('I ordered by mistake, cancel please'), say(text), say('Great', 'seller')),
    ).toMatchObject([{ id: 'takes-back', quote: { message: 1 } }]);
  });

  it('does not hear it where the buyer wrote something after it, nor in the seller’s words', () => {
    expect(alerts(say('please don’t cancel'), say('Sorry, it was a mistake after all, cancel'))).toEqual([]);
    expect(alerts(say('cancel'), say('please don’t cancel', 'seller'))).toEqual([]);
  });

  it.each([
    'We’re not going ahead with this anymore. Please cancel',
    'Could you take it back?',
    'never mind, cancel',
    'I don’t want to keep it',
    'If you don’t cancel I will be sad',
    'I do not want to keep the order. I clicked the wrong gig by accident.',
    "I don't want to keep this order, please cancel",
    'you can continue with the cancellation',
    'you cannot start the work, I want to cancel',
    'ok you can start the cancellation',
    'I no longer want to keep the order',
    'Please cancel, I would not like to keep this order',
    'Why would I want to keep the order?',
    'If you don’t cancel it, I will be sad',
    'Please don’t cancel it yourself, I will open the request',
    'dont cancel from your side, I will cancel',
    'Cancel it but please don’t cancel my other order',
    'Please don’t :) Cancel on our side is fine',
    'Please do not cancel it as my fault',
    'please proceed with the cancellation',
    'please proceed with the order cancellation',
    'we’re not going ahead with this',
    'we are not going ahead after all',
    'could you take it back',
    'We decided to keep the old website, so please cancel',
    'I’ll go with him',
    'Please keep it short',
    'Actually keep it short and cancel',
    'please start the cancellation',
    'please do not start',
    'do you want to keep it?',
    'we do not want to continue with the order',
    'We decided not to continue with the project',
    'I don’t want it after all',
    'I do not need this after all',
    'please start the order cancellation',
    'you can go ahead with the cancellation',
    'you can go ahead with the order cancellation',
    'I do not know if you can start now',
    'My client refused to go ahead with the project',
    'let’s continue with the cancellation',
    'we can continue next month, cancel this one',
    'We cannot continue.',
    'Cancel it, I place the same again within the hour, please keep working',
    'Let us keep it professional, please',
    'never mind, go ahead and cancel',
    'On second thought, go ahead and cancel it',
    'let’s go ahead with the order cancellation',
    'Let’s keep it and cancel the other one',
    'You can keep it, just cancel',
    'Finalement je garde l’ancien nom, annulez',
    'outro vendedor é mais rápido, vou ficar com ele. Obrigada',
    'Cancela y repite, tú sigue con el trabajo',
    'No, cancel',
    'annuleer maar',
    'hoeft niet meer',
    'Wir behalten die Bestellung nicht',
    'Ich möchte die Bestellung nicht behalten',
    'Je ne veux pas garder la commande',
    'No quiero continuar con el pedido',
    'pues así no, cancele',
    'Não quero manter o pedido',
    'Non voglio tenere l’ordine',
    'Ik wil de bestelling niet houden',
  ])('does not hear it in “%s”', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('finds nothing in no chat', () => {
    expect(alerts()).toEqual([]);
  });
});
