import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { assess, readKnownOrder } from '../../src/assess.ts';
import { planDrafts } from '../../src/drafts/plan-drafts.ts';
import { loadProduct } from '../../src/load.ts';
import { alertIds, checkIds, deadlineIds, planIds, warningIds } from '../../src/marketplaces/advice.ts';
import { reasons } from '../../src/order/choices.ts';
import { orderSchema } from '../../src/order/order-schema.ts';
import { root } from '../../src/root.ts';

const [, order = '', assessment = ''] = readFileSync(join(root, 'src/web/API.md'), 'utf8').split(/^## .*$/m);

/** What stands in code marks in the columns of a table: the fields of a row, and what is said of them. */
const rowsOf = (section: string) =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, fields = '', ...said] = line.split('|');
      return { fields: named(fields), takes: said[0] ?? '', said: said.join('|') };
    });
const named = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

type Shape = {
  type?: string;
  properties?: Record<string, Shape>;
  anyOf?: Shape[];
  items?: Shape;
  enum?: string[];
  minimum?: number;
  maximum?: number;
};

/** Every field of the schema that is no group, by its path. */
function fieldsOf(shape: Shape, path = ''): [string, Shape][] {
  if (shape.properties)
    return Object.entries(shape.properties).flatMap(([name, inner]) =>
      fieldsOf(inner, path === '' ? name : `${path}.${name}`),
    );
  const list = shape.anyOf?.find(({ type }) => type === 'array')?.items;
  return [[path, shape], ...(list ? fieldsOf(list, `${path}[]`) : [])];
}

const fields = fieldsOf(z.toJSONSchema(orderSchema, { io: 'input', unrepresentable: 'any' }) as Shape);
const rows = rowsOf(order);
const takenBy = (field: string) => rows.find((row) => row.fields.includes(field))?.takes ?? '';

describe('src/web/API.md', () => {
  it('names every field that an order may have, and no other', () => {
    expect(fields.length).toBeGreaterThan(30);
    expect(rows.flatMap((row) => row.fields)).toEqual(fields.map(([path]) => path));
  });

  it('names every value of a closed list, and no other', () => {
    const lists = fields.filter(([, shape]) => shape.enum !== undefined);
    expect(lists.length).toBeGreaterThan(8);
    for (const [path, shape] of lists) expect([path, named(takenBy(path))]).toEqual([path, shape.enum]);
    expect(named(takenBy('marketplace'))).toEqual([...loadProduct().profiles.keys()]);
  });

  it('says how far a number may go', () => {
    const spans = fields.filter(([, { minimum }]) => minimum === 0);
    expect(spans.length).toBeGreaterThan(5);
    for (const [path, { type, maximum }] of spans) {
      const kind = type === 'integer' ? 'whole number' : 'number';
      expect([path, takenBy(path).trim()]).toEqual([path, `${kind}, 0 to ${maximum!.toLocaleString('en')}`]);
    }
  });

  it('names everything that an assessment holds, and every id in it', () => {
    const product = loadProduct();
    const reading = readKnownOrder(
      JSON.parse(readFileSync(join(root, 'test/case.json'), 'utf8')),
      product.profiles,
    );
    if ('faults' in reading) throw new Error('The case that src/web/API.md sends cannot be used.');
    const given = assess(reading.order, {
      ...product,
      now: new Date('2026-11-21T10:00:00Z'),
      timeZone: 'UTC',
    });
    const { verdict, plan, ...others } = given;
    const held = [
      ...Object.keys(others),
      ...Object.keys(verdict).map((name) => `verdict.${name}`),
      ...Object.keys(plan).map((name) => `plan.${name}`),
    ];
    const told = rowsOf(assessment);
    const tops = told.flatMap((row) => row.fields).filter((name) => !name.includes('[]'));
    expect(tops.toSorted()).toEqual(held.toSorted());
    const idsAt = (field: string) => named(told.find((row) => row.fields.includes(field))?.said ?? '');
    expect(idsAt('verdict.reason')).toEqual(reasons);
    expect(idsAt('plan.id')).toEqual(planIds);
    expect(idsAt('plan.deadlines')).toEqual(expect.arrayContaining([...deadlineIds]));
    expect(idsAt('plan.warnings')).toEqual(expect.arrayContaining([...warningIds]));
    expect(idsAt('plan.checklist')).toEqual(expect.arrayContaining([...checkIds]));
    expect(idsAt('alerts')).toEqual(expect.arrayContaining([...alertIds]));
    expect(idsAt('drafts')).toEqual(expect.arrayContaining(Object.values(planDrafts).flat()));
    for (const [field, one] of [
      ['verdict.because', verdict.because[0]],
      ['plan.steps', plan.steps[0]],
      ['plan.deadlines', plan.deadlines[0]],
      ['plan.checklist', plan.checklist[0]],
      ['impact', given.impact],
      ['drafts', given.drafts[0]],
      ['drafts[].parts', given.drafts[0]?.parts[0]],
    ] as const)
      expect(idsAt(field)).toEqual(expect.arrayContaining(Object.keys(one ?? { missing: field })));
  });
});
