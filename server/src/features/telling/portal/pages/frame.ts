/** One page: what stands around every page, and what its head says of it to search, to readers of links, to browsers. */
import { fill } from '@gridgov/portal/words/fill.ts';
import { dataElement, Html, html, type Inner } from '../../../../platform/http/html.ts';
import { Answer } from '../../../../platform/http/route.ts';
import { pagePolicy } from '../../../../platform/http/security.ts';
import type { PortalDeps } from '../deps.ts';
import { type Look, to } from './look.ts';

export type Page = {
  /** Below /portal, with the query that belongs to it. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  /** Address of a picture for whoever shows the link; below /portal. */
  readonly image?: string;
  /** Not for search: one's own matter, what is not there. */
  readonly hidden?: boolean;
  readonly status?: number;
  /** What the app would ask for first, by the path it asks. */
  readonly seed?: { readonly path: string; readonly data: unknown };
};

/** Without the built app: a page all the same. */
const BARE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title></title></head><body><div id="app"></div></body></html>`;
const PLACE = '<div id="app"></div>';

export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': pagePolicy(),
  // Names a person may have chosen a language by; never kept by anybody in between.
  'cache-control': 'no-cache',
  vary: 'accept-language',
} as const;

export function writePage(deps: Pick<PortalDeps, 'shell' | 'publicUrl'>, look: Look, page: Page): Answer {
  const language = look.language === 'en' ? 'en' : 'zh-CN';
  const text = pageText(deps.shell(), deps.publicUrl, look, page);
  return new Answer(page.status ?? 200, text, { ...PAGE_HEADERS, 'content-language': language });
}

/** The app's own page with this one's head and words in it: the app takes over where scripts run. */
export function pageText(shell: string | undefined, publicUrl: string, look: Look, page: Page): string {
  const app = html`<div id="app">${frame(look, page)}</div>${
    page.seed === undefined ? null : dataElement('seed', { ...page.seed, language: look.language })
  }`;
  const parts: readonly (readonly [RegExp | string, Html])[] = [
    [/<html lang="[\w-]+"/, new Html(`<html lang="${look.language === 'en' ? 'en' : 'zh-CN'}"`)],
    [/<meta name="description"[^>]*>\s*/, new Html('')],
    [/<title>[^<]*<\/title>/, headOf(publicUrl, look, page)],
    [/<noscript>[\s\S]*?<\/noscript>\s*/, new Html('')],
    [PLACE, app],
  ];
  // By a function: what is put in may hold the signs that mean something in a replacement.
  return parts.reduce((made, [part, { text }]) => made.replace(part, () => text), shell ?? BARE);
}

function headOf(publicUrl: string, look: Look, { path, title, description, image, hidden }: Page): Html {
  const name = fill(look.words.name, { city: look.city });
  const whole = path === '' ? name : fill(look.plain.titleAt, { title, name });
  const at = (lang: string) => `${publicUrl}/portal${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
  const own = look.chosen ? at(look.language) : `${publicUrl}/portal${path === '' ? '/' : path}`;
  const seen = hidden
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${own}">
    <link rel="alternate" hreflang="zh-CN" href="${at('zh')}">
    <link rel="alternate" hreflang="en" href="${at('en')}">
    <link rel="alternate" hreflang="x-default" href="${publicUrl}/portal${path === '' ? '/' : path}">
    <meta property="og:type" content="website">
    <meta property="og:site_name" content="${name}">
    <meta property="og:title" content="${title}">
    <meta property="og:description" content="${description}">
    <meta property="og:url" content="${own}">
    <meta property="og:locale" content="${look.language === 'en' ? 'en' : 'zh_CN'}">`;
  const picture =
    image === undefined || hidden
      ? null
      : html`<meta property="og:image" content="${publicUrl}/portal${image}">
    <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
    <meta name="twitter:card" content="summary_large_image">`;
  return html`<title>${whole}</title><meta name="description" content="${description}">${seen}${picture}`;
}

function frame(look: Look, { path, body }: Page): Html {
  const { words, language, city } = look;
  const other = `${path === '' ? '/' : path}${path.includes('?') ? '&' : '?'}lang=${language === 'en' ? 'zh' : 'en'}`;
  const link = (at: string, text: string): Inner => html`<a href="${to(look, at)}">${text}</a> `;
  return html`<a class="skip" href="#main">${words.skip}</a>
<header class="top"><div class="wrap"><a class="brand" href="${to(look, '/')}">${fill(words.name, { city })}</a>
<a class="tl" href="${to(look, '/report')}">${words.tell}</a> <a class="tl" href="${to(look, '/matters')}">${words.near}</a></div></header>
<main id="main"><div class="wrap">${body}</div></main>
<footer class="foot"><div class="wrap">${[
    link('/follow', words.follow.title),
    link('/notices', words.footLinks.notices),
    link('/duty-list', words.footLinks.duties),
    link('/how', words.footLinks.how),
    link('/privacy', words.footLinks.privacy),
    link('/paper', words.follow.paper.title),
  ]}<a href="/portal${other}" lang="${language === 'en' ? 'zh-CN' : 'en'}">${words.other}</a>
<p>${fill(words.foot, { city })}</p></div></footer>`;
}

/** The telephone of a person. */
export function hotline(note: string): Html {
  return html`<p class="tocall"><a href="tel:12345">12345</a> ${note}</p>`;
}

export function back(look: Look, path: string, name: string): Html {
  return html`<p><a class="backl" href="${to(look, path)}">${name}</a></p>`;
}
