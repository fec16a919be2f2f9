import { loadModel } from '../../src/load-model.ts';
import type { Message } from '../../src/order/conversation.ts';
import { type Order, readOrder } from '../../src/order/order.ts';
import { judge } from '../../src/verdict/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';

/** The product's own model, read once for all tests. */
export const model = loadModel();

/** An order of the contract; throws when it cannot be read. */
export function anOrder(input: object = {}): Order {
  const read = readOrder(input);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.order;
}

/** Messages from lines such as "buyer: please cancel". */
export function talk(...lines: string[]): Message[] {
  return lines.map((line) => {
    const from = line.startsWith('seller: ') ? 'seller' : 'buyer';
    return { from, at: null, text: line.replace(/^(buyer|seller): /, '') };
  });
}

export function judged(input: object, ...lines: string[]): Verdict {
  return judge({ order: anOrder(input), messages: talk(...lines), model });
}
