/** Chooses the zone of the device where nobody has chosen one yet. */
export function chooseZone(list: HTMLSelectElement | null): void {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (list?.dataset.typed === '' && zone) putZone(list, zone);
}

/** Chooses a zone; one that the list lacks is added. */
export function putZone(list: HTMLSelectElement, zone: string): void {
  if (![...list.options].some(({ value }) => value === zone)) list.add(new Option(zone, zone));
  list.value = zone;
}

/** Whether a text, which anything may have written, is the name of a time zone. */
export function isZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
