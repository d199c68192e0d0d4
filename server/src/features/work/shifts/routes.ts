import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import type { PeopleNames } from '../../city/people/public.ts';
import { briefsInSight, IssueId } from '../../loop/issues/public.ts';
import { findNote, insertConfirm, insertNote, listNotes, type NoteRow, type Seat } from './queries.ts';

export type ShiftDeps = {
  readonly db: Db;
  /** The district under which the notes of posts for the whole city are kept: the city's own key. */
  readonly cityKey: () => string;
  /** Masked names of people. */
  readonly people: PeopleNames;
};

const DAYS = 30 * 86_400_000;
const MOST = 100;
const MOST_ISSUES = 20;
const Instant = Type.String({ format: 'date-time', maxLength: 30 });
const Who = Type.Object({ name: Type.String({ maxLength: 100 }), at: Instant });
const ShiftNote = Type.Object({
  id: Uuid,
  text: Type.String({ maxLength: 2000 }),
  at: Instant,
  by: Type.String({ maxLength: 100 }),
  /** Written by the caller. */
  own: Type.Boolean(),
  /** Confirmed by the caller. */
  confirmed: Type.Boolean(),
  confirms: Type.Array(Who, { maxItems: 200 }),
  issues: Type.Array(
    Type.Object({
      id: IssueId,
      shortNumber: Type.String({ maxLength: 20 }),
      title: Type.String({ maxLength: 200 }),
    }),
    { maxItems: MOST_ISSUES },
  ),
});
const tag = 'shifts';

export function shiftRoutes(deps: ShiftDeps): Route[] {
  return [listRoute(deps), writeRoute(deps), confirmRoute(deps)];
}

/** The first queue the post serves; the hotline and others without one share a seat of their kind and area. */
function seatOf(actor: Actor, { cityKey }: ShiftDeps): Seat {
  const seat = actor.seats[0] ?? `post:${actor.post}:${actor.area}`;
  return { district: actor.area.slice(0, 6) || cityKey(), seat };
}

function listRoute(deps: ShiftDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/shift-notes',
    operationId: 'listShiftNotes',
    summary: 'Hand-over notes of the seat at hand, newest first',
    tag,
    right: 'signed-in',
    audit: { none: 'notes of one’s own seat' },
    schema: {
      reply: {
        200: Type.Object({
          items: Type.Array(ShiftNote, { maxItems: MOST }),
          /** Written by others and not yet confirmed by the caller. */
          waiting: Type.Integer({ minimum: 0, maximum: MOST }),
        }),
      },
    },
    run: async ({ actor, now }) => {
      const rows = await listNotes(deps.db, seatOf(actor, deps), now - DAYS, MOST);
      const items = await notesView(deps, actor, rows);
      return { items, waiting: items.filter((one) => !one.own && !one.confirmed).length };
    },
  });
}

async function notesView({ db, people }: ShiftDeps, actor: Actor, rows: readonly NoteRow[]) {
  const ids = rows.flatMap(({ personId, confirms }) => [personId, ...confirms.map((one) => one.personId)]);
  const names = await people([...new Set(ids)], readerOf(actor));
  const issues = await briefsInSight(db, actor, [...new Set(rows.flatMap((row) => row.issues))]);
  return rows.map(({ id, text, at, personId, confirms, issues: named }) => ({
    id,
    text,
    at: new Date(at).toISOString(),
    by: names.get(personId) ?? '',
    own: personId === actor.personId,
    confirmed: confirms.some((one) => one.personId === actor.personId),
    confirms: confirms.map((one) => ({
      name: names.get(one.personId) ?? '',
      at: new Date(one.at).toISOString(),
    })),
    issues: named.flatMap((issue) => issues.get(issue) ?? []),
  }));
}

function writeRoute(deps: ShiftDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/shift-notes',
    operationId: 'writeShiftNote',
    summary: 'Write a hand-over note for whoever serves the seat next',
    tag,
    right: 'signed-in',
    audit: { access: 'change' },
    idempotent: 'required',
    schema: {
      body: Type.Object({
        text: Type.String({ minLength: 1, maxLength: 2000 }),
        issues: Type.Array(IssueId, { maxItems: MOST_ISSUES, uniqueItems: true }),
      }),
      reply: { 201: Type.Object({ id: Uuid }) },
    },
    async run(ask) {
      const { actor, body, commandId: id, now } = ask;
      const seat = seatOf(actor, deps);
      const text = body.text.trim();
      if (text === '')
        throw new Refusal('field-missing', { field: sayField('text', '交接内容', 'What is handed over') });
      const seen = await briefsInSight(deps.db, actor, body.issues);
      if (seen.size < body.issues.length) throw new Refusal('not-found', { what: '@word.issue' });
      await insertNote(deps.db, {
        ...seat,
        id,
        text,
        issues: body.issues,
        at: now,
        personId: actor.personId,
        postId: actor.postId,
      });
      await ask.record({ subject: `shift:${seat.seat}`, details: { note: id } });
      return ask.reply.json(201, { id });
    },
  });
}

function confirmRoute(deps: ShiftDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/shift-notes/:id/confirm',
    operationId: 'confirmShiftNote',
    summary: 'Confirm that a note of one’s seat was read',
    tag,
    right: 'signed-in',
    audit: { access: 'change' },
    examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
    schema: { params: Type.Object({ id: Uuid }), reply: { 204: null } },
    async run(ask) {
      const { actor, now } = ask;
      const note = await findNote(deps.db, seatOf(actor, deps), ask.params.id);
      if (note === null) throw new Refusal('not-found', { what: say('交接', 'The note') });
      // Whoever wrote it knows it; a confirmation by the same person would say nothing.
      if (note.personId === actor.personId)
        throw wrongField(
          sayField('id', '交接', 'The note'),
          say('是自己写的', 'it is your own'),
          say('由接班的人确认', 'whoever takes over confirms it'),
        );
      await insertConfirm(deps.db, {
        district: note.district,
        noteId: note.id,
        personId: actor.personId,
        at: now,
      });
      await ask.record({ subject: `shift:${note.seat}`, details: { note: note.id } });
      return ask.reply.empty();
    },
  });
}
