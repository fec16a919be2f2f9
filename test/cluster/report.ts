import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';

type Row = { what: string; measured: string; must: string; holds: boolean };

/** Gathers what was measured beside what it must be; prints it as a table at the end. */
export function openReport() {
  const rows: Row[] = [];
  return {
    check(what: string, measured: string | number, must: string, holds: boolean): void {
      rows.push({ what, measured: String(measured), must, holds });
      console.error(`${holds ? 'ok    ' : 'FAILED'} ${what}: ${measured}`);
    },
    /** Whether all of it holds. */
    print(): boolean {
      console.log(`${machine()}\n\n| what | measured | must be | |\n|---|---|---|---|`);
      for (const { what, measured, must, holds } of rows)
        console.log(`| ${what} | ${measured} | ${must} | ${holds ? 'yes' : '**NO**'} |`);
      return rows.every(({ holds }) => holds);
    },
  };
}

function machine(): string {
  const redis = firstWords('redis-server', ['--version'], /v=(\S+)/);
  const haproxy = firstWords('haproxy', ['-v'], /version (\S+)/);
  return `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} x ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, Redis ${redis}, HAProxy ${haproxy}`;
}

function firstWords(program: string, args: string[], pattern: RegExp): string {
  return execFileSync(program, args, { encoding: 'utf8' }).match(pattern)?.[1] ?? 'unknown';
}
