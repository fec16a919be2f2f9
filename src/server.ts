import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { root } from './root.ts';

/** Keeps what this start compiles, so that the next ones only read it. Where nothing may be written, every start compiles anew. */
enableCompileCache(join(root, 'build', 'compile-cache'));

await import('./serve.ts');
