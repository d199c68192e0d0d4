/** Requests about one's own data as people see them, and who asks. */
import Type from 'typebox';
import type { FieldCrypto } from '../../../platform/crypto/fields.ts';
import type { Db } from '../../../platform/db/database.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { Day, Moment, Uuid } from '../../../platform/http/shapes.ts';
import { CONTACT } from './contact.ts';
import { maskContact } from './mask-contact.ts';
import type { RequestRow } from './queries.ts';
import { findSession, type Session, sessionIn } from './sessions.ts';

export const TEXT = 'resident_request.text';
export const Kind = Type.Unsafe<RequestRow['kind']>({
  type: 'string',
  enum: ['correct', 'delete', 'other'],
  maxLength: 10,
});
export const RequestView = Type.Object({
  id: Uuid,
  kind: Kind,
  text: Type.String({ maxLength: 2000 }),
  contact: Type.String({ maxLength: 100 }),
  madeAt: Moment,
  dueOn: Day,
  state: Type.Unsafe<RequestRow['state']>({
    type: 'string',
    enum: ['open', 'done', 'refused'],
    maxLength: 10,
  }),
  answer: Type.Union([Type.String({ maxLength: 2000 }), Type.Null()]),
  answeredAt: Type.Union([Moment, Type.Null()]),
});

/** @throws HttpProblem 401 where nobody is signed in */
export async function signedIn(db: Db, cookie: string | undefined, now: number): Promise<Session> {
  const session = await findSession(db, sessionIn(cookie), now);
  if (session === null) throw new HttpProblem('sign-in-needed');
  return session;
}

/** A request as its maker and the desk see it. */
export function requestView(crypto: FieldCrypto, row: RequestRow) {
  const { id, kind, madeAt, dueOn, state, answeredAt } = row;
  return {
    id,
    kind,
    text: crypto.open(row.text, TEXT),
    contact: maskContact(row.channel, crypto.open(row.contact, CONTACT)),
    madeAt,
    dueOn,
    state,
    answer: row.answer === null ? null : crypto.open(row.answer, TEXT),
    answeredAt,
  };
}
