/** Atom (RFC 4287) and RSS 2.0 of the same entries. */
import { SHANGHAI_OFFSET, secondTextAt } from '@gridgov/domain/calendar/zone.ts';
import { el, type Xml, xmlDocument } from '../../../platform/xml/xml.ts';
import type { Entry } from './entries.ts';

export type Feed = {
  readonly title: string;
  readonly author: string;
  /** Where the feed itself lies, and the page it is about. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly Entry[];
  /** When there was nothing to tell, since when that is so. */
  readonly since?: number;
};

/** RFC 822 with four digits of the year. */
const mailDate = (at: number) => new Date(at + SHANGHAI_OFFSET).toUTCString().replace('GMT', '+0800');

export function updatedAt({ entries, since = 0 }: Feed): number {
  return Math.max(since, ...entries.map(({ updated }) => updated));
}

export function atom(feed: Feed): string {
  const link = (rel: string, type: string, href: string) => el('link', null, { rel, type, href });
  return xmlDocument(
    el(
      'feed',
      [
        el('id', feed.self),
        el('title', feed.title),
        el('updated', secondTextAt(updatedAt(feed))),
        el('author', [el('name', feed.author)]),
        el('generator', 'GridGov'),
        link('self', 'application/atom+xml', feed.self),
        link('alternate', 'text/html', feed.page),
        ...feed.entries.map(atomEntry),
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
    ),
  );
}

function atomEntry(entry: Entry): Xml {
  return el('entry', [
    el('id', entry.id),
    el('title', entry.title),
    el('link', null, { rel: 'alternate', type: 'text/html', href: entry.link }),
    ...(entry.cap === undefined
      ? []
      : [el('link', null, { rel: 'alternate', type: 'application/cap+xml', href: entry.cap })]),
    el('category', null, { term: entry.category }),
    el('published', secondTextAt(entry.published)),
    el('updated', secondTextAt(entry.updated)),
    el('summary', entry.summary, { type: 'text' }),
    ...(entry.photo === undefined
      ? []
      : [el('link', null, { rel: 'enclosure', type: 'image/jpeg', href: entry.photo })]),
  ]);
}

export function rss(feed: Feed): string {
  const channel = [
    el('title', feed.title),
    el('link', feed.page),
    el('description', `${feed.author}：公开案件的进展和公告`),
    el('language', 'zh-cn'),
    el('lastBuildDate', mailDate(updatedAt(feed))),
    el('generator', 'GridGov'),
    el('atom:link', null, { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    ...feed.entries.map(rssItem),
  ];
  return xmlDocument(
    el('rss', [el('channel', channel)], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
    }),
  );
}

function rssItem(entry: Entry): Xml {
  return el('item', [
    el('title', entry.title),
    el('link', entry.link),
    // Readers of plain text and of markup both show it as it was written.
    el('description', entry.summary.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    el('category', entry.category),
    el('guid', entry.id, { isPermaLink: false }),
    el('pubDate', mailDate(entry.updated)),
    // `enclosure` of RSS needs a length, which nobody knows here.
    ...(entry.photo === undefined
      ? []
      : [el('media:content', null, { url: entry.photo, medium: 'image', type: 'image/jpeg' })]),
  ]);
}
