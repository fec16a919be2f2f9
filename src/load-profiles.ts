import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fill, type Profile, type Profiles, readProfile } from './marketplaces/profile.ts';
import { sentencesOf } from './marketplaces/sentences.ts';
import { readJson } from './read-json.ts';
import { root } from './root.ts';
import { compileSentences } from './templating/sentences.ts';

const folder = join(root, 'src', 'marketplaces');

/**
 * Reads the rules of every marketplace: each folder in src/marketplaces is one, and its name is the id.
 * Gives the profiles, and what prints their sentences. Throws for a profile or a sentence that cannot be used.
 */
export function loadProfiles(): { profiles: Profiles; fill: Fill } {
  const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const profiles = ids.map(({ name }) => loadProfile(name));
  return {
    profiles: new Map(profiles.map((profile) => [profile.id, profile])),
    fill: compileSentences(profiles.flatMap(sentencesOf)),
  };
}

/** profile.json holds the short keys; every other file is one long key, named after the file. */
function loadProfile(id: string): Profile {
  const names = readdirSync(join(folder, id)).filter(
    (name) => name.endsWith('.json') && name !== 'profile.json',
  );
  const parts = names.map(
    (name) => [name.slice(0, -'.json'.length), readJson(join(folder, id, name))] as const,
  );
  return readProfile({
    id,
    ...(readJson(join(folder, id, 'profile.json')) as object),
    ...Object.fromEntries(parts),
  });
}
