/** Somebody at the console: what people do with their hands, by the words they see. */
import type { FieldSpec } from '@gridgov/domain/loop/issues/fields.ts';
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Faults, Look } from './browser.ts';
import { openWindow, signIn } from './browser.ts';
import { DEMO_PASSWORD } from './world.ts';

export type Photo = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
/** Texts are typed, choices named by their words (true and false for yes and no), `null` takes the suggestion. */
export type Answers = Readonly<Record<string, string | boolean | null | readonly Photo[] | Limit>>;
export type Limit = { readonly n: number };

export type Desk = {
  readonly page: Page;
  /** Opens a matter, gives one command by its form, and answers what the page said then. */
  give(matter: string, command: CommandName, answers?: Answers): Promise<string>;
  /** Opens the form of a command and leaves it open. */
  begin(matter: string, command: CommandName): Promise<Locator>;
};

export async function sitDown(
  browser: Browser,
  url: string,
  account: string,
  faults: Faults,
  look: Look = {},
): Promise<Desk> {
  const window = await openWindow(browser, url, faults, look);
  const page = await window.newPage();
  await signIn(page, account, DEMO_PASSWORD);
  const form = page.getByRole('dialog');
  const start = async (matter: string, command: CommandName) => {
    await page.goto(`/cases/${matter}`);
    await pressCommand(page, rowOf(command).zh);
  };
  const begin = async (matter: string, command: CommandName) => {
    await start(matter, command);
    await form.waitFor();
    return form;
  };
  return {
    page,
    begin,
    give: async (matter, command, answers = {}) => {
      await start(matter, command);
      const said = page.locator('.toasts p').last();
      await form.or(said).first().waitFor();
      // What asks nothing is done by its button.
      if ((await form.count()) === 0) {
        if (Object.keys(answers).length > 0) throw new Error(`${command} asked nothing`);
        return String(await said.textContent());
      }
      for (const [name, answer] of Object.entries(answers)) {
        const spec = rowOf(command).fields[name];
        if (spec === undefined) throw new Error(`${command} has no field ${name}`);
        // Each field waits for the one before it, as a person fills a form.
        await fill(form, spec, answer);
      }
      await form.getByRole('button', { name: rowOf(command).zh, exact: true }).click();
      // Read as it appears: it goes after ten seconds.
      const told = await said.textContent().catch(async (error: Error) => {
        // What the form says tells more than that nothing came.
        throw new Error(`${command}: ${await form.innerText().catch(() => 'no form')}`, { cause: error });
      });
      await form.waitFor({ state: 'detached' });
      return String(told);
    },
  };
}

/** Acts in another of one's posts from now on. */
export async function takePost(page: Page, post: string): Promise<void> {
  await page.getByRole('button', { name: /切换辖区和岗位$/ }).click();
  const chosen = page.getByRole('menuitemradio', { name: post });
  if ((await chosen.getAttribute('aria-checked')) === 'true') await page.keyboard.press('Escape');
  else await chosen.click();
  await page.locator('.top .pick', { hasText: post }).first().waitFor();
}

/** The button of a command in the bar, or its entry behind 更多. */
export async function pressCommand(page: Page, label: string): Promise<void> {
  const bar = page.getByRole('group', { name: '现在可以做' });
  await bar.waitFor();
  const starts = new RegExp(`^${label}(给.*)?\\s*[A-Z]?$`);
  const button = bar.getByRole('button', { name: starts }).first();
  const more = bar.getByRole('button', { name: '更多' });
  // The bar may still be that of the step before: whichever of the two comes.
  await button.or(more).first().waitFor();
  if (await button.isVisible()) return button.click();
  await more.click();
  await page.getByRole('menuitem', { name: starts }).click();
}

async function fill(form: Locator, spec: FieldSpec, answer: Answers[string]): Promise<void> {
  const group = form.getByRole('group', { name: spec.zh }).first();
  switch (spec.kind) {
    case 'text':
      return form.getByRole('textbox', { name: spec.zh }).fill(String(answer));
    case 'date':
      return form.getByLabel(spec.zh).fill(String(answer));
    case 'limit':
      return group.getByRole('textbox').fill(String((answer as Limit).n));
    case 'files':
      return attach(group, answer as readonly Photo[]);
    case 'yes':
      return group.getByRole('radio', { name: answer === true ? '是' : '否', exact: true }).check();
    case 'choice':
    case 'part':
    case 'person':
    case 'unit':
    case 'units':
    case 'issue':
      return choose(group, answer);
    case 'place':
      return choosePlace(form, String(answer));
    case 'parts':
      throw new Error('parts are filled by hand');
  }
}

/** One of what is offered; what is not is searched. */
async function choose(group: Locator, answer: Answers[string]): Promise<void> {
  if (answer === null) return;
  const option = group.locator('.choice', { hasText: String(answer) }).locator('input');
  const search = group.getByRole('searchbox');
  // What is counted before it is drawn is none.
  await group.waitFor();
  if ((await option.count()) === 0 && (await search.count()) > 0) await search.fill(String(answer));
  await option.first().check();
}

export async function choosePlace(form: Locator, words: string): Promise<void> {
  const box = form.getByRole('combobox').first();
  await box.fill(words);
  await form.getByRole('option').first().waitFor();
  await box.press('Enter');
  await form.getByText('已定：').waitFor();
}

export async function attach(group: Locator, photos: readonly Photo[]): Promise<void> {
  await group.locator('input[type=file]').setInputFiles([...photos]);
  await group
    .getByText('已传')
    .nth(photos.length - 1)
    .waitFor();
}

/** A picture as a camera gives it: the page itself will do. */
export async function takePhoto(page: Page, name: string): Promise<Photo> {
  const buffer = await page.screenshot({ type: 'jpeg', quality: 40 });
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer };
}
