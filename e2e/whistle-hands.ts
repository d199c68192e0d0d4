/** What people do with a whistle by hand, by the words they see. */
import type { Page } from 'playwright-core';

type Answers = Readonly<Record<string, string | true>>;

/** Fills the form that lies open and sends it; `true` chooses. */
export async function fill(page: Page, button: string, answers: Answers): Promise<void> {
  const form = page.getByRole('dialog').last();
  for (const [name, answer] of Object.entries(answers)) {
    if (answer === true) await form.getByLabel(name, { exact: true }).first().check();
    else await form.getByLabel(name).first().fill(answer);
  }
  await form.getByRole('button', { name: button, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Presses a button in the row of a department, or of all. */
export async function act(page: Page, unit: string, button: string, answers: Answers): Promise<void> {
  const row = page.locator('.whistle-lanes li', { hasText: unit });
  await row.getByRole('button', { name: button, exact: true }).click();
  await fill(page, button, answers);
}

export async function rowOf(page: Page, address: string, unit: string): Promise<string> {
  await page.goto(address);
  return page.locator('.whistle-lanes li', { hasText: unit }).innerText();
}
