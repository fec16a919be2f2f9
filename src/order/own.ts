/** The value that a record itself has under a name that somebody typed. What every object inherits, such as `constructor`, is not found. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
