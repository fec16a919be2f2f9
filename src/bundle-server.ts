import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './root.ts';

/**
 * Writes the server with all of its packages into a folder of the project: server.js, and what it loads later. Modules are read and
 * stripped of their types here, once, instead of at each start; templates, rules and weights stay where they are.
 */
export function bundleServer(folder: string): void {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src', 'server.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'linked',
    banner: { js: OLD_MODULES },
    external: ['esbuild', TABLES_OF_OTHER_CHARSETS],
    logLevel: 'warning',
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith('.js') ? inAscii(text) : text);
}

/**
 * Writes characters beyond ASCII as escapes. esbuild leaves them as they are in regular expressions, and a single one makes the
 * engine hold the whole source in twice the memory.
 */
function inAscii(source: string): string {
  return source.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * body-parser brings them for charsets that this site turns away (415): a fifth of the whole source, which the engine would keep in
 * memory.
 */
const TABLES_OF_OTHER_CHARSETS = join(root, 'node_modules', 'iconv-lite', 'encodings', 'tables', '*');

/** What CommonJS packages expect to find in a module. */
const OLD_MODULES = [
  "import { createRequire as requireFrom } from 'node:module';",
  'const require = requireFrom(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;',
].join('\n');
