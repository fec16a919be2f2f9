import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reason } from '../order/choices.ts';
import type { Message } from '../order/conversation.ts';
import { type Order, readOrder } from '../order/order.ts';

const folder = join(import.meta.dirname, '..', '..', 'test', 'cases');

/** A labelled case: what the seller knew, and why the buyer wanted out. `file` names its writer's file. */
export type Case = {
  id: string;
  file: string;
  language: string;
  order: Order;
  messages: Message[];
  reason: Reason;
  cause: string | null;
  hard: boolean;
};

/** The file that the temperature and the threshold of mistaken-order are set on; nothing else may learn from it. */
export const CALIBRATION = 'calibration';

/** Reads all cases of `test/cases`, sorted by file. Throws for a case that is no order. */
export function readCases(): Case[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const file = name.slice(0, -'.jsonl'.length);
      const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
      return lines.map((line) => toCase(file, JSON.parse(line) as Label));
    });
}

type Label = {
  id: string;
  lang: string;
  order: unknown;
  reason: Reason;
  cause: string | null;
  hard: boolean;
};

function toCase(file: string, { id, lang, order: input, reason, cause, hard }: Label): Case {
  const read = readOrder(input);
  if ('faults' in read)
    throw new Error(
      `${file} ${id}: ${read.faults.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  const { conversation } = read.order;
  const messages = Array.isArray(conversation) ? conversation : [];
  return { id, file, language: lang, order: read.order, messages, reason, cause, hard };
}
