/** In milliseconds. A page may be answered for a day; no page of ours is older, or from the future. */
const PAGE_AGE = 24 * 3_600_000;

/** When the page was made that a form comes from, by its hidden field (ISO 8601); `now` where the field cannot be right. */
export function pageMoment(field: unknown, now: Date): Date {
  const made = new Date(typeof field === 'string' ? field : '');
  const age = now.getTime() - made.getTime();
  return age >= 0 && age <= PAGE_AGE ? made : now;
}
