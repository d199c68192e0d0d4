/** A page by keys alone: what the focus is on, and going where one wants to be. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

export const mostSteps = 160;

/** What the focus is on: its name as it is read out, or its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labels = (element as HTMLInputElement).labels;
    const label = labels === null || labels === undefined ? '' : (labels[0]?.textContent ?? '');
    return (element.getAttribute('aria-label') ?? (label || element.textContent) ?? '').trim();
  });
}

/** Presses Tab until the focus is on what is called so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < mostSteps; n += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no Tab leads to ${name} on ${page.url()}`);
}
