import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** The project's folder, from its sources as well as from what `npm run build` makes of them. */
export const root = dirname(findPackageJSON(import.meta.url)!);
