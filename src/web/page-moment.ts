/** A page may be answered for a day; an older or a later moment is none of ours. */
const PAGE_AGE = 24 * 3_600_000;

/** When the page was made that an answer comes from, as its hidden field says (ISO 8601); now when that cannot be. */
export function pageMoment(field: unknown, now: Date): Date {
  const made = new Date(typeof field === 'string' ? field : '');
  const age = now.getTime() - made.getTime();
  return age >= 0 && age <= PAGE_AGE ? made : now;
}
