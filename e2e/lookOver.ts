/** What strict checkers, and somebody with a ruler, find on a page. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const sniffer = fileURLToPath(import.meta.resolve('html_codesniffer/build/HTMLCS.js'));

/** The errors of HTML_CodeSniffer, WCAG 2 AA. It goes by other rules than axe, and by stricter ones. */
export async function sniff(page: Page): Promise<string[]> {
  // Evaluated and not added as a script: the pages allow no script that is not theirs.
  await page.evaluate(readFileSync(sniffer, 'utf8'));
  return page.evaluate(`new Promise((resolve) => HTMLCS.process('WCAG2AA', document, () => resolve(
    HTMLCS.getMessages().filter(({ type }) => type === HTMLCS.ERROR).map(({ code, msg, element }) =>
      code + ' ' + msg.slice(0, 120) + ' ' + (element?.outerHTML ?? '').slice(0, 200)))))`);
}

/** One heading of the page, no level left out, one main part, and words that are said to be in their language. */
export function structure(page: Page, language: string): Promise<string[]> {
  return page.evaluate((expected) => {
    const faults: string[] = [];
    const { lang } = document.documentElement;
    if (lang !== expected) faults.push(`lang is ${lang}`);
    const shown = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) =>
      one.checkVisibility(),
    );
    const levels = shown.map(({ tagName }) => Number(tagName[1]));
    const first = levels.filter((level) => level === 1).length;
    if (first !== 1) faults.push(`${first} headings of the page`);
    const gap = levels.findIndex((level, at) => level > (levels[at - 1] ?? 0) + 1);
    if (gap >= 0) faults.push(`heading ${shown[gap]?.textContent} leaves out a level`);
    const mains = document.querySelectorAll('main').length;
    if (mains !== 1) faults.push(`${mains} main parts`);
    return faults;
  }, language);
}

/** How much of the page lies beside the window. */
export async function tooWide(page: Page): Promise<string[]> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return over > 0 ? [`${over} px wider than the window`] : [];
}

/** The same with the distances between letters, words and lines that WCAG 1.4.12 asks to bear; then as it was. */
export async function tooWideSpaced(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  });
  const found = await tooWide(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return found.map((text) => `spaced, ${text}`);
}

/** Controls that are narrower or lower than a finger or a hand needs. Links in a sentence are as its lines are. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]:not(section, div)';
    const inText = (one: Element) =>
      one.tagName === 'A' &&
      getComputedStyle(one).display === 'inline' &&
      (one.parentElement?.textContent ?? '').trim() !== (one.textContent ?? '').trim();
    const shown = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true });
    };
    /** A box that is ticked is hit by its label too; a link may be spread over what it is about. */
    const sizeOf = (one: Element) => {
      const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [];
      const boxes = [one, ...labels].map((part) => part.getBoundingClientRect());
      const spread = getComputedStyle(one, '::after');
      const more = spread.position === 'absolute' ? spread : { width: '0', height: '0' };
      return {
        width: Math.max(...boxes.map(({ width }) => width), Number.parseFloat(more.width) || 0),
        height: Math.max(...boxes.map(({ height }) => height), Number.parseFloat(more.height) || 0),
      };
    };
    return [...document.querySelectorAll(controls)]
      .filter((one) => shown(one) && !inText(one))
      .map((one) => ({ ...sizeOf(one), html: one.outerHTML.slice(0, 120) }))
      .filter(({ width, height }) => Math.min(width, height) < wanted - 0.5)
      .map(({ width, height, html }) => `${Math.round(width)}×${Math.round(height)} px ${html}`);
  }, least);
}

/** Goes along by Tab: where the focus is stands in the window, is not covered whole, and is to be seen. */
export async function focusWalk(page: Page, mostSteps: number): Promise<string[]> {
  const faults = new Set<string>();
  for (let n = 0; n < mostSteps; n += 1) {
    // One after the other, as keys are pressed.
    await page.keyboard.press('Tab');
    const found = await page.evaluate(focused);
    if (found === null && n > 0) break;
    if (found !== null) for (const fault of found) faults.add(fault);
  }
  return [...faults];
}

/** What is wrong with where the focus is; null where it is nowhere. Runs in the page. */
function focused(): string[] | null {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  // A file control lies unseen in the label that is pressed.
  const unseen = at.getBoundingClientRect().width <= 1 || getComputedStyle(at).opacity === '0';
  const shown = (unseen ? at.closest('label') : null) ?? at;
  const { left, right, top, bottom } = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const seen = [left + 3, (left + right) / 2, right - 3].flatMap((x) =>
    [top + 3, (top + bottom) / 2, bottom - 3].map((y) => document.elementFromPoint(x, y)),
  );
  const open = seen.some((one) => one !== null && (shown.contains(one) || shown.parentElement === one));
  // A link that is spread over its row is ringed there.
  const ringed = [getComputedStyle(shown), getComputedStyle(at), getComputedStyle(at, '::after')].some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
  );
  const what = at.outerHTML.slice(0, 120);
  return [
    ...(open ? [] : [`the focus is covered on ${what}`]),
    ...(ringed ? [] : [`no ring around ${what}`]),
  ];
}
