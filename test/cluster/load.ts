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

/** Asks for the form, the result of a 2 kB chat, and the same of the API, in turns and at a steady rate, until it is stopped. */
export function startLoad(url: string, { connections, rate }: { connections: number; rate: number }): Load {
  const tally = { good: 0, failed: 0, wrong: 0 };
  const expecting = (words: string) => (status: number, body: string) => {
    if (status !== 200) tally.failed += 1;
    else if (!body.includes(words)) tally.wrong += 1;
    else tally.good += 1;
  };
  const run = autocannon({
    url,
    connections,
    overallRate: rate,
    duration: 600,
    timeout: 30,
    requests: [
      { method: 'GET', path: '/', onResponse: expecting('name="conversation"') },
      {
        method: 'POST',
        path: '/',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: FORM,
        onResponse: expecting('support'),
      },
      {
        method: 'POST',
        path: '/api/assessments',
        headers: { 'Content-Type': 'application/json' },
        body: ORDER,
        onResponse: expecting('"reason":"mistaken-order"'),
      },
    ],
  });
  return {
    bad: () => tally.failed + tally.wrong,
    async stop() {
      (run as unknown as { stop(): void }).stop();
      const { errors, latency } = await run;
      return { ...tally, lost: errors, p50: latency.p50, p99: latency.p99 };
    },
  };
}
