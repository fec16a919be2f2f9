import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { RequestHandler } from 'express';
import type { Script } from './bundle.ts';
import { Kept } from './kept.ts';

type Asset = { kept: Kept; type: string };

/** The files a page may ask for, by an address that changes with their content, so that they may be kept for a year. */
export type Assets = { files: ReadonlyMap<string, Asset>; addressOf(name: string): string };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads the assets of a folder once, at start, and takes in the scripts, whose names carry their hash already. */
export function loadAssets(folder: string, scripts: Script[]): Assets {
  const read = [...readdirSync(folder).map((name) => readAsset(folder, name)), ...scripts.map(asAsset)];
  const addresses = new Map(read.map(({ name, hashed }) => [name, `/assets/${hashed}`]));
  return {
    files: new Map(read.map(({ hashed, asset }) => [hashed, asset])),
    addressOf(name) {
      const address = addresses.get(name);
      if (address === undefined) throw new Error(`There is no asset ${name}.`);
      return address;
    },
  };
}

/** Only the files read at start can be had: no path ever reaches the disk. */
export function serveAssets(assets: Assets): RequestHandler {
  return (request, response, next) => {
    const asset = assets.files.get(request.path.slice(1));
    if (asset === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    response.set({ 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' });
    asset.kept.send(response);
  };
}

function readAsset(folder: string, name: string): { name: string; hashed: string; asset: Asset } {
  const body = readFileSync(`${folder}/${name}`);
  const ending = extname(name);
  const type = types[ending];
  if (type === undefined) throw new Error(`No content type is known for the asset ${name}.`);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return {
    name,
    hashed: `${name.slice(0, -ending.length)}.${hash}${ending}`,
    asset: { kept: new Kept(body), type },
  };
}

function asAsset({ name, body }: Script): { name: string; hashed: string; asset: Asset } {
  return {
    name: name.replace(/\.\w+\.js$/, '.js'),
    hashed: name,
    asset: { kept: new Kept(body), type: types['.js']! },
  };
}
