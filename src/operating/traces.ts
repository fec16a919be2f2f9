/** An error as a log may hold it: its kind and where it happened. */
export type Trace = { type: string; stack: string };

/** An error's message may quote what was typed; where it happened does not. */
export function traceOf({ type, stack }: Trace): Trace {
  return { type, stack: linesOf(stack) };
}

/** The same for whatever was thrown. */
export function traceOfThrown(thrown: unknown): Trace {
  if (!(thrown instanceof Error)) return { type: typeof thrown, stack: '' };
  return { type: thrown.constructor.name, stack: linesOf(thrown.stack ?? '') };
}

function linesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
