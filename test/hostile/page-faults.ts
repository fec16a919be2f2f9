import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

const pages = join(import.meta.dirname, '../../templates/pages');
const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.hbs'))
  .map((path) => readFileSync(join(pages, path), 'utf8'))
  .join('\n');
/** The parser adds the last two by itself. */
const knownElements = new Set([...namesIn(/<([a-z][a-z0-9]*)/g), 'tbody', 'colgroup']);
const knownAttributes = new Set(
  [...sources.matchAll(/<[a-z][^>]*>/g)].flatMap(([tag]) =>
    namesIn(/\s([a-z][a-zA-Z-]*)/g, withoutValues(tag)),
  ),
);

/** What HTML cannot say at all: such characters come through as they are, and as no harm. */
const aboutCharacters =
  /^(control-character|noncharacter|surrogate)-in-input-stream$|^unexpected-null-character$/;

/** Where a link or a form of ours may lead. */
const places: Record<string, RegExp> = {
  href: /^(#|\/((cases|how-it-decides|rules|privacy)?(#[\w.-]+)?)$|\/assets\/|https:\/\/[\w.-]+\.[a-z]+(\/|$)|mailto:\?)/,
  src: /^\/assets\/[\w.-]+$/,
  action: /^\/(result|follow-up|mail)?(#[\w-]+)?$/,
  formaction:
    /^\/(mail\/(code|have-code|eml)|texts(\/check|\/[a-z-]+\.txt)?|dates\.ics|follow-up)?(#[\w.-]+)?$/,
};

/**
 * What in a page (or, with `isPart`, a part of one) cannot have come from the templates alone: HTML that does not parse,
 * elements and attributes that no template has, links that lead elsewhere, scripts with a body, names given twice.
 */
export function pageFaults(html: string, { isPart = !html.startsWith('<!doctype') } = {}): string[] {
  const faults: string[] = [];
  const onParseError = ({ code, startLine }: { code: string; startLine: number }) => {
    if (!aboutCharacters.test(code)) faults.push(`${code} in line ${startLine}`);
  };
  const tree = isPart ? parseFragment(html, { onParseError }) : parse(html, { onParseError });
  const elements = [...elementsOf(tree)];
  return [...faults, ...elements.flatMap(faultsOf), ...idsGivenTwice(elements)];
}

function faultsOf({ tagName, attrs, childNodes }: Element): string[] {
  return [
    ...(knownElements.has(tagName) ? [] : [`an element <${tagName}>`]),
    ...(tagName === 'script' && childNodes.length > 0 ? ['a script with a body'] : []),
    ...attrs
      .filter(({ name }) => !knownAttributes.has(name))
      .map(({ name }) => `an attribute ${name} of <${tagName}>`),
    ...attrs
      .filter(({ name, value }) => places[name]?.test(value) === false)
      .map(({ name, value }) => `${name}="${value.slice(0, 80)}"`),
  ];
}

function idsGivenTwice(elements: Element[]): string[] {
  const ids = elements.flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'id').map(({ value }) => value),
  );
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size).map((id) => `the id ${id} twice`);
}

/** Everything a person can read in a page, and what stands in its fields. */
export function textOf(html: string): string {
  const parts: string[] = [];
  const visit = (node: Parent) => {
    for (const child of node.childNodes) {
      if (defaultTreeAdapter.isTextNode(child)) parts.push(child.value);
      else if ('childNodes' in child) visit(child);
      if ('attrs' in child)
        parts.push(...child.attrs.filter(({ name }) => name === 'value').map(({ value }) => value));
    }
  };
  visit(parse(html));
  return parts.join('\n');
}

/** What stands in the fields of the form about the order, by name, as a browser would send it again. */
export function fieldsOf(html: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { tagName, attrs, childNodes } of elementsOf(parse(html))) {
    const attribute = (name: string) => attrs.find((one) => one.name === name)?.value;
    const name = attribute('name');
    if (name === undefined || fields.has(name)) continue;
    if (tagName === 'textarea')
      fields.set(name, childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    if (tagName === 'input' && attribute('type') === 'text') fields.set(name, attribute('value') ?? '');
  }
  return fields;
}

function* elementsOf(node: Parent): Generator<Element> {
  for (const child of node.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

function namesIn(pattern: RegExp, source = sources): string[] {
  return [...source.matchAll(pattern)].flatMap(([, name]) => name ?? []);
}

/** A tag of a template without the values of its attributes and without what the template puts in. */
function withoutValues(tag: string): string {
  return tag.replaceAll(/="[^"]*"/g, ' ').replaceAll(/{{.*?}}/g, ' ');
}
