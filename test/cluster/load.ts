import autocannon from 'autocannon';

/** What was answered. `wrong`: status 200 with another page than asked for; `lost`: no answer at all. */
export type Tally = { good: number; failed: number; wrong: number; lost: number; p50: number; p99: number };
export type Load = { bad(): number; stop(): Promise<Tally> };

const CHAT = `Buyer, 10:09\nSorry, I clicked the wrong gig by mistake, please cancel.\nMe, 10:12\nThank you for telling me.\n`;
const FORM = new URLSearchParams({
  conversation: CHAT.padEnd(2_000, 'I wanted the logo and not the banner. '),
  'order.requirements': 'submitted',
  'request.askedBy': 'buyer',
}).toString();
const ORDER = JSON.stringify({
  order: { requirements: 'submitted' },
  request: { askedBy: 'buyer' },
  conversation: [
    { from: 'buyer', at: null, text: 'Sorry, I clicked the wrong gig by mistake, please cancel.' },
  ],
});

type Kind = { request: Partial<autocannon.Request>; holds: string };

const kinds: Kind[] = [
  { request: { method: 'GET', path: '/' }, holds: 'name="conversation"' },
  {
    request: {
      method: 'POST',
      path: '/',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: FORM,
    },
    holds: 'Ask support first',
  },
  {
    request: {
      method: 'POST',
      path: '/api/assessments',
      headers: { 'Content-Type': 'application/json' },
      body: ORDER,
    },
    holds: '"reason":"mistaken-order"',
  },
];

/**
 * Asks for the form, the result of a 2 kB chat, and the same of the API, side by side at a steady rate, until it is stopped.
 * Each has connections of its own: with several kinds on one, autocannon cannot say which of them an answer belongs to.
 */
export function startLoad(url: string, { connections, rate }: { connections: number; rate: number }): Load {
  const tally = { good: 0, failed: 0, wrong: 0, lost: 0 };
  const runs = kinds.map(({ request, holds }) =>
    autocannon({
      url,
      connections: connections / kinds.length,
      overallRate: rate / kinds.length,
      duration: 3_600,
      timeout: 30,
      setupClient: (client) => countLost(client, tally),
      requests: [
        {
          ...request,
          onResponse(status, body) {
            if (status !== 200) tally.failed += 1;
            else if (body.includes(holds)) tally.good += 1;
            else tally.wrong += 1;
          },
        },
      ],
    }),
  );
  return {
    bad: () => tally.failed + tally.wrong + tally.lost,
    async stop() {
      for (const run of runs) (run as unknown as { stop(): void }).stop();
      const results = await Promise.all(runs);
      const slowest = (key: 'p50' | 'p99') => Math.max(...results.map(({ latency }) => latency[key]));
      return { ...tally, p50: slowest('p50'), p99: slowest('p99') };
    },
  };
}

/** When a connection closes without an answer, autocannon opens another and says nothing; its next request tells. */
function countLost(client: autocannon.Client, tally: { lost: number }): void {
  const events = client as unknown as NodeJS.EventEmitter;
  let isWaiting = false;
  events.on('request', () => {
    if (isWaiting) tally.lost += 1;
    isWaiting = true;
  });
  events.on('response', () => {
    isWaiting = false;
  });
}
