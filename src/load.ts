import { join } from 'node:path';
import type { AppDeps } from './app.ts';
import type { AssessDeps } from './assess.ts';
import { accuracyFile, loadModel } from './load-model.ts';
import { loadProfiles } from './load-profiles.ts';
import { readCalendarWords } from './mail/calendar.ts';
import { readMailSentences } from './mail/sentences.ts';
import { readJson } from './read-json.ts';
import { lazy } from './templating/lazy.ts';
import { loadTexts } from './templating/load-texts.ts';
import { compilePages, compilePlain } from './templating/pages.ts';
import { readTemplates, templatesFolder } from './templating/template-files.ts';
import { type PageWords, readWords } from './templating/words.ts';
import { readAccuracy } from './verdict/accuracy.ts';
import { warmUp } from './verdict/warm-up.ts';
import { loadAssets } from './web/assets.ts';
import { loadScripts } from './web/bundle.ts';
import { readQuestions } from './web/questions.ts';
import { readTrustWords } from './web/trust-words.ts';

const pagesFolder = join(templatesFolder, 'pages');
const mailsFolder = join(templatesFolder, 'mails');

/** What an assessment is made with, besides the moment and the seller's time zone. */
type Product = Omit<AssessDeps, 'now' | 'timeZone'>;

/**
 * Reads the rules, the weights and the texts from disk, once, and checks them; throws for a fault. Weights and texts take longest,
 * so they are read when they are first asked for. Spreading the object would ask for both at once.
 */
export function loadProduct(): Product {
  const { profiles, fill } = loadProfiles();
  const model = lazy(loadModel);
  const texts = lazy(() => loadTexts(profiles));
  return {
    profiles,
    fill,
    get model() {
      return model();
    },
    get texts() {
      return texts();
    },
  };
}

/** What the site is made of, without the world outside: settings, mail server, clock and log. */
type SiteData = Omit<
  AppDeps,
  'mailDesk' | 'publicUrl' | 'trustProxy' | 'readiness' | 'metrics' | 'metricsToken' | 'clock' | 'log'
>;

/** Loads the product and what the pages are made of. In production the scripts are those that `npm run build` left. */
export function loadSite({ isProduction = false } = {}): SiteData {
  const words = loadWords();
  return Object.assign(loadProduct(), {
    pages: compilePages(readTemplates(pagesFolder, '.hbs')),
    questions: readQuestions(readPageData('questions.json'), readPageData('zones.json') as string[]),
    words,
    trustWords: readTrustWords(readPageData('trust-words.json')),
    accuracy: readAccuracy(readJson(accuracyFile)),
    assets: loadAssets(join(templatesFolder, 'assets'), loadScripts({ isProduction })),
    letterWords: {
      words,
      mails: compilePlain(readTemplates(mailsFolder, '.txt.hbs')),
      calendar: readCalendarWords(readJson(join(mailsFolder, 'calendar.json'))),
    },
    mailSentences: readMailSentences(readJson(join(mailsFolder, 'sentences.json'))),
  });
}

/**
 * Warms up in short steps: compiles the templates that nobody has asked for yet, lets the verdict read its own examples, and frees
 * what is of no use after that. Each step gives the faults of its part, one sentence each; it throws for what cannot be used.
 */
export function* warmUpSite(site: SiteData): Generator<string[]> {
  for (const { compileRest } of [site.pages, site.letterWords.mails]) for (const _ of compileRest()) yield [];
  void site.texts;
  yield [];
  yield* warmUp(site.model);
  for (const tongue of site.model.tongues.values()) tongue.letGo();
}

/** What pages and command line call the closed lists of the product. */
export function loadWords(): PageWords {
  return readWords(readPageData('words.json'));
}

function readPageData(name: string): unknown {
  return readJson(join(pagesFolder, name));
}
