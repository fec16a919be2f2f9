import * as z from 'zod';
import { conditions } from './advice.ts';

/** What a writer fills in: never empty. */
export const text = z.string().trim().min(1);
/** Ids of facts in the same profile. */
export const facts = z.array(text);
/** All of `when` must hold and none of `unless`, or the sentence is left out. */
export const hung = {
  when: z.array(z.enum(conditions)).default([]),
  unless: z.array(z.enum(conditions)).default([]),
};
