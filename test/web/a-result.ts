import type { RunningSite } from '../running-site.ts';

/** What a page sends when one of its buttons is pressed: names may come more than once. */
export type Fields = [string, string][];

/** Everything that the form of a result would send, as the server wrote it. */
export function fieldsOn(html: string): Fields {
  const tags = html.matchAll(/<input ([^>]*)>|<textarea ([^>]*)>\n([^<]*)<\/textarea>/g);
  return [...tags].flatMap(([, input, area, body]): Fields => {
    const attributes = input ?? area ?? '';
    const name = /name="(draft\.[^"]+)"/.exec(attributes)?.[1];
    if (name === undefined) return [];
    if (area !== undefined) return [[name, plain(body!)]];
    const canBeOff = /type="(checkbox|radio)"/.test(attributes);
    if (canBeOff && !/\schecked/.test(attributes)) return [];
    return [[name, plain(/value="([^"]*)"/.exec(attributes)?.[1] ?? '')]];
  });
}

/** Posts fields as a browser does: every line end as CR LF. */
export async function post(site: RunningSite, path: string, fields: Fields) {
  const body = new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, value.replaceAll(/\r?\n/g, '\r\n')]),
  );
  const response = await fetch(site.address + path, { method: 'POST', body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, fields: fieldsOn(text) };
}

export function set(fields: Fields, name: string, value: string): Fields {
  return [...fields.filter(([other]) => other !== name), [name, value]];
}

export function valueIn(fields: Fields, name: string): string | undefined {
  return fields.findLast(([other]) => other === name)?.[1];
}

/** The text of a piece of a page, with its entities undone. */
export function plain(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x60;', '`')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&');
}
