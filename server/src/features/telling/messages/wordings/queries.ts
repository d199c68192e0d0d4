import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { Wording } from '../templates/template.ts';

export type Wordings = Readonly<Record<Language, Wording>>;
/** What the city says instead, by the key of the message. */
export type OwnWordings = ReadonlyMap<string, Wordings>;
export type WordingVersion = { readonly from: string; readonly wording: Wordings | null };

/** In force on a day. */
export async function wordingsOn(db: Queryable, day: string): Promise<OwnWordings> {
  const { rows } = await db.query<{ template: string; wording: Wordings | null }>({
    name: 'message_wordings_on',
    text: `select distinct on (template) template, wording from message_wording where valid_from <= $1::date
      order by template, valid_from desc`,
    values: [day],
  });
  return new Map(rows.flatMap(({ template, wording }) => (wording === null ? [] : [[template, wording]])));
}

/** Of each message, oldest first. */
export async function listVersions(db: Queryable): Promise<ReadonlyMap<string, readonly WordingVersion[]>> {
  const { rows } = await db.query<WordingVersion & { template: string }>(
    `select template, valid_from as "from", wording from message_wording order by template, valid_from limit 10000`,
  );
  return Map.groupBy(rows, ({ template }) => template);
}

/** Another version of the same day is replaced. */
export async function saveVersion(
  tx: Queryable,
  template: string,
  { from, wording }: WordingVersion,
): Promise<void> {
  await tx.query('delete from message_wording where template = $1 and valid_from = $2::date', [
    template,
    from,
  ]);
  await tx.query('insert into message_wording (template, valid_from, wording) values ($1, $2::date, $3)', [
    template,
    from,
    wording === null ? null : JSON.stringify(wording),
  ]);
}
