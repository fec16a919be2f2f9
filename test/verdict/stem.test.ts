import { describe, expect, it } from 'vitest';
import { stem } from '../../src/verdict/stem.ts';

describe('stem', () => {
  it.each([
    ['ordered', 'order'],
    ['ordering', 'order'],
    ['accidentally', 'accident'],
    ['mistaken', 'mistaken'],
    ['hopping', 'hop'],
    ['hoped', 'hope'],
    ['relational', 'relat'],
    ['generously', 'generous'],
    ['consistency', 'consist'],
    ['kindly', 'kind'],
    ['caresses', 'caress'],
    ['ties', 'tie'],
    ['cries', 'cri'],
    ['knightly', 'knight'],
    ['sized', 'size'],
    ['communism', 'communism'],
    ['replacement', 'replac'],
    ['happy', 'happi'],
    ['say', 'say'],
  ])('brings %s to %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});
