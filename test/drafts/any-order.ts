import fc from 'fast-check';
import {
  askers,
  formalAnswers,
  kinds,
  parties,
  reorderStates,
  requirementStates,
  sellerReadings,
  statuses,
  workStates,
} from '../../src/order/choices.ts';
import { type Order, readOrder } from '../../src/order/order.ts';

/** Texts as people type them, and as nobody should: long, in every script, with controls, contact details, quotes. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(anyWord(), { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.array(anyWord(), { minLength: 60, maxLength: 120 }).map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.nat({ max: 600 }).map((length) => 'x'.repeat(length)) },
);

/** Any order that the contract allows, most of its answers given. */
export const anyOrder: fc.Arbitrary<Order> = fc
  .record(
    {
      order: fc.record(
        {
          number: fc.oneof(fc.stringMatching(/^FO[0-9A-F]{11}$/), anyText),
          title: anyText,
          kind: fc.constantFrom(...kinds),
          placedAt: moment(0, 60),
          dueAt: moment(10_000, 20_000),
          status: fc.constantFrom(...statuses),
          requirements: fc.constantFrom(...requirementStates),
          work: fc.constantFrom(...workStates),
          duplicate: fc.boolean(),
          otherNumber: fc.stringMatching(/^FO[0-9A-F]{11}$/),
        },
        { requiredKeys: [] },
      ),
      request: fc.record(
        {
          askedBy: fc.constantFrom(...askers),
          askedAt: moment(60, 5_000),
          minutesAfterOrder: fc.oneof(fc.nat({ max: 20_000 }), fc.double({ min: 0, max: 100, noNaN: true })),
          formal: fc.record(
            {
              openedBy: fc.constantFrom(...parties),
              openedAt: moment(60, 5_000),
              reason: anyText,
              answer: fc.constantFrom(...formalAnswers),
            },
            { requiredKeys: [] },
          ),
        },
        { requiredKeys: [] },
      ),
      buyer: fc.record(
        {
          name: anyText,
          priorOrders: fc.nat({ max: 40 }),
          relationshipMonths: fc.double({ min: 0, max: 60, noNaN: true }),
          openOffers: fc.nat({ max: 3 }),
        },
        { requiredKeys: [] },
      ),
      seller: fc.record(
        { name: anyText, completed60Days: fc.nat({ max: 99 }), cancelled60Days: fc.nat({ max: 9 }) },
        { requiredKeys: [] },
      ),
      conversation: fc.array(
        fc.record({
          from: fc.constantFrom(...parties),
          at: fc.option(moment(0, 3)),
          text: fc.oneof(
            anyText,
            fc.constantFrom('wrong one', 'Wrong one. Sorry!', 'Not needed any more.', 'cheaper, sorry'),
            fc.array(anyText, { maxLength: 4 }).map((texts) => texts.join('. ')),
          ),
        }),
        { maxLength: 6 },
      ),
      alternative: anyText,
      reorder: fc.constantFrom(...reorderStates),
      supportTicket: anyText,
      screenshots: fc
        .array(anyText, { maxLength: 8 })
        .map((names) => names.map((name) => name.slice(0, 190))),
      sellerReading: fc.constantFrom(...sellerReadings),
    },
    { requiredKeys: [] },
  )
  .map((input) => readOrder(input))
  .filter((read) => 'order' in read)
  .map(({ order }) => order);

function anyWord(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...[
      'I',
      'ordered',
      'the',
      'logo,',
      'cheaper',
      'please',
      'cancel',
      'it.',
      'Sorry!',
      'and',
      'want',
      'two',
      'شكرا',
    ],
    ...[
      'wrong',
      'by mistake',
      'accident',
      'oops',
      '"quoted"',
      'gig\nline',
      'a\u202Eb',
      'zero\u200Bwidth',
      '👩‍👩‍👧',
      '—',
    ],
    ...['me@example.com', 'WhatsApp', 'PayPal', '{{orderName}}', '$&', '<b>', "it's", '…', '1,5'],
  );
}

/** A moment so many minutes after noon, in ISO 8601. */
function moment(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .integer({ min, max })
    .map((minutes) => new Date(Date.UTC(2026, 10, 20, 12, minutes)).toISOString());
}
