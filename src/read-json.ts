import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './root.ts';

/** Reads a file of the project's own data. Throws an Error that names the file when it is missing or no JSON. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    throw new Error(`${relative(root, path)} cannot be read: ${(problem as Error).message}`);
  }
}
