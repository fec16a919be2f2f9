import { join } from 'node:path';
import type { Texts } from '../drafts/draft.ts';
import { unknownFacts } from '../marketplaces/facts.ts';
import type { Profiles } from '../marketplaces/profile.ts';
import { readTemplates, templatesFolder } from './template-files.ts';
import { compileTexts, factIdsIn } from './texts.ts';

const folder = join(templatesFolder, 'drafts');

/** Reads and compiles the drafts' templates. Throws when one cannot be used, or names a fact that a marketplace does not have. */
export function loadTexts(profiles: Profiles): Texts {
  const sources = readTemplates(folder, '.txt.hbs');
  const texts = compileTexts(sources);
  const ids = factIdsIn(sources);
  const faults = [...profiles.values()].flatMap((profile) =>
    unknownFacts(profile, ids).map((fault) => `${profile.id}: ${fault}`),
  );
  if (faults.length > 0) throw new Error(['The drafts name facts that are not there.', ...faults].join('\n'));
  return texts;
}
