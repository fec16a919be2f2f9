import { type Order, readOrder } from '../order/order.ts';
import { findExampleFaults } from './examples.ts';
import { judge } from './judge.ts';
import type { Model } from './model.ts';

/**
 * Reads every cue's own examples once, a cue a step: the engine has then compiled the road that a talk takes, the words are
 * known, and each cue is proven to match what it says it matches. Each step gives what is wrong with its cue, one sentence a fault.
 */
export function* warmUp(model: Model): Generator<string[]> {
  // An order of which nothing is known has no fault.
  const { order } = readOrder({}) as { order: Order };
  for (const tongue of model.tongues.values())
    for (const cue of tongue.cues) {
      const messages = cue.examples.map((text) => ({ from: cue.speaker, at: null, text }));
      judge({ order, messages, model });
      yield findExampleFaults(cue, tongue).map((fault) => `${tongue.language}: ${fault}`);
    }
}
