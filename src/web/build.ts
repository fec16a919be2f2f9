import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder, bundleScripts } from './bundle.ts';

rmSync(builtFolder, { recursive: true, force: true });
mkdirSync(builtFolder, { recursive: true });
for (const { name, body } of bundleScripts()) writeFileSync(join(builtFolder, name), body);
