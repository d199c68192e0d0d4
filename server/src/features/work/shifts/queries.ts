import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';

const NOTE = tableOf('shift_note', 'district, id', {
  district: column(),
  id: column(),
  seat: column(),
  text: column(),
  issues: column<readonly string[]>(),
  at: moment(),
  personId: column(),
  postId: column(),
});
const CONFIRM = tableOf('shift_note_confirm', 'district, note_id, person_id', {
  district: column(),
  noteId: column(),
  personId: column(),
  at: moment(),
});
export type Note = RowOf<typeof NOTE>;
export type Seat = Pick<Note, 'district' | 'seat'>;
export type NoteRow = Note & {
  readonly confirms: readonly { readonly personId: string; readonly at: string }[];
};

/** Notes of a seat, newest first, with who confirmed them. */
export async function listNotes(
  db: Queryable,
  { district, seat }: Seat,
  since: number,
  limit: number,
): Promise<NoteRow[]> {
  const { rows } = await db.query<NoteRow>({
    name: 'shift_notes',
    text: `select ${NOTE.list('n')},
        (select coalesce(json_agg(json_build_object('personId', c.person_id, 'at', c.at) order by c.at), '[]')
          from shift_note_confirm c where c.district = n.district and c.note_id = n.id) as confirms
      from shift_note n where n.district = $1 and n.seat = $2 and n.at > $3 order by n.at desc, n.id desc limit $4`,
    values: [district, seat, timestamp(since), limit],
  });
  return rows;
}

/** The same id again changes nothing. */
export function insertNote(db: Queryable, note: Note): Promise<boolean> {
  return insertRow(db, NOTE, note);
}

export async function findNote(db: Queryable, { district, seat }: Seat, id: string): Promise<Note | null> {
  const { rows } = await db.query<Note>(
    `select ${NOTE.list()} from shift_note where district = $1 and seat = $2 and id = $3`,
    [district, seat, id],
  );
  return rows[0] ?? null;
}

export function insertConfirm(db: Queryable, confirm: RowOf<typeof CONFIRM>): Promise<boolean> {
  return insertRow(db, CONFIRM, confirm);
}
