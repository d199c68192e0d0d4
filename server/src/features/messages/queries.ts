import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../platform/db/database.ts';
import { timestamp } from '../../platform/db/types.ts';
import type { Channel } from './channels.ts';

export type NewMessage = {
  readonly district: string;
  readonly id: string;
  readonly key: string;
  readonly channel: Channel;
  readonly address: Buffer;
  readonly addressIndex: Buffer;
  readonly addressShown: string;
  readonly personId: string | null;
  readonly template: string;
  readonly language: Language;
  readonly params: Buffer;
  readonly urgent: boolean;
  readonly bundle: string | null;
  readonly now: number;
  readonly nextAt: number;
};

/** The id, or null where there is a message of this key. */
export async function insertMessage(db: Queryable, message: NewMessage): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>({
    name: 'message_insert',
    text: `insert into message (district, id, key, channel, address, address_index, address_shown, person_id,
        template, language, params, urgent, bundle, state, tries, next_at, created_at, changed_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'queued', 0, $14, $15, $15)
      on conflict (district, key) do nothing returning id`,
    values: [
      message.district,
      message.id,
      message.key,
      message.channel,
      message.address,
      message.addressIndex,
      message.addressShown,
      message.personId,
      message.template,
      message.language,
      message.params,
      message.urgent,
      message.bundle,
      timestamp(message.nextAt),
      timestamp(message.now),
    ],
  });
  return rows[0]?.id ?? null;
}
