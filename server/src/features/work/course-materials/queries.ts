import type { Queryable } from '../../../platform/db/database.ts';
import { column, insertRow, moment, type RowOf, tableOf } from '../../../platform/db/row.ts';
import { timestamp } from '../../../platform/db/types.ts';

const MATERIAL = tableOf('course_material', 'id', {
  id: column(),
  course: column(),
  file: column(),
  title: column(),
  place: column<number>(),
  at: moment(),
  byPerson: column(),
});
type Material = RowOf<typeof MATERIAL>;

export type MaterialFile = Pick<Material, 'id' | 'title' | 'file' | 'at'> & {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
};

/** Those of a course that were not withdrawn, in their order. */
export async function listMaterials(db: Queryable, course: string): Promise<MaterialFile[]> {
  const { rows } = await db.query<MaterialFile>(
    `select ${MATERIAL.list('m')}, f.name, f.type, f.bytes from course_material m join file f on f.id = m.file
     where m.course = $1 and m.withdrawn_at is null order by m.place, m.id`,
    [course],
  );
  return rows;
}

/** The course a material was added to, also where it was withdrawn; null where there is none of this id. */
export async function courseOfMaterial(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.query<{ course: string }>('select course from course_material where id = $1', [
    id,
  ]);
  return rows[0]?.course ?? null;
}

/** At the end of the order. */
export async function addMaterial(tx: Queryable, material: Material): Promise<void> {
  await insertRow(tx, MATERIAL, material);
}

/** Two who change the materials of a course at the same moment do so one after the other. */
export async function lockCourse(tx: Queryable, course: string): Promise<void> {
  await tx.query('select 1 from course where id = $1 for update', [course]);
}

export async function orderMaterials(tx: Queryable, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update course_material m set place = o.n - 1 from unnest($1::uuid[]) with ordinality as o (id, n)
     where m.id = o.id and m.place <> o.n - 1`,
    [ids],
  );
}

export async function withdrawMaterial(tx: Queryable, id: string, at: number, person: string): Promise<void> {
  await tx.query(
    'update course_material set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null',
    [id, timestamp(at), person],
  );
}

/** The courses, with their areas, among whose materials a file is now. */
export async function coursesOfFile(
  db: Queryable,
  file: string,
): Promise<{ readonly id: string; readonly area: string }[]> {
  const { rows } = await db.query<{ id: string; area: string }>(
    `select distinct c.id, c.area from course_material m join course c on c.id = m.course
     where m.file = $1 and m.withdrawn_at is null`,
    [file],
  );
  return rows;
}
