/**
 * `npm run packages`: installs what production needs into a folder of its own, as deploy/Dockerfile does, and lists each package
 * with its licence and size. Exit status 1 when a licence is not permissive or a package brings an install script.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { isPermissive } from './licences.ts';

type Package = { name: string; version: string; licence: string; kilobytes: number; hasScript: boolean };

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'misorder-packages-'));
try {
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(root, name), join(folder, name));
  execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  const packages = readPackages(join(folder, 'node_modules')).sort((a, b) => b.kilobytes - a.kilobytes);
  print(packages);
  const wrong = packages.filter(({ licence, hasScript }) => !isPermissive(licence) || hasScript);
  for (const { name, licence } of wrong) console.error(`Look at ${name}: ${licence}, or its install script.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function print(packages: Package[]): void {
  const total = packages.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
  console.log(
    `${packages.length} packages, ${(total / 1_024).toFixed(1)} MB\n\n| package | licence | kB |\n|---|---|---|`,
  );
  for (const { name, version, licence, kilobytes } of packages)
    console.log(`| ${name} ${version} | ${licence} | ${kilobytes} |`);
}

/** Every package below a node_modules folder, those inside others too; each is weighed without what is inside it. */
function readPackages(modules: string): Package[] {
  return readdirSync(modules, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|node_modules\/)(@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(path))
    .map((path) => readPackage(join(modules, path, '..')));
}

function readPackage(place: string): Package {
  const {
    name,
    version,
    license,
    scripts = {},
  } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : 'none named',
    kilobytes: Math.ceil(weigh(place) / 1_024),
    hasScript: ['preinstall', 'install', 'postinstall'].some((step) => step in scripts),
  };
}

function weigh(place: string): number {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !relative(place, entry.parentPath).split('/').includes('node_modules'),
    )
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
