import { startSite } from './test/running-site.ts';
import chromiumOnNpm from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
const site = await startSite({ now: new Date('2026-11-20T10:20:00Z') });
const browser = await chromium.launch({ executablePath: await chromiumOnNpm.executablePath(), headless: true, args: ['--no-sandbox','--disable-gpu'] });
const chat = `anna_b, Nov 20, 10:09
Hi! So sorry, I clicked the wrong gig. I wanted the logo, not the banner.
karim, Nov 20, 10:12
No problem, thank you for telling me. I have not started.
anna_b, Nov 20, 10:13
Can you cancel it please? You can also reach me on whatsapp`;
for (const [w,h,dark,s] of [[360,740,false,2],[1280,900,true,1.5],[360,740,true,1],[1280,900,false,1]] as const) {
  const page = await (await browser.newContext({ viewport: { width: w, height: h }, deviceScaleFactor: s, colorScheme: dark ? 'dark':'light', timezoneId:'UTC' })).newPage();
  page.setDefaultTimeout(60000);
  page.on('pageerror', (e) => console.log('ERR', e)); page.on('console', (m) => console.log(m.text()));
  await page.goto(site.address);
  await page.getByRole('radio', { name: 'Yes, they are in' }).check();
  await page.getByRole('radio', { name: 'Nothing yet' }).check();
  await page.getByRole('radio', { name: 'The buyer', exact: true }).first().check();
  await page.getByLabel('Paste the chat').first().fill(chat);
  await page.locator('#result').waitFor();
  await page.waitForTimeout(1500);
  const go = async (id: string, off = 0) => { await page.evaluate(`document.querySelector('${id}').scrollIntoView({block:'start'}); (document.documentElement.scrollWidth < 1000 ? window : document.querySelector('.outcome-side')).scrollBy(0, ${off})`); await page.waitForTimeout(300); };
  const name = `/work/shots/r-${w}-${dark ? 'dark' : 'light'}`;
  await page.screenshot({ path: `${name}-form.png` });
  for (const id of ['#result', '#chat', '#texts', '#why', '#follow-up', '#impact']) { if (await page.locator(id).count()) { await go(id, -20); await page.screenshot({ path: `${name}-${id.slice(1)}.png` }); } }
}
await browser.close(); await site.stop();
