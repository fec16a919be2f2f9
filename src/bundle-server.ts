import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './root.ts';

/**
 * Writes the server with all of its packages into a folder of the project: server.js, and what it loads later. Modules are read and
 * stripped of their types here, once, instead of at each start; templates, rules and weights stay where they are.
 */
export function bundleServer(folder: string): void {
  buildSync({
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
    external: ['esbuild'],
    logLevel: 'warning',
  });
}

/** What packages of the older kind expect to find. */
const OLD_MODULES = [
  "import { createRequire as requireFrom } from 'node:module';",
  'const require = requireFrom(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;',
].join('\n');
