import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../root.ts';

export const templatesFolder = join(root, 'templates');

/** Reads every template below a folder: name without the ending (`partials/layout`) to its source. */
export function readTemplates(folder: string, ending: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = files
    .filter((file) => file.isFile() && file.name.endsWith(ending))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  return new Map(found.map((path) => [nameOf(path), readFileSync(path, 'utf8')]));

  function nameOf(path: string): string {
    return relative(folder, path).slice(0, -ending.length).split(sep).join('/');
  }
}
