import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPermissive } from '../bench/licences.ts';

type Locked = {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
};

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
const manifest = read('package.json');
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([place]) => place !== '',
);
const production = locked.filter(([, { dev }]) => dev !== true);

describe('what production installs', () => {
  it('has a permissive licence, each package', () => {
    expect(production.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
    const others = production.filter(([, { license = 'none named' }]) => !isPermissive(license));
    expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });

  it('stays small: fewer than 130 packages', () => {
    expect(production.length).toBeLessThan(130);
  });

  it('runs no script while it is installed', () => {
    expect(production.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place)).toEqual(
      [],
    );
  });
});

describe('what development installs', () => {
  it('runs scripts only of packages that are allowed by name', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    const isAllowed = (place: string) => place.replace(/^.*node_modules\//, '') in manifest.allowScripts;
    expect(scripts.filter((place) => !isAllowed(place) && !place.includes('fsevents'))).toEqual([]);
  });

  it('is named by exact versions, and locked by what it holds', () => {
    for (const versions of [manifest.dependencies, manifest.devDependencies])
      for (const version of Object.values(versions)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    // Builds for other platforms are locked by version alone where the registry does not serve them.
    expect(
      locked
        .filter(([, { integrity, optional }]) => integrity === undefined && optional !== true)
        .map(([place]) => place),
    ).toEqual([]);
  });
});

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND ISC', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['', false],
  ])('%s: permissive is %s', (expression, expected) => {
    expect(isPermissive(expression)).toBe(expected);
  });
});
