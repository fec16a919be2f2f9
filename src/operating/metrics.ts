import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Assessment } from '../assess.ts';
import type { DeskAnswer } from '../mail/mail-desk.ts';
import type { Delivery } from '../mail/mailer.ts';

/** A request that was answered. `route` is the pattern of the address, never what was asked for. */
export type AnsweredRequest = { method: string; route: string; status: string; seconds: number };

/**
 * What an operator may know: how many, how long, how it ended. Every label comes from a closed list of the product's own
 * words, so that no figure can tell of a person and their number stays small.
 */
export type Metrics = {
  countRequest(request: AnsweredRequest): void;
  countVerdict(assessment: Pick<Assessment, 'verdict' | 'plan'>): void;
  /** `kind`: what was asked for at the mail desk. */
  countAsked(kind: 'code' | 'copy', answer: DeskAnswer): void;
  countMail(delivery: Delivery): void;
  countRefusedConnection(): void;
  /** Calls `read` for this number whenever the figures are read. */
  watch(name: 'connections' | 'redisUp', read: () => number | Promise<number>): void;
  /** All figures in the text format that Prometheus reads, and its content type. */
  contentType: string;
  text(): Promise<string>;
};

/** In seconds: a page takes milliseconds, a mail up to ten seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const gauges = {
  connections: { name: 'misorder_connections', help: 'Connections open now.' },
  redisUp: {
    name: 'misorder_redis_up',
    help: '1 while Redis takes numbers and limits are shared; 0 while each instance counts alone.',
  },
};

/** Starts to count. The usual figures of the process (memory, processor time, event loop lag) are among the figures. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = makeCounters(registry);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    countRequest({ method, route, status, seconds }) {
      counters.requests.inc({ method, route, status });
      counters.seconds.observe({ route }, seconds);
    },
    countVerdict: ({ verdict, plan }) => counters.verdicts.inc({ reason: verdict.reason, plan: plan.id }),
    countAsked(kind, answer) {
      counters.asked.inc({ kind, outcome: answer.is });
      if (answer.is === 'limited') counters.limits.inc({ limit: answer.limit });
    },
    countMail: (delivery) => counters.mails.inc({ outcome: delivery.sent ? 'sent' : delivery.trouble }),
    countRefusedConnection: () => counters.refused.inc(),
    watch(name, read) {
      new Gauge({ ...gauges[name], registers: [registry], collect: setTo(read) });
    },
  };
}

function makeCounters(registry: Registry) {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `misorder_${name}_total`, help, labelNames, registers });
  return {
    requests: counter('http_requests', 'Requests answered.', ['method', 'route', 'status']),
    seconds: new Histogram({
      name: 'misorder_http_request_seconds',
      help: 'From the first byte of a request to the last of its answer.',
      labelNames: ['route'],
      buckets: BUCKETS,
      registers,
    }),
    verdicts: counter('verdicts', 'Orders judged.', ['reason', 'plan']),
    asked: counter('mail_requests', 'Codes and copies asked for, and what was answered.', [
      'kind',
      'outcome',
    ]),
    mails: counter('mails', 'Mails handed to the mail server: sent, or the trouble with it.', ['outcome']),
    limits: counter('limits_hit', 'Mails refused because a limit was passed.', ['limit']),
    refused: counter('connections_refused', 'Connections refused because too many were open.', []),
  };
}

function setTo(read: () => number | Promise<number>) {
  return async function collect(this: Gauge): Promise<void> {
    this.set(await read());
  };
}
