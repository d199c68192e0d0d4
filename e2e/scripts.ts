/** Chinese in an English page that is not marked as Chinese: names nobody translated, words left in the code. */
import type { Page } from 'playwright-core';

const MOST = 5;

export async function unmarkedChinese(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const han = /\p{Script=Han}/u;
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const within = node.parentElement;
      if (
        !han.test(text) ||
        within === null ||
        within.closest('script, style, noscript, [lang^=zh]') !== null
      )
        continue;
      found.add(`“${text.slice(0, 40)}” in <${within.tagName.toLowerCase()} class="${within.className}">`);
    }
    return [...found].slice(0, most);
  }, MOST);
}

/** The same of what is read out and not shown: names of controls and pictures, hints inside fields. */
export async function chineseNames(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const han = /\p{Script=Han}/u;
    const named = ['aria-label', 'alt', 'title', 'placeholder'];
    const found = [...document.querySelectorAll(named.map((name) => `[${name}]`).join())]
      .filter((one) => one.closest('[lang^=zh]') === null)
      .flatMap((one) => named.map((name) => `${name} “${one.getAttribute(name) ?? ''}”`))
      .filter((text) => han.test(text));
    return [...new Set(found)].slice(0, most);
  }, MOST);
}
