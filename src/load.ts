import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppDeps } from './app.ts';
import type { AssessDeps } from './assess.ts';
import { accuracyFile, loadModel } from './load-model.ts';
import { loadProfiles } from './load-profiles.ts';
import { readCalendarWords } from './mail/calendar.ts';
import { readMailSentences } from './mail/sentences.ts';
import { loadTexts } from './templating/load-texts.ts';
import { compilePages, compilePlain } from './templating/pages.ts';
import { readTemplates, templatesFolder } from './templating/template-files.ts';
import { type PageWords, readWords } from './templating/words.ts';
import { readAccuracy } from './verdict/accuracy.ts';
import { loadAssets } from './web/assets.ts';
import { loadScripts } from './web/bundle.ts';
import { readQuestions } from './web/questions.ts';
import { readTrustWords } from './web/trust-words.ts';

const pagesFolder = join(templatesFolder, 'pages');
const mailsFolder = join(templatesFolder, 'mails');

/** Reads the rules, the weights and the words from disk, once, and checks them; a fault stops the start. */
export function loadProduct(): Omit<AssessDeps, 'now' | 'timeZone'> {
  const { profiles, fill } = loadProfiles();
  return { profiles, fill, model: loadModel(), texts: loadTexts(profiles) };
}

/** What the site is made of, without the world outside: settings, mail server, clock and log. */
type SiteData = Omit<
  AppDeps,
  'mailDesk' | 'publicUrl' | 'trustProxy' | 'readiness' | 'metrics' | 'metricsToken' | 'clock' | 'log'
>;

/** All of that, and what the pages are made of. In production the scripts are those that `npm run build` left. */
export function loadSite({ isProduction = false } = {}): SiteData {
  const words = loadWords();
  return {
    ...loadProduct(),
    pages: compilePages(readTemplates(pagesFolder, '.hbs')),
    questions: readQuestions(readJson('questions.json'), readJson('zones.json') as string[]),
    words,
    trustWords: readTrustWords(readJson('trust-words.json')),
    accuracy: readAccuracy(JSON.parse(readFileSync(accuracyFile, 'utf8'))),
    assets: loadAssets(join(templatesFolder, 'assets'), loadScripts({ isProduction })),
    letterWords: {
      words,
      mails: compilePlain(readTemplates(mailsFolder, '.txt.hbs')),
      calendar: readCalendarWords(readJson('calendar.json', mailsFolder)),
    },
    mailSentences: readMailSentences(readJson('sentences.json', mailsFolder)),
  };
}

/** What pages and command line call the closed lists of the product. */
export function loadWords(): PageWords {
  return readWords(readJson('words.json'));
}

function readJson(name: string, folder = pagesFolder): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
