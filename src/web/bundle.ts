import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { root } from '../root.ts';

/** One script as the browser gets it: its name carries a hash of its content (`page.1A2B3C4D.js`). */
export type Script = { name: string; body: Buffer };

/** Where `npm run build` puts the scripts, so that a production install needs no bundler. */
export const builtFolder = join(root, 'build', 'scripts');

/**
 * The page's scripts: bundled here and now, so a change is always seen; in production, and where no bundler is installed, those that
 * `npm run build` left. Throws when neither can be had.
 */
export function loadScripts({ isProduction }: { isProduction: boolean }): Script[] {
  const isBuilt = existsSync(builtFolder);
  if (isBuilt && isProduction) return readBuilt();
  const bundler = findBundler();
  if (bundler !== null) return bundleScripts(bundler);
  if (isBuilt) return readBuilt();
  throw new Error('The page’s scripts are not built: run "npm run build" before "npm ci --omit=dev".');
}

/**
 * What the page needs at first stands in `page`; what it needs once there is a result, or on another page,
 * comes later as files of its own. A file that both need would be one more request for the first view:
 * files that come later import nothing that `page` imports (a test counts the requests).
 */
export function bundleScripts(bundler = findBundler()): Script[] {
  if (bundler === null) throw new Error('The bundler is not installed: run "npm ci".');
  const { outputFiles } = bundler.buildSync({
    entryPoints: [join(root, 'src', 'web', 'browser', 'page.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    entryNames: '[name].[hash]',
    chunkNames: '[name].[hash]',
    outdir: builtFolder,
    write: false,
  });
  return outputFiles.map(({ path, contents }) => ({ name: basename(path), body: Buffer.from(contents) }));
}

/** Writes the scripts into a folder, which is made where it is missing. */
export function writeScripts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, body } of bundleScripts()) writeFileSync(join(folder, name), body);
}

/** Asked for only here, because a production install has none. */
function findBundler(): typeof import('esbuild') | null {
  try {
    return createRequire(import.meta.url)('esbuild');
  } catch {
    return null;
  }
}

function readBuilt(): Script[] {
  return readdirSync(builtFolder).map((name) => ({ name, body: readFileSync(join(builtFolder, name)) }));
}
