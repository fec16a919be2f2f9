import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleServer } from './bundle-server.ts';
import { root } from './root.ts';
import { builtFolder, writeScripts } from './web/bundle.ts';

const serverFolder = join(root, 'build', 'server');

for (const folder of [builtFolder, serverFolder]) rmSync(folder, { recursive: true, force: true });
writeScripts(builtFolder);
bundleServer(serverFolder);
