import type { Draft, Texts } from './drafts/draft.ts';
import { writeDrafts } from './drafts/drafts.ts';
import type { Fill, Profile, Profiles } from './marketplaces/profile.ts';
import type { Conversation, Message } from './order/conversation.ts';
import { type Fault, type Order, readChat, readOrder } from './order/order.ts';
import { type Alert, findAlerts } from './plan/alerts.ts';
import { type Impact, pictureImpact } from './plan/impact.ts';
import { makePlan, type Plan } from './plan/plan.ts';
import { followReading } from './verdict/follow-reading.ts';
import { judge } from './verdict/judge.ts';
import type { Model } from './verdict/model.ts';
import type { Verdict } from './verdict/verdict.ts';

/** What an assessment needs beside the order: the moment, the seller's time zone (IANA), the rules, the weights and the words. */
export type AssessDeps = {
  now: Date;
  timeZone: string;
  profiles: Profiles;
  model: Model;
  texts: Texts;
  fill: Fill;
};

/** The answer to one order, as the contract describes it. */
export type Assessment = {
  messages: Message[];
  verdict: Verdict;
  plan: Plan;
  impact: Impact | null;
  drafts: Draft[];
  alerts: Alert[];
};

/** Reads an order of a marketplace that has a profile, or gives one fault per field that cannot be used. */
export function readKnownOrder(input: unknown, profiles: Profiles): { order: Order } | { faults: Fault[] } {
  const reading = readOrder(input);
  const named = 'order' in reading ? reading : readOrder({ marketplace: marketplaceIn(input) });
  const unknown = 'order' in named ? checkMarketplace(named.order, profiles) : [];
  if ('faults' in reading) return { faults: [...unknown, ...reading.faults] };
  return unknown.length > 0 ? { faults: unknown } : reading;
}

function marketplaceIn(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'marketplace' in input
    ? input.marketplace
    : undefined;
}

/** Gives a fault where no profile has the order's marketplace, else an empty list. */
function checkMarketplace(order: Order, profiles: Profiles): Fault[] {
  if (profiles.has(order.marketplace)) return [];
  return [{ path: 'marketplace', message: `Choose one of these: ${[...profiles.keys()].join(', ')}.` }];
}

/**
 * The product in one pure call: reads the chat, judges why the buyer wants out, plans what to do by when,
 * and writes what to send. The same order and dependencies always give the same assessment.
 * Throws for a marketplace without a profile, of which `readKnownOrder` gives a fault.
 */
export function assess(order: Order, deps: AssessDeps): Assessment {
  return assessChat(order, readChat(order, deps.timeZone), deps);
}

/** The same for whoever has read the chat of the order already: to read it takes time. */
export function assessChat(
  order: Order,
  { messages, events }: Pick<Conversation, 'messages' | 'events'>,
  deps: AssessDeps,
): Assessment {
  const { now, timeZone, fill, texts, model } = deps;
  const profile = profileOf(order, deps.profiles);
  const verdict = followReading(judge({ order, messages, model }), order);
  const plan = makePlan({ order, messages, notices: events, verdict, profile, now, timeZone, fill });
  return {
    messages,
    verdict,
    plan,
    impact: pictureImpact(order),
    drafts: writeDrafts({ order, messages, verdict, plan: plan.id, profile, timeZone, now, texts }),
    alerts: findAlerts({ messages, profile }),
  };
}

function profileOf(order: Order, profiles: Profiles): Profile {
  const profile = profiles.get(order.marketplace);
  if (profile === undefined) throw new Error(`No profile for the marketplace ${order.marketplace}.`);
  return profile;
}
