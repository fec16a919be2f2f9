import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { root } from './root.ts';

/** What one start has compiled, the next ones only read. Where nothing may be written, each start compiles. */
enableCompileCache(join(root, 'build', 'compile-cache'));

await import('./serve.ts');
