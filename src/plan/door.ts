import { mayRun, type Situation } from './situation.ts';

type Door = 'late' | 'quality' | 'scope' | 'rules' | 'payment' | 'testing' | 'seller' | 'unnamed';

/**
 * Which way fits when an order is neither a mistake nor a change of mind, by the cause that the verdict names.
 * A door that is shut counts as none: more time can be asked for only while the order runs and no request is open (A9), and
 * whoever was only testing can be asked about the work only while it may still be wanted.
 */
export function doorOf(situation: Situation): Door {
  const { order, verdict } = situation;
  if (order.request.askedBy === 'seller') return 'seller';
  const cause = verdict.reason === 'something-else' && verdict.cause !== ASKED ? (verdict.cause ?? '') : '';
  const words = cause.split('-');
  const door = doors.find(({ causes }) => causes.some((name) => words.includes(name)))?.door ?? 'unnamed';
  return isShut(door, situation) ? 'unnamed' : door;
}

/** That the seller asked the buyer to cancel is no cause on the seller's side: by the answers, somebody else wished it. */
const ASKED = 'seller-asks-buyer';

/** Causes are kebab-case; one of their words is enough. */
const doors: readonly { door: Door; causes: string[] }[] = [
  { door: 'seller', causes: ['seller'] },
  { door: 'rules', causes: ['rules', 'platform', 'illicit', 'threat', 'pressure'] },
  { door: 'payment', causes: ['payment', 'chargeback'] },
  { door: 'late', causes: ['late', 'deadline'] },
  { door: 'quality', causes: ['quality', 'revision', 'complaint'] },
  { door: 'scope', causes: ['scope', 'price'] },
  { door: 'testing', causes: ['testing'] },
];

function isShut(door: Door, situation: Situation): boolean {
  if (door === 'late') return !mayExtend(situation);
  return door === 'testing' && !mayRun(situation) && situation.status !== 'awaiting-requirements';
}

function mayExtend({ order, status }: Situation): boolean {
  return (status === 'in-progress' || status === 'late') && order.request.formal?.answer !== 'open';
}
