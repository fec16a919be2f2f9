import Handlebars from 'handlebars';
import { lazy } from './lazy.ts';

/** Pages by name; a view is plain data, and everything it holds is escaped. */
export type Pages = {
  /** Throws for a template that cannot be used, and for a page that prints a name its view lacks. */
  render(name: string, view: object): string;
  /** Compiles what was not asked for yet, one template a step; throws for one that cannot be used. */
  compileRest(): Generator<void>;
};

/** Takes pages and their partials (names that begin with `partials/`); each is compiled when it is first asked for. */
export function compilePages(sources: ReadonlyMap<string, string>): Pages {
  return compileLater(sources, { noEscape: false });
}

/** The same for plain text, where an apostrophe must stay an apostrophe. Never for a page. */
export function compilePlain(sources: ReadonlyMap<string, string>): Pages {
  return compileLater(sources, { noEscape: true });
}

function compileLater(sources: ReadonlyMap<string, string>, { noEscape }: { noEscape: boolean }): Pages {
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true, noEscape };
  const engine = Handlebars.create();
  const templates = new Map(
    [...sources].map(([name, source]) => [
      name,
      lazy(() => engine.template(toSpecification(engine.precompile(source, options)))),
    ]),
  );
  for (const [name, template] of templates)
    if (name.startsWith(PARTIALS))
      engine.registerPartial(name.slice(PARTIALS.length), (view, given) => template()(view, given));
  return {
    render(name, view) {
      const page = name.startsWith(PARTIALS) ? undefined : templates.get(name);
      if (page === undefined) throw new Error(`There is no page ${name}.`);
      return page()(view);
    },
    *compileRest() {
      for (const template of templates.values()) yield void template();
    },
  };
}

const PARTIALS = 'partials/';

/** Makes a template of the code that `precompile` wrote for it. `compile` would write that code a second time at first use. */
function toSpecification(code: TemplateSpecification): TemplateSpecification {
  return new Function(`return ${code}`)() as TemplateSpecification;
}
