import * as z from 'zod';

const options = z.record(z.string(), z.string());
const field = z.strictObject({
  name: z.string(),
  kind: z.enum(['choice', 'text', 'long-text', 'chat', 'number', 'moment', 'zone']),
  /** Its place among the questions that matter most; the others have none. */
  number: z.int().optional(),
  /** What the answer is called beside its "change" link. */
  short: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  options: options.optional(),
  unit: z.strictObject({ name: z.string(), label: z.string(), options }).optional(),
});

const questions = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      fields: z.array(field),
      more: z.strictObject({ summary: z.string(), fields: z.array(field) }).optional(),
    }),
  ),
  sellerReading: field,
  timeZone: field,
});

/** One question of the form: its words, and how it is answered. */
export type Field = z.output<typeof field>;
/** The form's words as data (`templates/pages/questions.json`). */
export type Questions = z.output<typeof questions>;

/** Reads the form's words and the time zones it offers (IANA names) after its own; throws at start when they are not in shape. */
export function readQuestions(raw: unknown, zones: string[]): Questions {
  const read = questions.parse(raw);
  const { timeZone } = read;
  return { ...read, timeZone: { ...timeZone, options: { ...timeZone.options, ...zoneOptions(zones) } } };
}

/** Every question of the form, in reading order. */
export function allFields({ groups, sellerReading, timeZone }: Questions): Field[] {
  return [
    ...groups.flatMap(({ fields, more }) => [...fields, ...(more?.fields ?? [])]),
    sellerReading,
    timeZone,
  ];
}

/** Zones by their city, as people look for them. */
function zoneOptions(zones: string[]): Record<string, string> {
  const labelled = zones.map((zone) => [zone, sayZone(zone)] as const);
  return Object.fromEntries(labelled.sort(([, a], [, b]) => a.localeCompare(b, 'en')));
}

function sayZone(zone: string): string {
  const [region, ...city] = zone.replaceAll('_', ' ').split('/');
  return `${city.at(-1)} (${region})`;
}
