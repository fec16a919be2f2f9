import type { Fault } from '../../src/order/order.ts';
import type { RunningSite } from '../running-site.ts';

export type MailAnswer = {
  status: number;
  accepted?: string;
  messageId?: string;
  faults?: Fault[];
  maybeSent?: boolean;
  headers: Headers;
};

export const ORDER = {
  order: {
    number: 'FO7A21C0DE44',
    requirements: 'submitted',
    work: 'not-started',
    dueAt: '2026-11-24T10:02:00Z',
  },
  request: { askedBy: 'buyer', askedAt: '2026-11-22T01:09:00Z' },
  conversation: [
    { from: 'buyer', at: '2026-11-22T01:09:00Z', text: 'Sorry, I clicked the wrong gig. Please cancel.' },
  ],
};

type Sent = Record<string, string>;

/** Asks the API of a site for mails, as a program does. */
export function programAt(site: RunningSite) {
  const post = async (path: string, body: unknown, headers: Sent = {}): Promise<MailAnswer> => {
    const response = await fetch(site.address + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as object), headers: response.headers };
  };
  return {
    post,
    asksCode: (address: string, headers?: Sent) => post('/api/mail/code', { address }, headers),
    asksCopy: (body: object, headers?: Sent) => post('/api/mail', { order: ORDER, ...body }, headers),
  };
}
