/** An answer of the site, and whether the browser asked for it over TLS. */
type Answer = { headers: Headers; isOverTls: boolean };

const SIX_MONTHS = 15_768_000;

/** Read from its published scoring (github.com/mdn/mdn-http-observatory, src/grader and src/analyzer): only the best of each counts here. */
const rules: Record<string, (answer: Answer) => boolean> = {
  'CSP: default-src is none and nothing else': ({ headers }) =>
    sourcesOf(headers, 'default-src').join() === "'none'",
  'CSP: no unsafe, no data:, no whole scheme, no wildcard': ({ headers }) =>
    [...policyOf(headers).values()]
      .flat()
      .every((source) => !/unsafe|^data:|^https?:$|^ftp:|\*|^http:/.test(source)),
  'CSP: no inline script or style, not by nonce or hash either': ({ headers }) =>
    ['script-src', 'style-src'].every((name) => sourcesOf(headers, name).join() === "'self'"),
  'CSP: one policy, each directive once': ({ headers }) => {
    const names = (headers.get('content-security-policy') ?? ',')
      .split(';')
      .map((one) => one.trim().split(' ')[0]);
    return (
      !(headers.get('content-security-policy') ?? ',').includes(',') && new Set(names).size === names.length
    );
  },
  'CSP: frame-ancestors, base-uri and form-action are closed': ({ headers }) =>
    sourcesOf(headers, 'frame-ancestors').join() === "'none'" &&
    sourcesOf(headers, 'base-uri').join() === "'none'" &&
    ["'none'", "'self'"].includes(sourcesOf(headers, 'form-action').join()),
  'HSTS: half a year or more over TLS, not said elsewhere': ({ headers, isOverTls }) => {
    const said = headers.get('strict-transport-security');
    if (!isOverTls) return said === null;
    return Number(said?.match(/^max-age=(\d+); includeSubDomains$/)?.[1] ?? 0) >= SIX_MONTHS;
  },
  'Referrer-Policy: private': ({ headers }) =>
    ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(
      headers.get('referrer-policy') ?? '',
    ),
  'X-Content-Type-Options: nosniff': ({ headers }) => headers.get('x-content-type-options') === 'nosniff',
  'X-Frame-Options: DENY': ({ headers }) => headers.get('x-frame-options') === 'DENY',
  'Cross-Origin-Resource-Policy: same-origin': ({ headers }) =>
    headers.get('cross-origin-resource-policy') === 'same-origin',
  'Cross-Origin-Opener-Policy: same-origin': ({ headers }) =>
    headers.get('cross-origin-opener-policy') === 'same-origin',
  'Cross-Origin-Embedder-Policy: require-corp': ({ headers }) =>
    headers.get('cross-origin-embedder-policy') === 'require-corp',
  'CORS: other origins may not read': ({ headers }) => headers.get('access-control-allow-origin') === null,
  'Permissions-Policy: what the page has no use for is off': ({ headers }) =>
    ['camera', 'geolocation', 'microphone', 'payment'].every((feature) =>
      (headers.get('permissions-policy') ?? '').includes(`${feature}=()`),
    ),
  'no word about what runs here': ({ headers }) =>
    headers.get('server') === null && headers.get('x-powered-by') === null,
  'cookies: Secure (over TLS), HttpOnly, SameSite': ({ headers, isOverTls }) =>
    headers
      .getSetCookie()
      .every(
        (cookie) =>
          /; HttpOnly/.test(cookie) &&
          /; SameSite=(Strict|Lax)/.test(cookie) &&
          (!isOverTls || /; Secure/.test(cookie)),
      ),
};

/** The rules of the MDN HTTP Observatory for its best grade, and some that it does not count, that an answer breaks. */
export function brokenRules(answer: Answer): string[] {
  return Object.entries(rules)
    .filter(([, holds]) => !holds(answer))
    .map(([name]) => name);
}

function sourcesOf(headers: Headers, directive: string): string[] {
  return policyOf(headers).get(directive) ?? [];
}

function policyOf(headers: Headers): Map<string, string[]> {
  const policy = headers.get('content-security-policy') ?? '';
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}
