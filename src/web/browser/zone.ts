/** Chooses the zone of the device where nobody has chosen one yet; one that the list lacks is added. */
export function chooseZone(list: HTMLSelectElement | null): void {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (list?.dataset.typed !== '' || !zone) return;
  if (![...list.options].some(({ value }) => value === zone)) list.add(new Option(zone, zone));
  list.value = zone;
}
