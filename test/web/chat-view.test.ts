import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assess.ts';
import type { Quote } from '../../src/verdict/verdict.ts';
import { chatView } from '../../src/web/chat-view.ts';

const text = 'oh no I clicked the wrong one, sorry';
const quote = (words: string): Quote => ({
  message: 0,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  text: words,
});

function segmentsFor(...quotes: Quote[]) {
  const because = quotes.map((one) => ({
    id: 'sign',
    says: 'A sign.',
    favours: 'mistaken-order',
    weight: 1,
    quote: one,
  }));
  const assessment = {
    messages: [{ from: 'buyer', at: '2026-11-20T10:02:00Z', text }],
    verdict: { because },
    alerts: [],
  };
  const reading = { buyer: 'anna_b', seller: null, sides: 'named' as const, events: [] };
  return chatView(reading, assessment as unknown as Assessment, {
    timeZone: 'Asia/Karachi',
    languages: { buyer: 'en', seller: null },
  }).messages[0]!;
}

describe('the chat as it was read', () => {
  it('keeps every letter, marked or not', () => {
    const { segments } = segmentsFor(quote('clicked'), quote('wrong one'), quote('sorry'));
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.filter(({ isMark }) => isMark).map((segment) => segment.text)).toEqual([
      'clicked',
      'wrong one',
      'sorry',
    ]);
  });

  it('lets overlapping marks follow one another', () => {
    const { segments } = segmentsFor(quote('I clicked the'), quote('the wrong one'));
    expect(segments.map((segment) => segment.text).join('')).toBe(text);
    expect(segments.filter(({ isMark }) => isMark).map((segment) => segment.text)).toEqual([
      'I clicked the',
      ' wrong one',
    ]);
  });

  it('shows the words inside a marked sentence rather than the sentence', () => {
    const { segments } = segmentsFor(quote(text), quote('wrong one'));
    expect(segments.filter(({ isMark }) => isMark).map((segment) => segment.text)).toEqual(['wrong one']);
  });

  it('tells times in the seller’s zone', () => {
    expect(segmentsFor().at).toBe('20 November 2026, 15:02 (Asia/Karachi)');
  });
});
