import type { Profile } from '../marketplaces/profile.ts';
import { sayMoment } from '../order/moment.ts';
import { isReordered, type Order } from '../order/order.ts';
import { otherNumberOf } from '../plan/other-order.ts';
import type { Fact, Facts } from './facts.ts';
import { type Printer, withoutEnd } from './user-text.ts';

const NUMBER_LIMIT = 30;
const TITLE_LIMIT = 80;

type Means = { print: Printer; profile: Profile; timeZone: string };

/** What is known about the order itself, each from its own answer. */
export function orderFacts({ order, reorder }: Order, { print, profile, timeZone }: Means): Facts {
  const { status, requirements, work, kind, duplicate } = order;
  const flag = (holds: boolean, from: string, value = ''): Fact | undefined =>
    holds ? { value, from: [from] } : undefined;
  const moment = (at: string | undefined, from: string) =>
    at === undefined ? undefined : { value: sayMoment(at, timeZone), from: [from] };
  const number = print(order.number, NUMBER_LIMIT);
  const title = print(order.title, TITLE_LIMIT);
  const otherNumber = print(otherNumberOf({ order }), NUMBER_LIMIT);
  const name = nameOrder(number, title && withoutEnd(title));
  return {
    orderName: name,
    orderAtStart: name && { ...name, value: `${name.value.charAt(0).toUpperCase()}${name.value.slice(1)}` },
    orderNumber: number === undefined ? undefined : { value: number, from: ['order.number'] },
    placedAt: moment(order.placedAt, 'order.placedAt'),
    statusAwaiting: flag(
      status === 'awaiting-requirements',
      'order.status',
      profile.states['awaiting-requirements'],
    ),
    statusDelivered: flag(status === 'delivered', 'order.status', profile.states.delivered),
    statusCompleted: flag(status === 'completed', 'order.status', profile.states.completed),
    statusCancelled: flag(status === 'cancelled', 'order.status', profile.states.cancelled),
    requirementsMissing: flag(requirements === 'not-submitted', 'order.requirements'),
    requirementsSubmitted: flag(requirements === 'submitted', 'order.requirements'),
    requirementsSkipped: flag(requirements === 'skipped-by-seller', 'order.requirements'),
    requirementsNoneAsked: flag(requirements === 'none-asked', 'order.requirements'),
    workNotStarted: flag(work === 'not-started', 'order.work'),
    workStarted: flag(work === 'started', 'order.work'),
    workDelivered: flag(work === 'delivered', 'order.work'),
    customOffer: flag(kind === 'custom-offer', 'order.kind'),
    duplicate: flag(duplicate === true, 'order.duplicate'),
    otherNumber: otherNumber === undefined ? undefined : { value: otherNumber, from: ['order.otherNumber'] },
    reorderPlaced: flag(reorder === 'placed', 'reorder'),
    reorderAgreed: flag(reorder === 'agreed', 'reorder'),
    newOrder: flag(isReordered({ reorder }), 'reorder'),
  };
}

function nameOrder(number: string | undefined, title: string | undefined): Fact | undefined {
  if (number === undefined)
    return title === undefined ? undefined : { value: `the order "${title}"`, from: ['order.title'] };
  if (title === undefined) return { value: `order ${number}`, from: ['order.number'] };
  return { value: `order ${number} ("${title}")`, from: ['order.number', 'order.title'] };
}
