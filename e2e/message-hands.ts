/** Hands on the pages of messages and notices. */
import type { Page } from 'playwright-core';

export async function setHours(
  page: Page,
  hours: { from: string; to: string },
  told: readonly string[],
): Promise<void> {
  await page.goto('/messages?tab=hours');
  await page.getByRole('button', { name: '修改时段' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('免打扰开始').fill(hours.from);
  await form.getByLabel('免打扰结束').fill(hours.to);
  for (const name of told) await form.getByRole('checkbox', { name, exact: true }).check();
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Opens a matter by its line among the notices. @returns its id */
export async function openFromBell(page: Page, number: string): Promise<string> {
  await page.goto('/notices');
  const line = page.locator('.notices li', { hasText: number.slice(-4) }).first();
  await line.getByText('上报，请受理').waitFor();
  await line.getByRole('link').click();
  await page.waitForURL(/\/cases\/\d{6}\./);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** From an hour ago to an hour from now, as a clock in Shanghai shows it: whoever chose so is not told now. */
export function hoursAroundNow(): { from: string; to: string } {
  const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
  return { from: clock(Date.now() - 3_600_000), to: clock(Date.now() + 3_600_000) };
}
