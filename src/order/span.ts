/** A piece of a text, in UTF-16 offsets. */
export type Span = { start: number; end: number };
