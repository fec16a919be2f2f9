import { describe, expect, it } from 'vitest';
import { readConversation } from '../../../src/order/conversation.ts';

/** A chat of two people with some lines below the buyer's first word. */
const readWith = (lines: string) => {
  const { messages, events } = readConversation(
    `anna_b\nNov 20, 2026, 3:02 PM\nhello\n${lines}\ndave_d\nNov 20, 2026, 3:05 PM\nok`,
    { buyer: 'anna_b' },
  );
  return {
    heard: messages.flatMap(({ from, text }) => (from === 'buyer' ? [text] : [])),
    events: events.map(({ kind, by, reason }) => [kind, by, reason]),
  };
};

describe('a notice of the marketplace', () => {
  it.each([
    ['anna_b requested to cancel the order', 'cancel-request', 'anna_b', null],
    ['anna_b has requested to cancel the order.', 'cancel-request', 'anna_b', null],
    ['anna_b just requested to cancel order FO12AB', 'cancel-request', 'anna_b', null],
    ['anna_b requested to cancel the order #FO1234ABCD!', 'cancel-request', 'anna_b', null],
    ['anna_b requested to cancel the order, the new order with the offer', 'cancel-request', 'anna_b', null],
    ['Anna Bell requested to cancel the order', 'cancel-request', 'Anna Bell', null],
    ['THE BUYER requested to cancel', 'cancel-request', 'THE BUYER', null],
    ['You requested to cancel order 12345', 'cancel-request', 'You', null],
    ['Cancellation request sent.', 'cancel-request', null, null],
    [
      'anna_b requested to cancel the order - Reason: wrong one: the small',
      'cancel-request',
      'anna_b',
      'wrong one: the small',
    ],
    ['anna_b requested to cancel the order. Reason:', 'cancel-request', 'anna_b', null],
    ['anna_b requested to cancel the order -- Reason: wrong', 'cancel-request', 'anna_b', 'wrong'],
    ['anna_b requested to cancel the order ,', 'cancel-request', 'anna_b', null],
    ['Z requested to cancel the order', 'cancel-request', 'Z', null],
    ['anna_b accepted the cancellation request', 'other', 'anna_b', null],
    ['anna_b extended the delivery date by 3 days', 'other', 'anna_b', null],
    ['anna_b asked to extend the delivery time', 'other', 'anna_b', null],
    ['ORDER STARTED .', 'other', null, null],
    ['anna_b requested to cancel order #1, 2. Reason: wrong', 'cancel-request', 'anna_b', 'wrong'],
    ['20 Nov 2026, 15:02 anna_b left a review', 'other', 'anna_b', null],
    ['anna_b opened a resolution request Nov 20, 3:03 PM', 'other', 'anna_b', null],
    ['anna_b left you a message in your inbox', 'other', 'anna_b', null],
    ['anna_b sent you a message:', 'other', 'anna_b', null],
    ['This message is related to: Order #FO1234ABCD', 'other', null, null],
    ['The order was cancelled by mutual agreement.', 'other', null, null],
    ['This order was canceled by Fiverr Customer Support', 'other', null, null],
    ['The order was cancelled by anna_b', 'other', null, null],
    ['CANCELLATION REQUEST', 'other', null, null],
    ['anna_b sent you a cancellation request', 'cancel-request', 'anna_b', null],
    ['anna_b sent you a request to cancel the order', 'cancel-request', 'anna_b', null],
    ['anna_b a envoyé une demande d’annulation', 'cancel-request', 'anna_b', null],
    ['anna_b sent the order requirements', 'other', 'anna_b', null],
    ['El pedido fue cancelado de mutuo acuerdo', 'other', null, null],
    ['Die Bestellung wurde einvernehmlich storniert', 'other', null, null],
    ['Order started Nov 20, 3:02 PM', 'other', null, null],
    ['anna_b left a review Nov 20, 3:02 PM', 'other', 'anna_b', null],
    ['anna_b requested to cancel the order · 20 Nov 2026, 15:02', 'cancel-request', 'anna_b', null],
  ])('is nobody’s message: %s', (line, kind, by, reason) => {
    expect(readWith(line)).toEqual({ heard: ['hello'], events: [[kind, by, reason]] });
  });

  it.each([
    'anna_b requested to cancel the order?',
    'my wife requested to cancel the order',
    'anna bell requested to cancel the order',
    'anna_b requested to cancel the order because it was late',
    'anna_b requested to cancel the order foxy',
    'anna_b requested to cancel the order x12',
    'anna_b requested to cancel the order 12x',
    'anna_b requested to cancel the order and the new order and the order and the order',
    'anna_b accepted the cancellationx',
    'what anna_b requested to cancel',
    'requested to cancel the order',
    'I requested to cancel the order',
    'the order was cancelled by mistake',
    'the order was cancelled by Anna',
    'I sent you a cancellation request',
    'You have until Nov 24 to respond',
    'Order started too late for me',
    'order started? no',
    'we need a new order',
    'Reason: wrong one',
    'Anna Opened New Project',
    'anna_b requested to cancel the order. Note: x',
    'anna_b requested to cancelthe order',
    'Note. anna_b requested to cancel. the order!x',
    '. Reason: x',
    `anna_b requested to cancel the order${' #1'.repeat(50)}`,
  ])('is not made up from what a person says: %s', (line) => {
    expect(readWith(line)).toEqual({ heard: [`hello\n${line}`], events: [] });
  });

  it.each([
    ['Reason: Ordered by mistake', 'Ordered by mistake', []],
    [' Cancellation reason : wrong', 'wrong', []],
    ['Reason:\nOrdered by mistake\nI took the wrong one', 'Ordered by mistake', ['I took the wrong one']],
    ['\nReason:\n\nOrdered by mistake', 'Ordered by mistake', []],
    ['Reason\nOrdered by mistake\nI took the wrong one', 'Ordered by mistake', ['I took the wrong one']],
    ['Reasons', null, ['Reasons']],
    ['Reason: a\nReason: b', 'a', ['Reason: b']],
    ['I took the wrong one\nReason: I was tired', null, ['I took the wrong one\nReason: I was tired']],
    ['I took the wrong one', null, ['I took the wrong one']],
    [
      'The long list of all my many many thoughts on the reason: x',
      null,
      ['The long list of all my many many thoughts on the reason: x'],
    ],
    [': x', null, [': x']],
  ])(
    'has its reason on the lines below, and what follows is said by who asked: %j',
    (below, reason, said) => {
      expect(readWith(`anna_b requested to cancel the order\n${below}`)).toEqual({
        heard: ['hello', ...said],
        events: [['cancel-request', 'anna_b', reason]],
      });
    },
  );

  it.each([
    'You have until Nov 24, 3:02 PM to respond',
    'You have 2 days to respond to this request.',
    'If you do not respond within 48 hours, the order will be automatically cancelled.',
    'Awaiting your response',
    'Tienes hasta el 24 nov para responder',
  ])('has its deadline below it, which is nobody’s: %s', (deadline) => {
    for (const notice of ['anna_b requested to cancel the order', 'Cancellation requested'])
      expect(readWith(`${notice}\nReason: wrong\n${deadline}`).heard).toEqual(['hello']);
  });

  it('of another kind takes no reason from the lines below', () => {
    expect(readWith('anna_b extended the delivery date\nReason: ill')).toEqual({
      heard: ['hello\nReason: ill'],
      events: [['other', 'anna_b', null]],
    });
  });

  it('may stand alone, or above the words of a chat without heads', () => {
    for (const [notice, kind, by] of [
      ['anna_b requested to cancel the order', 'cancel-request', 'anna_b'],
      ['Cancellation requested', 'cancel-request', null],
      ['anna_b placed an order', 'other', 'anna_b'],
    ] as const)
      for (const words of ['', 'I took the wrong one']) {
        const read = readConversation(`${notice}\n${words}`, {});
        expect(read.events).toEqual([{ kind, by, reason: null, text: notice }]);
        expect(read.messages.map(({ text }) => text)).toEqual(words === '' ? [] : [words]);
        expect(read.sides).toBe('none');
      }
  });

  it.each([
    ['zed99 placed an order', ['buyer', 'seller']],
    ['zed99 delivered the order', ['seller', 'buyer']],
    ['work_shop placed an order', ['seller', 'buyer']],
    ['work_shop sent a custom offer', ['buyer', 'seller']],
    ['bob_7 delivered the order', ['buyer', 'seller']],
    ['You delivered the order', ['buyer', 'seller']],
    ['work_shop sent an offer', ['buyer', 'seller']],
    ['zed99 accepted an offer', ['buyer', 'seller']],
    ['work_shop accepted an offer', ['buyer', 'seller']],
    ['zed99 accepted the extension', ['buyer', 'seller']],
    ['work_shop accepted the extension', ['buyer', 'seller']],
  ])('tells who the buyer is when it can: %s', (notice, sides) => {
    const { messages } = readConversation(
      `${notice}\nzed99: done\nwork_shop: well\nzed99: hm\nwork_shop: hi`,
      {},
    );
    expect(messages.map(({ from }) => from)).toEqual([...sides, ...sides]);
  });
});

describe('a notice in another language', () => {
  const readBelow = (notice: string) =>
    readConversation(`anna_b\n20 nov 2026, 15:02\nhola\nMe\n20 nov 2026, 15:04\nok\n${notice}`, {});

  it.each([
    'anna_b ha pedido la cancelación del pedido\nMotivo: typo',
    'anna_b a soumis une demande d’annulation\nMotif de l’annulation : typo',
    'anna_b hat die Stornierung der Bestellung beantragt\nStornierungsgrund: typo',
    'anna_b te enviou uma solicitação de cancelamento\nMotivo do cancelamento: typo',
    'anna_b ti ha inviato una richiesta di cancellazione\nMotivo: typo',
    'anna_b heeft gevraagd om de bestelling te annuleren\nReden: typo',
  ])('is a request to cancel with its reason, and in nobody’s words: %j', (notice) => {
    const { messages, events } = readBelow(notice);
    expect(messages.map(({ text }) => text)).toEqual(['hola', 'ok']);
    expect(events).toMatchObject([{ kind: 'cancel-request', by: 'anna_b', reason: 'typo' }]);
  });

  it.each([
    'anna_b realizó el pedido',
    'Les exigences ont été envoyées',
    'Die Bestellung wurde gestartet',
    'anna_b fez o pedido',
    'anna_b ha effettuato l’ordine',
    'anna_b heeft de vereisten verzonden',
  ])('is in nobody’s words: %s', (notice) => {
    const { messages, events } = readBelow(notice);
    expect(messages.map(({ text }) => text)).toEqual(['hola', 'ok']);
    expect(events).toMatchObject([{ kind: 'other', text: notice }]);
  });

  it('that says when a delivery is due now is in nobody’s words', () => {
    for (const notice of [
      'Tu fecha de entrega se actualizó al 23 nov 2026',
      'Votre date de livraison a été mise à jour au 23 novembre 2026',
      'Sua data de entrega foi atualizada para 23 de nov. de 2026',
      'Je leverdatum is bijgewerkt naar 23 november 2026',
    ])
      expect(readBelow(notice).messages.map(({ text }) => text)).toEqual(['hola', 'ok']);
  });

  it.each([
    'anna_b envió los requisitos',
    'anna_b a envoyé les exigences',
    'anna_b hat die Anforderungen übermittelt',
    'anna_b enviou os requisitos',
    'anna_b ha inviato i requisiti',
    'anna_b heeft de vereisten verzonden',
  ])('has the words of who acts below it and its date: %s', (notice) => {
    const { messages } = readBelow(`${notice}\n20 nov 2026, 15:06\nAcme, blue`);
    expect(messages.at(-1)).toEqual({ from: 'buyer', at: '2026-11-20T15:06:00Z', text: 'Acme, blue' });
  });

  it('is not what people say in the same words of somebody who is not in the chat', () => {
    for (const said of [
      'She would like to cancel the order',
      'Mum wants to cancel the order',
      'Ella quiere cancelar el pedido',
      'Il souhaite annuler la commande',
      'Sie möchte die Bestellung stornieren',
      'Ele quer cancelar o pedido',
      'Lui vuole annullare l’ordine',
      'Hij wil de bestelling annuleren',
    ]) {
      const { messages, events } = readConversation(
        `anna_b\n20 nov 2026, 15:02\n${said}\nMe\n20 nov 2026, 15:04\nok`,
        {},
      );
      expect(messages.map(({ text }) => text)).toEqual([said, 'ok']);
      expect(events).toEqual([]);
    }
  });

  it('is what a person of the chat, the buyer or the client would like to do', () => {
    for (const by of ['anna_b', 'El comprador', 'L’acheteur'])
      expect(readBelow(`${by} quiere cancelar el pedido`).events).toMatchObject([
        { kind: 'cancel-request', by },
      ]);
  });
});
