/** Why a mail did not go out, as far as the mail server lets us know. */
export const troubles = [
  'no-answer',
  'no-such-server',
  'not-private',
  'login',
  'busy',
  'later',
  'unknown-address',
  'sender-refused',
  'too-big',
  'refused',
  'cut-off',
  'hangs',
  'maybe-sent',
  'still-sending',
] as const;

export type Trouble = (typeof troubles)[number];

/** What nodemailer tells of a failure; its message and the server's words are left alone, they may quote an address. */
export type SmtpError = { code?: string; originalCode?: string; responseCode?: number; command?: string };

/**
 * Names the trouble. `isHandedOver`: the whole mail, with its end, had gone to the server. Without an answer to that,
 * nobody knows whether the mail went out (RFC 5321, 4.5.3.2.6); with one, and at every step before, nothing was sent.
 */
export function nameTrouble(error: SmtpError, { isHandedOver }: { isHandedOver: boolean }): Trouble {
  const { code, responseCode } = error;
  if (code === 'ETLS' || isAboutCertificates(error.originalCode)) return 'not-private';
  if (responseCode !== undefined) return nameReply(responseCode, error);
  if (isHandedOver) return 'maybe-sent';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'login';
  if (code === 'EMESSAGE') return 'too-big';
  if (code === 'EDNS') return 'no-such-server';
  if (code === 'ETIMEDOUT' || code === 'EABORT') return 'hangs';
  return NOBODY_THERE.includes(error.originalCode ?? '') ? 'no-answer' : 'cut-off';
}

/** Troubles that may be over a second later, and in which nothing was sent. */
export function isPassing(trouble: Trouble): boolean {
  return ['no-answer', 'busy', 'later', 'cut-off'].includes(trouble);
}

/** No connection came about: nobody listens there, or no way leads there. */
const NOBODY_THERE = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'];
const LOGIN_REPLIES = [530, 534, 535, 538];
const SIZE_REPLIES = [523, 552];

function nameReply(reply: number, { code, command }: SmtpError): Trouble {
  if (reply === 421) return 'busy';
  if (reply < 500) return 'later';
  if (code === 'EAUTH' || LOGIN_REPLIES.includes(reply)) return 'login';
  if (SIZE_REPLIES.includes(reply)) return 'too-big';
  if (command === 'RCPT TO') return 'unknown-address';
  return command === 'MAIL FROM' ? 'sender-refused' : 'refused';
}

function isAboutCertificates(code: string | undefined): boolean {
  return code !== undefined && /CERT|TLS|SSL|EPROTO|UNABLE_TO_(VERIFY|GET_ISSUER)/.test(code);
}
