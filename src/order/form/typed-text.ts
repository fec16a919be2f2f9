import { own } from '../own.ts';

/**
 * What the flat body of a form holds under a name, as it was typed; '' where nothing was sent. Of a field that came several times the
 * last counts.
 */
export function typedText(body: unknown, name: string): string {
  const sent = typeof body === 'object' && body !== null ? own(body as Record<string, unknown>, name) : '';
  const last: unknown = Array.isArray(sent) ? sent.at(-1) : sent;
  return typeof last === 'string' ? last : '';
}
