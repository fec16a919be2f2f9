import { nameKey } from './chat/names.ts';

type Known<Value> = Value | undefined;

type Answers = {
  order: { placedAt?: Known<string>; dueAt?: Known<string> };
  request: { askedAt?: Known<string>; formal?: Known<{ openedAt?: Known<string> }> };
  buyer: { name?: Known<string> };
  seller: { name?: Known<string> };
};

/** Faults for answers that cannot both be true; each names the field to look at first. */
export function crossCheck(answers: Answers): { path: string[]; message: string }[] {
  return [...beforeTheOrder(answers), ...sameName(answers)];
}

function beforeTheOrder({ order, request }: Answers) {
  const { placedAt } = order;
  const laterThings = [
    { path: ['order', 'dueAt'], at: order.dueAt, what: 'delivery date' },
    { path: ['request', 'askedAt'], at: request.askedAt, what: 'time of the request' },
    {
      path: ['request', 'formal', 'openedAt'],
      at: request.formal?.openedAt,
      what: 'time of the formal request',
    },
  ];
  return laterThings
    .filter(({ at }) => placedAt !== undefined && at !== undefined && Date.parse(at) < Date.parse(placedAt))
    .map(({ path, what }) => ({ path, message: `Check the ${what}: it is before the order was placed.` }));
}

function sameName({ buyer, seller }: Answers) {
  if (buyer.name === undefined || seller.name === undefined || nameKey(buyer.name) !== nameKey(seller.name))
    return [];
  return [
    { path: ['buyer', 'name'], message: 'Check the names: the buyer and the seller have the same one.' },
  ];
}
