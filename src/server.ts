import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** What one start has compiled, the next ones only read. Where nothing may be written, each start compiles. */
enableCompileCache(join(import.meta.dirname, '..', 'build', 'compile-cache'));

await import('./serve.ts');
