import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import { SealBrokenError } from '../../../platform/crypto/provider.ts';
import type { Db } from '../../../platform/db/database.ts';
import { PHONE_CONTEXT } from './person.ts';
import { findSealedPhone } from './queries.ts';

/**
 * With another secret nothing sealed would open, and what is new would be sealed beside it for good.
 * @throws Error telling the operator so before anything is written
 */
export async function refuseOtherSecret(db: Db, crypto: FieldCrypto): Promise<void> {
  const sealed = await findSealedPhone(db);
  if (sealed === null) return;
  try {
    crypto.open(sealed, PHONE_CONTEXT);
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    throw new Error(
      'This is not the secret the personal data in this database were sealed with. Start with the one used before: ' +
        'GRIDGOV_SECRET, or the file demo-secret in the data folder of a demo city.',
    );
  }
}
