import type { Locator } from 'playwright-core';

/** Asks again until it is so. @throws after a minute, with what did not come */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not in a minute: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** That there are so many of them, as soon as the page has come so far. @throws after a minute, with how many there are */
export async function counted(locator: Locator, many: number, why = String(locator)): Promise<void> {
  const end = Date.now() + 60_000;
  let there = await locator.count();
  while (there !== many) {
    if (Date.now() > end) throw new Error(`${there} in place of ${many}: ${why}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    there = await locator.count();
  }
}
