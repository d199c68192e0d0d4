import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { Outside } from '../../../platform/outside/outside.ts';
import type { Served } from '../../../platform/workflow/served.ts';

export type WebhookDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly outside: Outside;
  readonly log: Log;
  readonly publicUrl: string;
  readonly districts: () => readonly string[];
  /** Called when there is something to send at once. */
  readonly hint: () => void;
  readonly newId: () => string;
  /** Trades as programs hear of them at this moment. */
  readonly trades?: () => readonly Served[];
};

export const SECRET_CONTEXT = 'webhook.secret';
