import Handlebars from 'handlebars';

/** Pages by name; a view is plain data, and everything it holds is escaped. */
export type Pages = { render(name: string, view: object): string };

/**
 * Compiles pages and their partials (names that begin with `partials/`). Every template is compiled here,
 * so a broken one stops the start, and a page that prints a name its view lacks throws instead of printing nothing.
 */
export function compilePages(sources: ReadonlyMap<string, string>): Pages {
  return compileAll(sources, { noEscape: false });
}

/** The same for plain text, where an apostrophe must stay an apostrophe. Never for a page. */
export function compilePlain(sources: ReadonlyMap<string, string>): Pages {
  return compileAll(sources, { noEscape: true });
}

function compileAll(sources: ReadonlyMap<string, string>, { noEscape }: { noEscape: boolean }): Pages {
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true, noEscape };
  const engine = Handlebars.create();
  const pages = new Map<string, HandlebarsTemplateDelegate>();
  for (const [name, source] of sources) {
    const template = engine.template(toSpecification(engine.precompile(source, options)));
    if (name.startsWith('partials/')) engine.registerPartial(name.slice('partials/'.length), template);
    else pages.set(name, template);
  }
  return {
    render(name, view) {
      const page = pages.get(name);
      if (page === undefined) throw new Error(`There is no page ${name}.`);
      return page(view);
    },
  };
}

/** The code that Handlebars wrote for one of our own templates; `compile` would write it a second time when it is first used. */
function toSpecification(code: TemplateSpecification): TemplateSpecification {
  return new Function(`return ${code}`)() as TemplateSpecification;
}
