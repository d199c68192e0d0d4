/** What search is told: which pages there are, and which are nobody's business. */
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { el, xmlDocument } from '../../../../platform/xml/xml.ts';
import { AnswerCache } from '../cache.ts';
import type { PortalDeps } from '../deps.ts';
import { lastWeek } from '../matters/public-matters.ts';
import { listKeys } from '../queries.ts';
import { pageQuery } from './look.ts';

const PUBLIC = { none: 'addresses of public pages' } as const;
/** The newest: what is older is found through the lists. */
const MOST_MATTERS = 5_000;
const KEPT_MS = 15 * 60_000;
const PAGES = [
  '/',
  '/report',
  '/follow',
  '/matters',
  '/notices',
  '/duty-list',
  '/how',
  '/privacy',
  '/paper',
  '/staff',
  '/subscribe',
];
const DAY_MS = 86_400_000;

export function siteRoutes(deps: PortalDeps): Route[] {
  const cache = new AnswerCache(KEPT_MS);
  const shared = {
    method: 'GET',
    tag: 'portal',
    right: 'public',
    audit: PUBLIC,
    absolute: true,
    head: true,
    hidden: true,
  } as const;
  const { publicUrl } = deps;
  return [
    defineRoute({
      ...shared,
      path: '/robots.txt',
      operationId: 'robots',
      summary: 'What search may read: the pages of residents, none that is one person’s own',
      schema: { query: pageQuery(), reply: { 200: { binary: ['text/plain'] } } },
      run: ({ reply }) =>
        reply.stream(
          `User-agent: *\nAllow: /portal/\nAllow: /api/v1/portal/\nAllow: /icon.svg$\nDisallow: /portal/my/\nDisallow: /portal/me\nDisallow: /\n\nSitemap: ${publicUrl}/sitemap.xml\n`,
          { type: 'text/plain; charset=utf-8' },
        ),
    }),
    defineRoute({
      ...shared,
      path: '/sitemap.xml',
      operationId: 'siteMap',
      summary: 'Addresses of the pages of residents and of the newest public matters',
      schema: { query: pageQuery(), reply: { 200: { binary: ['application/xml'] } } },
      run: async ({ now, reply }) =>
        reply.stream(await cache.get('', now, () => siteMap(deps, now)), {
          type: 'application/xml; charset=utf-8',
        }),
    }),
  ];
}

async function siteMap(deps: PortalDeps, now: number): Promise<string> {
  const keys = await listKeys(deps.db, {
    districts: deps.districts(),
    area: '',
    classCode: null,
    which: 'all',
    bbox: null,
    after: { at: now + DAY_MS, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
    limit: MOST_MATTERS,
    now,
    week: lastWeek(now),
  });
  const paths = [...PAGES, ...keys.map(({ district, id }) => `/matters/${district}.${id}`)];
  const urls = paths.map((at) => el('url', el('loc', `${deps.publicUrl}/portal${at}`)));
  return xmlDocument(el('urlset', urls, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }));
}
