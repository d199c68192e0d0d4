import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';

export type ResidentDeps = {
  readonly db: Db;
  readonly crypto: FieldCrypto;
  readonly publicUrl: string;
  readonly guard: {
    count(kind: 'code' | 'codeTo' | 'act', key: string, now: number): Promise<void>;
    check(
      solution: { salt: string; until: number; sign: string; nonce: number },
      id: string,
      now: number,
    ): Promise<void>;
  };
};
