/** What a record holds under a name that somebody typed; `__proto__`, `constructor` and their kin are in no record. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
