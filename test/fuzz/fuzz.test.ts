import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, startSite } from '../running-site.ts';
import { Chance } from './chance.ts';
import { runFuzz } from './run.ts';
import { siteTargets } from './site-targets.ts';
import { pureTargets, type Target } from './targets.ts';

const SEED = 20_261_127;

describe('whatever comes in', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('is read, judged, planned and drafted as promised', async () => {
    const { findings, ran } = await runFuzz({ count: 4_000, seed: SEED, targetsFor: () => pureTargets });
    expect(findings).toEqual([]);
    expect([...ran.keys()].sort()).toEqual(pureTargets.map(([{ name }]) => name).sort());
  }, 120_000);

  it('is answered by every route with a page or JSON of ours', async () => {
    const targets = siteTargets(site.address);
    const { findings, ran } = await runFuzz({ count: 300, seed: SEED, targetsFor: () => targets });
    expect(findings).toEqual([]);
    expect([...ran.keys()].sort()).toEqual(targets.map(([{ name }]) => name).sort());
  }, 120_000);
});

describe('the fuzzer', () => {
  const failing: Target = {
    name: 'failing',
    make: (chance) => chance.upTo(99),
    check: (input) => (input === 7 ? ['a seven'] : []),
  };

  it('makes the same inputs again from the same seed, and others from another', () => {
    const inputs = (seed: number) =>
      Array.from({ length: 40 }, (_, index) => {
        const chance = Chance.of(seed, index);
        return JSON.stringify(pureTargets.map(([{ make }]) => make(chance)));
      });
    expect(inputs(1)).toEqual(inputs(1));
    expect(new Set([...inputs(1), ...inputs(2)]).size).toBe(80);
  });

  it('names what makes a finding again, and tells each kind once', async () => {
    const targetsFor = (): [Target, number][] => [[failing, 1]];
    const { findings, found } = await runFuzz({ count: 2_000, seed: SEED, targetsFor });
    expect(findings).toHaveLength(1);
    expect(found).toBeGreaterThan(5);
    const [first] = findings;
    const again = await runFuzz({ count: 1, seed: SEED, from: first!.index, targetsFor });
    expect(again.findings).toEqual(findings);
  });

  it('counts what is thrown as a finding', async () => {
    const thrower: Target = {
      name: 'thrower',
      make: () => 1,
      check: () => {
        throw new Error('no');
      },
    };
    const { findings } = await runFuzz({ count: 3, seed: SEED, targetsFor: () => [[thrower, 1]] });
    expect(findings[0]?.faults[0]).toMatch(/^thrown: Error: no/);
  });
});
