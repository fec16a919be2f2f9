/** The words of a span, as the page brings them: less than a minute, minute, minutes, hour, hours, day, days. */
export type SpanWords = readonly string[];

const HOUR = 60;
const DAY = 24 * HOUR;

/** Says a span of minutes as the server does: in the largest unit that matters, rounded down. */
export function saySpanIn(words: SpanWords, minutes: number): string {
  const [none, minute, minutesWord, hour, hours, day, days] = words as [string, ...string[]];
  if (minutes < 1) return none;
  if (minutes < HOUR) return count(minutes, minute!, minutesWord!);
  if (minutes < 2 * DAY) return count(minutes / HOUR, hour!, hours!);
  return count(minutes / DAY, day!, days!);
}

function count(amount: number, one: string, many: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${whole === 1 ? one : many}`;
}
