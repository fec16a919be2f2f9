import { type Order, readOrder } from '../../src/order/order.ts';

/** Reads an order as the product does; throws one line for each fault where it is refused, so that the test fails. */
export function anOrder(input: object = {}): Order {
  const read = readOrder(input);
  if ('faults' in read)
    throw new Error(read.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.order;
}

/** The same order as if the seller had never given this answer (`order.number`); throws where there is none to take away. */
export function withoutAnswer(order: Order, path: string): Order {
  const changed = structuredClone(order);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const group = keys.reduce<Record<string, unknown>>(
    (part, key) => part[key] as Record<string, unknown>,
    changed,
  );
  if (!(last in group)) throw new Error(`There is no answer ${path} to take away.`);
  delete group[last];
  return changed;
}
