import { expect, it } from 'vitest';
import { findLinks } from '../../../src/order/contact/links.ts';

it.each<[string, string[]]>([
  ['see www.a.com/www.b.com now', ['www.a.com/www.b.com']],
  ['www.a.com www.b.com', ['www.a.com', 'www.b.com']],
  ['go to WWW.A.COM/B!', ['WWW.A.COM/B']],
  ['(www.a.com).', ['www.a.com']],
  ['www. a.com', []],
  ['www...', []],
  ['mywww.a.com', []],
  ['www.fiverr.com/anna and pro.fiverr.com', []],
  ['www.notfiverr.com', ['www.notfiverr.com']],
  ['no link at all', []],
])('finds each link once, without the marks after it: %s', (text, links) => {
  expect(findLinks(text).map(({ start, end }) => text.slice(start, end))).toEqual(links);
});
