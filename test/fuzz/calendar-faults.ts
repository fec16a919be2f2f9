/** What does not hold of an iCalendar file: lines end in CRLF and are at most 75 octets long (RFC 5545). */
export function calendarFaults(calendar: string): string[] {
  const isWhole = (line: string) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line);
  return calendar.split('\r\n').every(isWhole) ? [] : ['a calendar with lines that are none'];
}
