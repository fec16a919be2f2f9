/** Asks an instance, or the proxy, for a code and for a mail, as a program does. Gives the status. */
export const askCode = (address: string, mailbox: string) =>
  post(`${address}/api/mail/code`, { address: mailbox });

export const askCopy = (address: string, mailbox: string, code: string) =>
  post(`${address}/api/mail`, { address: mailbox, code, order: {} });

async function post(url: string, body: object): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}
