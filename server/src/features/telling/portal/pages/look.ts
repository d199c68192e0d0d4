/** In which language a page is written, and what all pages are written with. */

import type { Language } from '@gridgov/domain/refusal.ts';
import { en } from '@gridgov/portal/words/en.ts';
import { plain as plainEn } from '@gridgov/portal/words/plain/en.ts';
import { plain as plainZh } from '@gridgov/portal/words/plain/zh.ts';
import { type Words, zh } from '@gridgov/portal/words/zh.ts';
import { piecesOf } from '@gridgov/ui/said.ts';
import Type from 'typebox';
import { type Html, html, type Inner } from '../../../../platform/http/html.ts';
import type { PortalDeps } from '../deps.ts';

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/**
 * Links of a page that was asked for in a language lead to pages in it. What else stands in an address is the app's, or
 * was added by whoever handed the link on: a page is not refused for it.
 */
export function pageQuery<const Names extends string = never>(...names: readonly Names[]) {
  const properties = Object.fromEntries(names.map((name) => [name, text(500)])) as Record<
    Names,
    ReturnType<typeof text>
  >;
  return Type.Object({ lang: text(20), ...properties }, { additionalProperties: true });
}

export type Look = {
  readonly words: Words;
  readonly plain: typeof plainZh;
  readonly language: Language;
  /** Asked for by the address, not by the browser's own wish. */
  readonly chosen: boolean;
  readonly now: number;
  readonly city: string;
};

type Asked = {
  readonly language: Language;
  readonly now: number;
  readonly query: { readonly lang?: string };
};

export function lookOf(
  { nameOf }: Pick<PortalDeps, 'nameOf'>,
  { language: wished, now, query }: Asked,
): Look {
  const chosen = query.lang === 'en' || query.lang === 'zh' ? query.lang : null;
  const language = chosen ?? wished;
  const isEnglish = language === 'en';
  return {
    words: isEnglish ? en : zh,
    plain: isEnglish ? plainEn : plainZh,
    language,
    chosen: chosen !== null,
    now,
    city: nameOf('', language),
  };
}

/** An address of the portal, in the language that was chosen. */
export function to({ language, chosen }: Look, path: string): string {
  if (!chosen) return `/portal${path}`;
  return `/portal${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** What people wrote, or Chinese names: marked as such in an English page. */
export function said({ language }: Look, text: string): Inner {
  if (language !== 'en') return text;
  return piecesOf(text).map((piece): Html | string =>
    piece.chinese ? html`<span lang="zh-CN">${piece.text}</span>` : piece.text,
  );
}

/** What it is and where, as each language joins them. */
export function joined({ language }: Look, what: string, where: string): string {
  return `${what}${language === 'en' ? ', ' : '，'}${where}`;
}
