import { loadModel } from '../../src/load-model.ts';
import type { Message } from '../../src/order/conversation.ts';
import { judge } from '../../src/verdict/judge.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { anOrder } from '../order/an-order.ts';

export { anOrder };

/** The product's own model, read once for all tests. */
export const model = loadModel();

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
