import { createHash } from 'node:crypto';
import { dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { type Answer, defineRoute, type ReplyHelpers, type Route } from '../../../platform/http/route.ts';
import { AreaCode, Uuid } from '../../../platform/http/shapes.ts';
import { findWarning } from '../../telling/warnings/public.ts';
import { cityCalendar } from './calendar.ts';
import { alertOf, currentAlert } from './cap.ts';
import type { FeedDeps } from './deps.ts';
import { listAlerts, listEntries } from './entries.ts';
import { atom, type Feed, rss, updatedAt } from './syndication.ts';

const SEEN = Type.Object({
  'if-none-match': Type.Optional(Type.String({ maxLength: 400 })),
  'if-modified-since': Type.Optional(Type.String({ maxLength: 100 })),
});
const open = {
  absolute: true,
  head: true,
  method: 'GET',
  tag: 'feeds',
  right: 'public',
  audit: { none: 'public facts for readers, calendars and warning systems' },
} as const;

/** Warnings for programs, which are gone where a city uses none. */
const alerts = { ...open, system: 'warnings' } as const;

export function feedRoutes(deps: FeedDeps): Route[] {
  return [
    eventsRoute(deps, 'atom', 'application/atom+xml', atom),
    eventsRoute(deps, 'rss', 'application/rss+xml', rss),
    areaRoute(deps),
    calendarRoute(deps),
    ...alertRoutes(deps),
  ];
}

type Seen = { readonly 'if-none-match'?: string; readonly 'if-modified-since'?: string };
type Asked = { readonly headers: Seen; readonly reply: ReplyHelpers };

/** The text, or 304 for whoever has it already. */
function send(
  { headers, reply }: Asked,
  text: string,
  type: string,
  modified?: number,
  more: Readonly<Record<string, string>> = {},
): Answer {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 24)}"`;
  const sent = {
    ...more,
    etag,
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    ...(modified === undefined ? {} : { 'last-modified': new Date(modified).toUTCString() }),
  };
  if (isSeen(headers, etag, modified)) return reply.empty(304, sent);
  return reply.stream(text, { type: `${type}; charset=utf-8`, headers: sent });
}

/** A date counts only where no tag was sent, to the second that dates of headers have. */
function isSeen(headers: Seen, etag: string, modified: number | undefined): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers;
  if (tags !== undefined) {
    const known = tags.split(',').map((one) => one.trim().replace(/^W\//, ''));
    return known.includes(etag) || known.includes('*');
  }
  if (modified === undefined || since === undefined) return false;
  return Math.floor(modified / 1_000) * 1_000 <= Date.parse(since);
}

async function feedOf(deps: FeedDeps, file: string, area: string, now: number): Promise<Feed> {
  const city = deps.cityName();
  const name = area === '' ? city : `${city}${deps.nameOf(area)}`;
  return {
    title: `${name}：公开案件与公告`,
    author: `${city}网格中心`,
    self: `${deps.publicUrl}/feeds/${file}`,
    page: `${deps.publicUrl}/portal/matters`,
    entries: await listEntries(deps, area, now),
  };
}

function eventsRoute(
  deps: FeedDeps,
  format: 'atom' | 'rss',
  type: string,
  write: (feed: Feed) => string,
): Route {
  return defineRoute({
    ...open,
    path: `/feeds/events.${format}`,
    operationId: format === 'atom' ? 'eventsAtom' : 'eventsRss',
    summary: `Public matters and notices as ${format === 'atom' ? 'Atom' : 'RSS 2.0'}`,
    schema: { headers: SEEN, reply: { 200: { binary: [type] }, 304: null } },
    run: async (ask) => {
      const feed = await feedOf(deps, `events.${format}`, '', ask.now);
      return send(ask, write(feed), type, updatedAt(feed));
    },
  });
}

function areaRoute(deps: FeedDeps): Route {
  return defineRoute({
    ...open,
    path: '/feeds/areas/:code.:format',
    operationId: 'areaAtom',
    summary: 'Public matters and notices of one area as Atom',
    examples: { code: '990106012', format: 'atom' },
    schema: {
      params: Type.Object({ code: AreaCode, format: Type.Enum(['atom']) }),
      headers: SEEN,
      reply: { 200: { binary: ['application/atom+xml'] }, 304: null },
    },
    run: async (ask) => {
      const { code } = ask.params;
      const area = (await deps.areas()).find(code, ask.now);
      if (area === undefined) throw new Refusal('not-found', { what: say('区域', 'The area') });
      const feed = await feedOf(deps, `areas/${code}.atom`, area.level === 'city' ? '' : code, ask.now);
      return send(ask, atom(feed), 'application/atom+xml', updatedAt(feed));
    },
  });
}

function calendarRoute(deps: FeedDeps): Route {
  return defineRoute({
    ...open,
    path: '/feeds/calendar.ics',
    operationId: 'cityCalendar',
    summary: 'Holidays by name, weekends that are worked, and notices with a time',
    description:
      'Whole days are dates. Names of holidays are Chinese, or English where Accept-Language prefers it.',
    schema: { headers: SEEN, reply: { 200: { binary: ['text/calendar'] }, 304: null } },
    run: async (ask) =>
      send(ask, await cityCalendar(deps, ask.now, ask.language), 'text/calendar', undefined, {
        vary: 'accept-language',
        'content-language': ask.language === 'zh' ? 'zh-CN' : 'en',
      }),
  });
}

function alertRoutes(deps: FeedDeps): Route[] {
  return [currentAlertRoute(deps), alertsRoute(deps), oneAlertRoute(deps)];
}

function alertsRoute(deps: FeedDeps): Route {
  return defineRoute({
    ...alerts,
    path: '/feeds/alerts.atom',
    operationId: 'alertsAtom',
    summary: 'All warnings in force, as Atom with the address of each as CAP 1.2',
    description: 'Also those a person ended within the last day, so that whoever polls hears of it.',
    schema: { headers: SEEN, reply: { 200: { binary: ['application/atom+xml'] }, 304: null } },
    run: async (ask) => {
      const city = deps.cityName();
      const feed: Feed = {
        title: `${city}：预警`,
        author: `${city}网格中心`,
        self: `${deps.publicUrl}/feeds/alerts.atom`,
        page: `${deps.publicUrl}/portal/notices`,
        entries: await listAlerts(deps, ask.now),
        since: dayStartAt(ask.now),
      };
      return send(ask, atom(feed), 'application/atom+xml');
    },
  });
}

function oneAlertRoute(deps: FeedDeps): Route {
  return defineRoute({
    ...alerts,
    path: '/feeds/alerts/:id.:format',
    operationId: 'oneAlert',
    summary: 'One warning as CAP 1.2: as it was given, or its end',
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab', format: 'cap' },
    schema: {
      params: Type.Object({ id: Uuid, format: Type.Enum(['cap']) }),
      headers: SEEN,
      reply: { 200: { binary: ['application/cap+xml'] }, 304: null },
    },
    run: async (ask) => {
      const warning = await findWarning(deps.db, ask.params.id);
      if (warning === undefined || warning.sentAt > ask.now) {
        throw new Refusal('not-found', { what: say('预警', 'The warning') });
      }
      return send(ask, await alertOf(deps, warning, ask.now), 'application/cap+xml');
    },
  });
}

function currentAlertRoute(deps: FeedDeps): Route {
  return defineRoute({
    ...alerts,
    path: '/feeds/alerts.cap',
    operationId: 'currentAlert',
    summary: 'The newest warning in force, as CAP 1.2',
    description: 'On quiet days a message of status `Test` that says so.',
    schema: { headers: SEEN, reply: { 200: { binary: ['application/cap+xml'] }, 304: null } },
    run: async (ask) => send(ask, await currentAlert(deps, ask.now), 'application/cap+xml'),
  });
}
