import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleServer } from './bundle-server.ts';
import { root } from './root.ts';
import { builtFolder, bundleScripts } from './web/bundle.ts';

const serverFolder = join(root, 'build', 'server');

for (const folder of [builtFolder, serverFolder]) rmSync(folder, { recursive: true, force: true });
mkdirSync(builtFolder, { recursive: true });
for (const { name, body } of bundleScripts()) writeFileSync(join(builtFolder, name), body);
bundleServer(serverFolder);
