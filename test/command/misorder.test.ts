import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/command/misorder.ts';

const sample = join(import.meta.dirname, '..', 'case.json');

async function misorder(args: string[], input = '') {
  const printed: string[] = [];
  const complained: string[] = [];
  const status = await run(args, {
    input: Readable.from([input]),
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  });
  return { status, printed: printed.join('\n'), complained };
}

function fileWith(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'case-')), 'case.json');
  writeFileSync(path, content);
  return path;
}

describe('misorder assess', () => {
  it('prints an assessment for people', async () => {
    const { status, printed } = await misorder(['assess', sample]);
    expect(status).toBe(0);
    expect(printed).toContain('This looks like an order by mistake');
    expect(printed).toContain('WHAT TO DO:');
    expect(printed).toContain('Request to support');
    expect(printed).toContain('clicked the wrong gig');
    expect(printed).not.toMatch(/undefined|\[object|&#|&quot;/);
  });

  it('prints the whole as JSON', async () => {
    const { printed } = await misorder(['assess', sample, '--json']);
    expect(JSON.parse(printed)).toMatchObject({
      verdict: { reason: 'mistaken-order' },
      plan: { id: 'ask-support-first' },
    });
  });

  it('reads standard input for "-"', async () => {
    const { status, printed } = await misorder(['assess', '-', '--json'], '{"conversation":"please cancel"}');
    expect([status, JSON.parse(printed).verdict.reason]).toEqual([0, 'unclear']);
  });

  it('prints how it is called when asked for help', async () => {
    for (const args of [['--help'], ['assess', '-h']]) {
      const { status, printed, complained } = await misorder(args);
      expect([status, complained]).toEqual([0, []]);
      expect(printed).toContain('misorder assess CASE.json');
    }
  });

  it('reads a file that an editor has put a byte order mark into', async () =>
    expect((await misorder(['assess', fileWith('\uFEFF{}')])).status).toBe(0));

  it('prints times in the zone that is named', async () => {
    const { printed } = await misorder(['assess', sample, '--time-zone', 'Asia/Karachi']);
    expect(printed).toContain('15:02 (Asia/Karachi)');
  });

  it('hands no sign to the terminal that it would obey', async () => {
    const text = 'I \u001b[31mclicked the wrong\u001b[2J gig\u009b1m';
    const order = JSON.stringify({ conversation: [{ from: 'buyer', text }], request: { askedBy: 'buyer' } });
    const { printed } = await misorder(['assess', '-'], order);
    expect(printed).toContain('clicked the wrong');
    expect(printed).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('says whose reading the plan follows where it is not what the signs say', async () => {
    const printedFor = async (order: object) =>
      (await misorder(['assess', '-'], JSON.stringify(order))).printed;
    const follows = 'The plan and the texts follow';
    expect(await printedFor({ sellerReading: 'mistaken-order' })).toContain(
      `You said: an order by mistake. ${follows} you.`,
    );
    const cheaper = { conversation: [{ from: 'buyer', text: 'I found someone cheaper. Please cancel.' }] };
    expect(await printedFor({ ...cheaper, sellerReading: 'mistaken-order' })).toMatch(
      new RegExp(`STOP: .+\\n${follows} the signs: a change of mind\\.`),
    );
    expect(await printedFor(cheaper)).not.toContain(follows);
  });

  it.each([
    ['no command', []],
    ['another command', ['judge', sample]],
    ['an unknown option', ['assess', sample, '--loud']],
    ['two files', ['assess', sample, sample]],
    ['a file that is not there', ['assess', '/nowhere/case.json']],
    ['a folder', ['assess', tmpdir()]],
    ['a file that is not JSON', ['assess', fileWith('{"order":')]],
    ['an order that cannot be', ['assess', fileWith('{"buyer":{"priorOrders":-1}}')]],
    ['a marketplace without a profile', ['assess', fileWith('{"marketplace":"nowhere"}')]],
    ['a time zone that does not exist', ['assess', sample, '--time-zone', 'Moon/Base']],
  ])('answers %s with one sentence and status 2', async (_what, args) => {
    const { status, printed, complained } = await misorder(args);
    expect(status).toBe(2);
    expect(printed).toBe('');
    expect(complained).toHaveLength(1);
    expect(complained[0]).not.toMatch(/\n|Error|at .*:\d/);
  });
});
