/** Where mails are handed in, and as whom. `auth` is null for a server that asks for nobody. */
export type SmtpServer = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  secure: boolean;
  auth: { user: string; pass: string } | null;
};

const USUAL_PORTS = { 'smtp:': 587, 'smtps:': 465 } as const;

/** Reads `smtp://user:password@host:port` (or smtps://); null when it is not one. Percent-encoding is undone. */
export function readSmtpUrl(text: string): SmtpServer | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !(url.protocol in USUAL_PORTS) || url.hostname === '') return null;
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '' || url.port === '0')
    return null;
  const [user, pass] = [decode(url.username), decode(url.password)];
  if (user === null || pass === null || (user === '') !== (pass === '')) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || USUAL_PORTS[url.protocol as keyof typeof USUAL_PORTS],
    secure: url.protocol === 'smtps:',
    auth: user === '' ? null : { user, pass },
  };
}

/** True for this machine itself, where nobody can listen on the way. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
