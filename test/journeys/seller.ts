import type { Browser, Page } from 'playwright-core';
import type { RunningSite } from '../running-site.ts';

/** A seller at the page, with every part of the form open: answers by the words on the screen, as a person does. */
export class Seller {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page, takes the steps, and leaves, however they end. */
  static async visits(
    { site, browser }: { site: RunningSite; browser: Browser },
    { script, steps }: { script: boolean; steps: (seller: Seller) => Promise<void> },
  ): Promise<void> {
    const seller = await Seller.opens(browser, site.address, { script });
    try {
      await steps(seller);
    } finally {
      await seller.page.context().close();
    }
  }

  private static async opens(
    browser: Browser,
    address: string,
    { script }: { script: boolean },
  ): Promise<Seller> {
    const context = await browser.newContext({
      javaScriptEnabled: script,
      viewport: { width: 360, height: 740 },
      timezoneId: 'UTC',
      permissions: script ? ['clipboard-read', 'clipboard-write'] : [],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(5_000);
    await page.goto(address);
    for (const summary of await page.locator('form details.more > summary').all()) await summary.click();
    return new Seller(page);
  }

  /** Chooses one answer of a question, both by their words. */
  async chooses(question: string, answer: string): Promise<void> {
    const group = this.page.getByRole('group', { name: question });
    await group.getByRole('radio', { name: answer, exact: true }).check();
  }

  async types(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text);
  }

  async looks(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Show me what to do|Look again)$/ }).click();
    await this.page.locator('#result').waitFor();
    await this.settles();
  }

  /** Waits for the result of what was just done: a new page, or a new result on this one. */
  async settles(): Promise<void> {
    await this.page.waitForLoadState();
    await this.page.locator('#result-frame:not([aria-busy])').waitFor();
  }

  /** The heading of the result and the title of the plan. */
  async reads(): Promise<{ verdict: string; plan: string; page: string }> {
    return {
      verdict: await this.page.locator('#result').innerText(),
      plan: await this.page.locator('#plan').innerText(),
      page: await this.page.locator('main').innerText(),
    };
  }

  async drafts(): Promise<Record<string, string>> {
    const boxes = await this.page.locator('.draft textarea:not([readonly])').all();
    const entries = await Promise.all(
      boxes.map(async (box) => [
        (await box.getAttribute('id'))!.slice('draft-'.length),
        await box.inputValue(),
      ]),
    );
    return Object.fromEntries(entries);
  }

  /** Copies a draft and gives what a paste puts into the box for the chat. */
  copies(draft: string, how: { script: boolean }): Promise<string> {
    return this.copiesInto('Paste the chat with the buyer', `draft-${draft}`, how);
  }

  /** Copies a text with its button; where no script runs, by keyboard. Gives what a paste then puts into the box of a label. */
  async copiesInto(label: string, id: string, { script }: { script: boolean }): Promise<string> {
    if (script) {
      const button = this.page.locator(`[data-copy="${id}"]`);
      await button.click();
      await button.locator('xpath=..').getByText('Copied.').waitFor();
    } else {
      await this.page.locator(`#${id}`).focus();
      await this.page.keyboard.press('ControlOrMeta+A');
      await this.page.keyboard.press('ControlOrMeta+C');
    }
    const target = this.page.getByLabel(label);
    await target.fill('');
    await target.focus();
    await this.page.keyboard.press('ControlOrMeta+V');
    return target.inputValue();
  }
}
