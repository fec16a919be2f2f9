import type { Span } from '../order/span.ts';

/**
 * What support need not read in a quote: pages that are named without "www" ("cheaplogos.com"; not the marketplace's own) and the
 * addresses of houses ("12 Baker Street", "Calle Mayor 12"). It reads the commonest forms of seven languages. Linear.
 */
export function findPrivatePlaces(text: string): Span[] {
  return [...text.matchAll(PLACE)]
    .filter(({ 0: found }) => !OWN.test(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const OWN = /^(?:[\w-]{1,63}\.)?fiverr\.com$/i;

/** Endings that are words themselves ("order.in", "cancel.it") are left out: a blank is often missing after a full stop. */
const HOST =
  '[\\p{L}\\p{N}-]{2,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,3}\\.(?:com|net|org|io|biz|info|shop|store|online|site|website|dev|app|co\\.uk)';
/** One to three names, each with a capital or an ordinal. */
const NAMES = "(?:(?:\\p{Lu}[\\p{L}'’.-]{0,30}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}";
const NUMBER = '\\d{1,5}[A-Za-z]?';
const HOUSE = [
  `${NUMBER},? ${NAMES}(?:[Ss]treet|[Ss]t|[Rr]oad|[Rr]d|[Aa]venue|[Aa]ve|[Ll]ane|[Bb]oulevard|[Bb]lvd|[Nn]agar|[Cc]olony)`,
  `${NUMBER},? (?:bis |ter )?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hemin|[Aa]llée) (?:(?:de|du|des|la|le|les) ){0,2}\\p{Lu}[\\p{L}'’-]{1,30}`,
  `(?:[Cc]alle|[Cc]arrera|[Aa]venida|[Rr]ua|[Vv]ia|[Vv]iale|[Pp]iazza) (?:(?:de|do|da|dos|das|del|della|dei|la|las|los) ){0,2}(?:\\p{Lu}[\\p{L}'’.-]{0,30},? ){1,3}(?:n[.º°]? ?)?${NUMBER}`,
  `\\p{Lu}[\\p{L}-]{1,40}(?:straße|strasse|str\\.|weg|platz|straat|laan|gracht) ${NUMBER}`,
];
const PLACE = new RegExp(
  `(?<![\\p{L}\\p{N}@.-])(?:${[`(?:${HOST})`, ...HOUSE].join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
