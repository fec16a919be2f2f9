import { describe, expect, it } from 'vitest';
import { type BodyLine, sayBody } from '../../../src/order/chat/turn-text.ts';

const line = (text: string, kind: BodyLine['kind'] = 'words'): BodyLine => ({ text, kind });
const say = (body: BodyLine[], seen: string[] = []) => sayBody(body, { seen: new Set(seen), hasHeads: true });

describe('the words below a head', () => {
  it('are joined line by line, with one of several empty lines', () => {
    expect(say(['', '', 'one', 'two', '', '', '', 'three', ''].map((text) => line(text)))).toBe(
      'one\ntwo\n\nthree',
    );
  });

  it('come to an end where a card is the last of them', () => {
    expect(say([line('ok'), line('Me', 'card')])).toBe('ok');
    expect(say([line('Me', 'card'), line('')])).toBe('');
    expect(say([line('Me', 'card'), line('what was quoted'), line('the answer')])).toBe('the answer');
  });

  it('are a date or a status only where there are no others', () => {
    const status = line('Delivered', 'aside');
    expect(say([line('ok'), status])).toBe('ok');
    expect(say([line(''), status, line('')])).toBe('Delivered');
    expect(say([line('gone', 'quote'), line('nothing', 'nothing')])).toBe('');
  });

  it('are remembered in short, so that they are known when they are quoted', () => {
    const seen = new Set<string>();
    sayBody([line('“I took the wrong one…'), line(''), line('My Bad')], { seen, hasHeads: true });
    expect([...seen]).toEqual(['i took the wrong one', 'my bad']);
  });
});
