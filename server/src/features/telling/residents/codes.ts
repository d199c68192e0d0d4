/** Proof that somebody holds an address: six digits sent there, few tries, few minutes. */
import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { uuidv7 } from '../../../platform/ledger/ids.ts';
import { sendMessage } from '../messages/public.ts';
import { CONTACT, type Contact, contactIndex, normalContact } from './contact.ts';
import { type CodeRow, deleteCode, insertCode, tryCode } from './queries.ts';

export const CODE_MINUTES = 10;
const MOST_TRIES = 5;
const CODE = 'resident.code';

type Deps = { readonly db: Db; readonly crypto: FieldCrypto };

/** Sends a code; returns what it is asked for by, and the address as it is kept. */
export async function sendCode(
  { db, crypto }: Deps,
  contact: Contact,
  purpose: CodeRow['purpose'],
  { language, now }: { language: Language; now: number },
): Promise<{ id: string; contact: Buffer; contactIndex: Buffer }> {
  const address = normalContact(contact);
  const id = uuidv7(now);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const kept = {
    channel: contact.channel,
    contact: crypto.seal(address, CONTACT),
    contactIndex: contactIndex(crypto, contact.channel, address),
  };
  await db.transaction(async (tx) => {
    await insertCode(tx, {
      ...kept,
      id,
      purpose,
      codeHash: crypto.blindIndex(`${id} ${code}`, CODE),
      tries: 0,
      createdAt: now,
      expiresAt: now + CODE_MINUTES * 60_000,
    });
    await sendMessage(
      { db: tx, crypto, now },
      {
        key: `${CODE}:${id}`,
        channel: contact.channel,
        to: address,
        template: purpose === 'sign-in' ? 'code.sign-in' : 'code.confirm',
        params: { code, minutes: CODE_MINUTES },
        language,
      },
    );
  });
  return { id, contact: kept.contact, contactIndex: kept.contactIndex };
}

/** The address that was proved. @throws HttpProblem where the code is wrong, used or over */
export async function proveCode(
  { db, crypto }: Deps,
  { id, code, purpose }: { id: string; code: string; purpose: CodeRow['purpose'] },
  now: number,
): Promise<CodeRow> {
  const row = await tryCode(db, id, MOST_TRIES, now);
  const given = crypto.blindIndex(`${id} ${code.replaceAll(/\D/g, '')}`, CODE);
  const fits = row !== null && row.purpose === purpose && timingSafeEqual(row.codeHash, given);
  if (!fits) throw wrongCode();
  await deleteCode(db, id);
  return row;
}

function wrongCode(): HttpProblem {
  const message = { zh: '验证码不对或已过期', en: 'The code is wrong or over' };
  const right = { zh: '短信或邮件里的6位数字', en: 'the six digits from the message' };
  return new HttpProblem('body-wrong', { count: 1 }, { errors: [{ field: 'code', message, right }] });
}
