import { dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import type { Choices, Defaults } from '@gridgov/domain/telling/choices.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { timestamp } from '../../../platform/db/types.ts';
import type { Channel } from './channels.ts';

export type SettingRow = {
  readonly personId: string;
  readonly email: Buffer | null;
  readonly emailShown: string | null;
  readonly emailConfirmed: boolean;
  readonly wechat: Buffer | null;
  readonly wechatShown: string | null;
  readonly channels: readonly Channel[];
  readonly quietFrom: number | null;
  readonly quietTo: number | null;
  readonly digest: boolean;
  /** By class of urgency; null: `channels` and `digest` hold for all. */
  readonly choices: Choices | null;
};

const SETTING = `person_id as "personId", email, email_shown as "emailShown", email_confirmed as "emailConfirmed",
  wechat, wechat_shown as "wechatShown", channels, quiet_from as "quietFrom", quiet_to as "quietTo", digest, choices`;

export async function findSetting(db: Queryable, personId: string): Promise<SettingRow | null> {
  const [row] = await listSettings(db, [personId]);
  return row ?? null;
}

export async function listSettings(db: Queryable, personIds: readonly string[]): Promise<SettingRow[]> {
  const { rows } = await db.query<SettingRow>({
    name: 'message_settings',
    text: `select ${SETTING} from message_setting where person_id = any($1)`,
    values: [personIds],
  });
  return rows;
}

export type SettingChange = Pick<
  SettingRow,
  'channels' | 'quietFrom' | 'quietTo' | 'digest' | 'choices' | 'wechat' | 'wechatShown'
>;

/** `setWechat`: false leaves the id at the gateway as it is. */
export async function saveSetting(
  db: Queryable,
  personId: string,
  change: SettingChange & { readonly setWechat: boolean },
  now: number,
): Promise<void> {
  await db.query(
    `insert into message_setting (person_id, email_confirmed, code_tries, channels, quiet_from, quiet_to, digest,
       wechat, wechat_shown, changed_at, choices) values ($1, false, 0, $2, $3, $4, $5, $6, $7, $9, $10)
     on conflict (person_id) do update set channels = excluded.channels, quiet_from = excluded.quiet_from,
       quiet_to = excluded.quiet_to, digest = excluded.digest, changed_at = excluded.changed_at,
       choices = excluded.choices,
       wechat = case when $8 then excluded.wechat else message_setting.wechat end,
       wechat_shown = case when $8 then excluded.wechat_shown else message_setting.wechat_shown end`,
    [
      personId,
      change.channels,
      change.quietFrom,
      change.quietTo,
      change.digest,
      change.wechat,
      change.wechatShown,
      change.setWechat,
      timestamp(now),
      change.choices === null ? null : JSON.stringify(change.choices),
    ],
  );
}

export type NewAddress = {
  readonly personId: string;
  readonly email: Buffer | null;
  readonly emailShown: string | null;
  readonly codeHash: Buffer | null;
  readonly codeUntil: number;
  readonly now: number;
};

/** Another address, or none: whatever was there is no longer used. */
export async function saveAddress(db: Queryable, given: NewAddress): Promise<void> {
  await db.query(
    `insert into message_setting (person_id, email, email_shown, email_confirmed, code_hash, code_until, code_tries,
       channels, digest, changed_at) values ($1, $2, $3, false, $4, $5, 0, '{}', false, $6)
     on conflict (person_id) do update set email = $2, email_shown = $3, email_confirmed = false, code_hash = $4,
       code_until = $5, code_tries = 0, changed_at = $6`,
    [
      given.personId,
      given.email,
      given.emailShown,
      given.codeHash,
      timestamp(given.codeUntil),
      timestamp(given.now),
    ],
  );
}

const MOST_GUESSES = 5;

/** True where the code fits; each try counts, and after five the code is worth nothing. */
export async function confirmAddress(
  db: Queryable,
  personId: string,
  codeHash: Buffer,
  now: number,
): Promise<boolean> {
  const { rows } = await db.query<{ fits: boolean }>(
    `update message_setting set code_tries = code_tries + 1,
       email_confirmed = email_confirmed or code_hash = $2,
       code_hash = case when code_hash = $2 then null else code_hash end
     where person_id = $1 and code_until > $3 and code_tries < $4 and code_hash is not null
     returning email_confirmed as fits`,
    [personId, codeHash, timestamp(now), MOST_GUESSES],
  );
  return rows[0]?.fits === true;
}

/** An address that was proved is used at once. */
export async function saveChoices(db: Queryable, personId: string, choices: Choices): Promise<void> {
  await db.query('update message_setting set choices = $2 where person_id = $1', [
    personId,
    JSON.stringify(choices),
  ]);
}

export type HoursRow = {
  readonly from: string;
  readonly quietFrom: number;
  readonly quietTo: number;
  readonly digestAt: readonly number[];
  readonly reporterEvents: readonly string[];
  /** What holds for whoever chose nothing; null: as shipped. */
  readonly defaults: Defaults | null;
};

const HOURS = `valid_from as "from", quiet_from as "quietFrom", quiet_to as "quietTo", digest_at as "digestAt",
  reporter_events as "reporterEvents", defaults`;

/** Newest first. */
export async function listHours(db: Queryable): Promise<HoursRow[]> {
  const { rows } = await db.query<HoursRow>(
    `select ${HOURS} from message_hours order by valid_from desc limit 200`,
  );
  return rows;
}

/** @throws Error where the row that ships with the product is gone */
export async function hoursOn(db: Queryable, day: string): Promise<HoursRow> {
  const { rows } = await db.query<HoursRow>(
    `select ${HOURS} from message_hours where valid_from <= $1::date order by valid_from desc limit 1`,
    [day],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('message_hours holds no row for this day');
  return row;
}

/** The city's hours at a moment. */
export function cityHours(db: Queryable, now: number, offset = SHANGHAI_OFFSET): Promise<HoursRow> {
  return hoursOn(db, dayText(dayOf(now, offset)));
}

/** From a day on; another version of the same day is replaced, which only lies ahead. */
export async function saveHours(tx: Queryable, hours: HoursRow): Promise<void> {
  await tx.query('delete from message_hours where valid_from = $1::date', [hours.from]);
  await tx.query(
    `insert into message_hours (valid_from, quiet_from, quiet_to, digest_at, reporter_events, defaults)
     values ($1::date, $2, $3, $4, $5, $6)`,
    [
      hours.from,
      hours.quietFrom,
      hours.quietTo,
      hours.digestAt,
      hours.reporterEvents,
      hours.defaults === null ? null : JSON.stringify(hours.defaults),
    ],
  );
}

export type KeyRow = { readonly publicKey: string; readonly privateKey: Buffer };

export async function findKey(db: Queryable, name: string): Promise<KeyRow | null> {
  const { rows } = await db.query<KeyRow>(
    'select public_key as "publicKey", private_key as "privateKey" from message_key where name = $1',
    [name],
  );
  return rows[0] ?? null;
}

export async function insertKey(
  db: Queryable,
  key: KeyRow & { readonly name: string; readonly now: number },
): Promise<void> {
  await db.query(
    `insert into message_key (name, public_key, private_key, made_at) values ($1, $2, $3, $4)
     on conflict (name) do nothing`,
    [key.name, key.publicKey, key.privateKey, timestamp(key.now)],
  );
}
