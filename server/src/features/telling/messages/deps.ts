import type { MessageSettings } from '../../../platform/config/messages.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Served } from '../../../platform/workflow/served.ts';
import type { UnusedAt } from '../../../platform/workflow/unused.ts';

export type MessageDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly districts: () => readonly string[];
  /** Public key of web push. */
  readonly pushKey: string;
  /** Keys by which gateways sign in with their reports. */
  readonly settings: MessageSettings;
  /** The telephone of one of our people, as the roster has it. */
  readonly phoneOf: (personId: string) => Promise<string | null>;
  /** Whether a person holds a post with a desk now, whose notices are its work. */
  readonly bearsDuty: (personId: string, now: number) => Promise<boolean>;
  readonly offset: number;
  /** Of which messages are made from their tables. */
  readonly trades?: readonly Served[];
  readonly unusedAt?: UnusedAt;
};
