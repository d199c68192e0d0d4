import { Refusal, say, sayField } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { normalPhone, PHONE_CONTEXT } from './person.ts';
import { findPerson, insertPeople, touchPeople } from './queries.ts';

type Entered = { readonly id: string; readonly name: string; readonly phone?: string | undefined };

/** Somebody new in the register, without a post; entered once under an id. @throws Refusal where the telephone is none */
export async function enterPerson(
  tx: Queryable,
  crypto: FieldCrypto,
  { id, name, phone }: Entered,
): Promise<void> {
  const number = phone === undefined ? null : normalPhone(phone);
  if (phone !== undefined && number === null)
    throw new Refusal('field-wrong', {
      field: sayField('phone', '电话', 'Telephone'),
      problem: say('不是电话号码', 'it is no telephone number'),
      right: say('手机号或带区号的座机', 'a mobile number, or a landline with its area code'),
    });
  if ((await findPerson(tx, id)) !== null) return;
  await touchPeople(tx);
  const sealed = number === null ? null : crypto.seal(number, PHONE_CONTEXT);
  const phoneIndex = number === null ? null : crypto.blindIndex(number, PHONE_CONTEXT);
  await insertPeople(tx, [{ id, name: name.trim(), phone: sealed, phoneIndex, number: null }]);
}
