import type { Profile } from '../marketplaces/profile.ts';
import type { Status } from '../order/choices.ts';
import { isReordered, type Order } from '../order/order.ts';
import { otherNumberOf } from '../plan/other-order.ts';
import type { Fact, Facts } from './facts.ts';
import { flag, said, saidMoment } from './make-fact.ts';
import { type Printer, withoutEnd } from './user-text.ts';

const NUMBER_LIMIT = 30;
const TITLE_LIMIT = 80;

type Means = { print: Printer; profile: Profile; timeZone: string };

/** What is known about the order itself, each from its own answer. */
export function orderFacts({ order, reorder }: Order, { print, profile, timeZone }: Means): Facts {
  const { status, requirements, work, kind, duplicate } = order;
  const stateIf = (state: Status) =>
    said(status === state ? profile.states[state] : undefined, 'order.status');
  const number = print(order.number, NUMBER_LIMIT);
  const title = print(order.title, TITLE_LIMIT);
  const otherNumber = print(otherNumberOf({ order }), NUMBER_LIMIT);
  const name = nameOrder(number, title && withoutEnd(title));
  return {
    orderName: name,
    orderAtStart: name && { ...name, value: `${name.value.charAt(0).toUpperCase()}${name.value.slice(1)}` },
    orderNumber: said(number, 'order.number'),
    placedAt: saidMoment(order.placedAt, 'order.placedAt', timeZone),
    statusAwaiting: stateIf('awaiting-requirements'),
    statusDelivered: stateIf('delivered'),
    statusCompleted: stateIf('completed'),
    statusCancelled: stateIf('cancelled'),
    requirementsMissing: flag(requirements === 'not-submitted', 'order.requirements'),
    requirementsSubmitted: flag(requirements === 'submitted', 'order.requirements'),
    requirementsSkipped: flag(requirements === 'skipped-by-seller', 'order.requirements'),
    requirementsNoneAsked: flag(requirements === 'none-asked', 'order.requirements'),
    workNotStarted: flag(work === 'not-started', 'order.work'),
    workStarted: flag(work === 'started', 'order.work'),
    workDelivered: flag(work === 'delivered', 'order.work'),
    customOffer: flag(kind === 'custom-offer', 'order.kind'),
    duplicate: flag(duplicate === true, 'order.duplicate'),
    otherNumber: said(otherNumber, 'order.otherNumber'),
    reorderPlaced: flag(reorder === 'placed', 'reorder'),
    reorderAgreed: flag(reorder === 'agreed', 'reorder'),
    newOrder: flag(isReordered({ reorder }), 'reorder'),
  };
}

function nameOrder(number: string | undefined, title: string | undefined): Fact | undefined {
  if (number === undefined) return said(title && `the order "${title}"`, 'order.title');
  if (title === undefined) return said(`order ${number}`, 'order.number');
  return said(`order ${number} ("${title}")`, 'order.number', 'order.title');
}
