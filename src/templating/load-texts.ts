import { join } from 'node:path';
import type { Texts } from '../drafts/draft.ts';
import { unknownFacts } from '../marketplaces/facts.ts';
import type { Profiles } from '../marketplaces/profile.ts';
import { readTemplates, templatesFolder } from './template-files.ts';
import { compileTexts, factIdsIn } from './texts.ts';

/** Reads and compiles the texts' templates. Throws when one cannot be used, or names a fact that a marketplace does not have. */
export function loadTexts(profiles: Profiles): Texts {
  const sources = readTextSources();
  const texts = compileTexts(sources);
  const ids = factIdsIn(sources);
  const faults = [...profiles.values()].flatMap((profile) =>
    unknownFacts(profile, ids).map((fault) => `${profile.id}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(['The drafts name facts that are not there.', ...faults].join('\n'));
  return texts;
}

/** The source of every text to send: what a plan sends by its plan, what comes after it below `follow-up/`. */
export function readTextSources(): Map<string, string> {
  const after = readTemplates(join(templatesFolder, 'follow-up'), '.txt.hbs');
  return new Map([
    ...readTemplates(join(templatesFolder, 'drafts'), '.txt.hbs'),
    ...[...after].map(([name, source]) => [`follow-up/${name}`, source] as const),
  ]);
}
