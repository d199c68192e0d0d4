import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { EventName } from '@gridgov/domain/loop/issues/events.ts';
import { EVENT_WORDS } from '@gridgov/domain/loop/issues/events.ts';
import { isHelp } from '@gridgov/domain/loop/issues/help.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { type Choices, ringsBell } from '@gridgov/domain/telling/choices.ts';
import { URGENCIES } from '@gridgov/domain/telling/classes.ts';
import { urgencyOf } from '@gridgov/domain/telling/urgency.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { UUID } from '../../../platform/http/shapes.ts';
import { CaseId } from '../../../platform/workflow/body-schema.ts';
import { seenNotices, tradeOfNotice, waitingCases } from '../../../platform/workflow/noticed.ts';
import type { Served } from '../../../platform/workflow/served.ts';
import { allUsed, type UnusedAt } from '../../../platform/workflow/unused.ts';
import type { Names } from '../../city/names/public.ts';
import { concernOf, IssueId, seenAmong, shortNumber } from '../../loop/issues/public.ts';
import { caseLine, noticeLine, type OwnWordings, ownChoices, wordingsOn } from '../messages/public.ts';
import { listNotices, markRead, type NoticeRow, type Reader } from './queries.ts';

export type NoticeDeps = {
  readonly db: Db;
  readonly districts: () => readonly string[];
  readonly names: Names;
  readonly trades?: readonly Served[];
  readonly unusedAt?: UnusedAt;
  /** A duty seat of the post where somebody else is on duty: what it is told is theirs. */
  readonly isAnothers?: (seat: string, personId: string, at: number) => boolean;
};

const text = (maxLength = 200) => Type.String({ maxLength });
const NoticeId = Type.String({
  pattern: `^\\d{6}\\.${UUID}$`,
  maxLength: 43,
  examples: ['370602.0192d3a0-7b1c-7000-8000-0123456789ab'],
});
const Notice = Type.Object({
  id: NoticeId,
  /** Null where it is of no matter. */
  issue: Type.Union([IssueId, Type.Null()]),
  about: Type.Enum(['issue', 'deputy', 'duty', 'case']),
  /** Of a trade whose pages are made from its tables. */
  case: Type.Optional(Type.Object({ trade: text(40), path: text(60), id: CaseId })),
  shortNumber: text(20),
  title: text(),
  /** Of a matter in which somebody asks for help. */
  help: Type.Boolean(),
  text: text(),
  at: Type.String({ format: 'date-time', maxLength: 30 }),
  read: Type.Boolean(),
  urgency: Type.Enum([...URGENCIES]),
  /** The newest word of a matter that waits for this post, or that mentions the reader; else it is for knowing. */
  act: Type.Boolean(),
});
const DAYS = 30 * 86_400_000;
const MOST = 100;

export function noticeRoutes(deps: NoticeDeps): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/notices',
      summary: 'What was told to the queues of this post and to its holder, newest first',
      tag: 'notices',
      operationId: 'listNotices',
      right: 'signed-in',
      audit: { none: 'numbers and titles of matters told to this post' },
      schema: {
        reply: {
          200: Type.Object({
            items: Type.Array(Notice, { maxItems: MOST }),
            unread: Type.Integer({ minimum: 0, maximum: MOST }),
            toAct: Type.Integer({ minimum: 0, maximum: MOST, description: 'Of the unread those to act on' }),
          }),
        },
      },
      run: async ({ actor, language, now }) => {
        const rows = await inSight(
          deps,
          actor,
          await listNotices(deps.db, readerOf(actor, deps, now), now - DAYS, MOST),
        );
        const acts = toActOn(await withWaiting(deps, actor, rows));
        const choices = await ownChoices(deps.db, actor.personId, now);
        const own = await wordingsOn(deps.db, dayTextAt(now));
        // What asks for something rings whatever was chosen.
        const ring = rows.filter((row) => !row.read && (acts.has(row.id) || rings(choices, row)));
        return {
          items: rows.map((row) => ({ ...noticeView(row, deps, language, own), act: acts.has(row.id) })),
          unread: ring.length,
          toAct: rows.filter((row) => !row.read && acts.has(row.id)).length,
        };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/notices/read',
      summary: 'Mark notices as read',
      tag: 'notices',
      operationId: 'markNoticesRead',
      right: 'signed-in',
      audit: { none: 'only what the reader has seen' },
      schema: { body: Type.Object({ ids: Type.Array(NoticeId, { maxItems: MOST }) }), reply: { 204: null } },
      run: async ({ actor, body, now, reply }) => {
        const notices = body.ids.map((id) => ({ district: id.slice(0, 6), id: id.slice(7) }));
        await markRead(deps.db, actor.personId, notices, now);
        return reply.empty();
      },
    }),
  ];
}

const rings = (choices: Choices, row: NoticeRow) =>
  ringsBell(choices, { urgency: urgencyOf(row), duty: row.own && !row.personal });

/** Queues of the post in its own district, a unit's in every one; the person in every district, wherever they report. */
function readerOf(
  actor: Actor,
  { districts, unusedAt = allUsed, isAnothers = () => false }: NoticeDeps,
  now: number,
): Reader {
  const seats = actor.seats.filter((seat) => !isAnothers(seat, actor.personId, now));
  const own = actor.area.slice(0, 6);
  const served = own === '' || actor.unitId !== null ? districts() : [own];
  const queues = served.flatMap((district) => seats.map((key) => ({ district, key })));
  const person = districts().map((district) => ({ district, key: `person:${actor.personId}` }));
  return {
    personId: actor.personId,
    told: [...queues, ...person],
    districts: districts(),
    unused: [...unusedAt(now).keys()],
    seats,
    asked: queues.map(({ district, key }) => concernOf(district, 'asked', key)),
  };
}

/** What asks something of the reader: of each matter that waits for them the newest word, and being mentioned. */
function toActOn(rows: readonly NoticeRow[]): ReadonlySet<string> {
  const newest = new Map<string, NoticeRow>();
  for (const row of rows) {
    const matter = `${row.district}.${row.stream_id}`;
    if (row.waits && !newest.has(matter)) newest.set(matter, row);
  }
  const mentions = rows.filter(({ kind }) => kind === 'issue.mentioned');
  return new Set([...newest.values(), ...mentions].map(({ id }) => id));
}

/** The rows with what waits in cases of other trades, which is asked of the cases themselves. */
async function withWaiting(
  { db, trades = [] }: NoticeDeps,
  actor: Actor,
  rows: readonly NoticeRow[],
): Promise<NoticeRow[]> {
  const waiting = await waitingCases(db, trades, actor, rows);
  return rows.map((row) => ({
    ...row,
    waits: row.waits || waiting.has(`${row.district}.${row.stream_id}`),
  }));
}

/** Whoever follows a matter hears of it only as long as they may see it. */
async function inSight(
  { db, trades = [] }: NoticeDeps,
  actor: Actor,
  rows: readonly NoticeRow[],
): Promise<NoticeRow[]> {
  const followed = rows.filter(({ own }) => !own);
  const ofTrades = followed.filter(({ facts }) => facts.trade !== undefined);
  const others = followed.filter(({ facts }) => facts.trade === undefined);
  const [issues, cases] = await Promise.all([
    seenAmong(
      db,
      actor,
      others.map(({ district, stream_id: id }) => ({ district, id })),
    ),
    seenNotices(db, trades, actor, ofTrades),
  ]);
  return rows.filter(
    ({ own, id, district, stream_id }) => own || cases.has(id) || issues.has(`${district}.${stream_id}`),
  );
}

function noticeView(
  row: NoticeRow,
  { names, trades = [] }: NoticeDeps,
  language: Language,
  own: OwnWordings,
) {
  const served = tradeOfNotice(trades, row);
  return {
    id: `${row.district}.${row.id}`,
    ...aboutOf(row, served),
    shortNumber: shortNumber(row.facts.number ?? ''),
    title: row.facts.post?.[language] ?? names.in(language).said('class', row.facts.title ?? ''),
    help: isHelp({ nature: row.facts.nature ?? '' }),
    text: served === undefined ? lineOf(row, language, own) : caseLine(served, row, language, own),
    at: new Date(row.at).toISOString(),
    read: row.read,
    urgency: urgencyOf(row),
  };
}

/** What a notice leads to. */
function aboutOf({ kind, district, stream_id }: NoticeRow, served: Served | undefined) {
  if (served !== undefined) {
    const { path, trade } = served;
    return {
      about: 'case' as const,
      issue: null,
      case: { trade: trade.name, path, id: `${district}.${stream_id}` },
    };
  }
  if (kind.startsWith('deputy.')) return { about: 'deputy' as const, issue: null };
  if (kind.startsWith('duty.')) return { about: 'duty' as const, issue: null };
  return { about: 'issue' as const, issue: `${district}.${stream_id}` };
}

/** The line of the catalogue; an event nobody wrote a line for goes by its own word. */
function lineOf(row: NoticeRow, language: Language, own: OwnWordings): string {
  const line = noticeLine(row.kind, !row.own || row.personal, language, { facts: row.facts, own });
  const [, name = ''] = row.kind.split('.');
  return line ?? (name in EVENT_WORDS ? EVENT_WORDS[name as EventName][language] : row.kind);
}
