import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';

export type Seat = { readonly district: string; readonly seat: string };
export type Note = Seat & {
  readonly id: string;
  readonly text: string;
  readonly issues: readonly string[];
  readonly at: number;
  readonly personId: string;
  readonly postId: string;
};
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
    text: `select n.district, n.id, n.seat, n.text, n.issues, n.at, n.person_id as "personId", n.post_id as "postId",
        (select coalesce(json_agg(json_build_object('personId', c.person_id, 'at', c.at) order by c.at), '[]')
          from shift_note_confirm c where c.district = n.district and c.note_id = n.id) as confirms
      from shift_note n where n.district = $1 and n.seat = $2 and n.at > $3 order by n.at desc, n.id desc limit $4`,
    values: [district, seat, timestamp(since), limit],
  });
  return rows;
}

/** The same id again changes nothing. */
export async function insertNote(db: Queryable, note: Note): Promise<void> {
  await db.query(
    `insert into shift_note (district, id, seat, text, issues, at, person_id, post_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (district, id) do nothing`,
    [
      note.district,
      note.id,
      note.seat,
      note.text,
      note.issues,
      timestamp(note.at),
      note.personId,
      note.postId,
    ],
  );
}

export async function findNote(db: Queryable, { district, seat }: Seat, id: string): Promise<Note | null> {
  const { rows } = await db.query<Note>(
    `select district, id, seat, text, issues, at, person_id as "personId", post_id as "postId"
      from shift_note where district = $1 and seat = $2 and id = $3`,
    [district, seat, id],
  );
  return rows[0] ?? null;
}

export async function insertConfirm(
  db: Queryable,
  { district, id }: Pick<Note, 'district' | 'id'>,
  personId: string,
  at: number,
): Promise<void> {
  await db.query(
    `insert into shift_note_confirm (district, note_id, person_id, at) values ($1, $2, $3, $4)
      on conflict (district, note_id, person_id) do nothing`,
    [district, id, personId, timestamp(at)],
  );
}
