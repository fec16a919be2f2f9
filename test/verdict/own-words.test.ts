import { describe, expect, it } from 'vitest';
import { scanMessage } from '../../src/verdict/own-words.ts';

describe('the words that are somebody’s own', () => {
  const words = (text: string) => {
    const { scan } = scanMessage({ from: 'buyer', text });
    return scan.starts.map((start, at) => text.slice(start, scan.ends[at]));
  };

  it.each<[string, string[]]>([
    ['> the cat\nmine', ['mine']],
    ['mine\n  > the cat\nagain', ['mine', 'again']],
    ['two > one', ['two', 'one']],
    ['mine\n>> one\n> two', ['mine']],
  ])('are not those of a quoted line: %j', (text, own) => expect(words(text)).toEqual(own));

  it.each<[string, string[]]>([
    ['write me at the.and@example.com please', ['write', 'me', 'at', 'please']],
    ['see https://example.com/the/and now', ['see', 'now']],
    ['see HTTP://example.com/the now', ['see', 'now']],
    ['see http://example.com/the now', ['see', 'now']],
    ['see www.example.com/the now', ['see', 'now']],
    ['at a@example.com or https://example.com/the ok', ['at', 'or', 'ok']],
    ['at https://example.com/the or a@example.com ok', ['at', 'or', 'ok']],
    ['see https://me@example.com/the now', ['see', 'now']],
    ['5 @ the desk', ['5', 'the', 'desk']],
  ])('are not those of an address: %s', (text, own) => expect(words(text)).toEqual(own));
});
