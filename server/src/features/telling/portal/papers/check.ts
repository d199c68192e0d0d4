/** Whether a paper is valid: by its number and its check code, without what it says. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { typedCode } from '@gridgov/domain/papers/check-code.ts';
import { numberKey } from '@gridgov/domain/papers/series.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import type { AccessNote } from '../../../../platform/http/route.ts';
import { findChecked } from '../../../../platform/papers/queries.ts';
import type { PortalDeps } from '../deps.ts';
import { lineOf } from '../guard/guard.ts';

export type Valid = {
  readonly number: string;
  readonly kind: string;
  readonly day: string;
  readonly issuer: string;
  /** Of a paper that holds for a term: until which day, and whether it does now. */
  readonly term: { readonly until: string; readonly valid: boolean } | null;
};

type Asked = {
  readonly address: string;
  readonly now: number;
  record(note: AccessNote): Promise<void>;
};

/** @throws Refusal, the same whether the number or the code is wrong; HttpProblem after too many tries */
export async function checkPaper(
  { db, guard, termOf }: Pick<PortalDeps, 'db' | 'guard' | 'termOf'>,
  typed: { readonly number: string; readonly code: string },
  { address, now, record }: Asked,
): Promise<Valid> {
  await guard.count('paper', lineOf(address), now);
  const found = await findChecked(db, typedCode(typed.code), numberKey(typed.number));
  await record({ subject: found === null ? 'unknown' : `paper:${found.id}` });
  if (found === null) throw new Refusal('not-found', { what: say('这份文书', 'This paper') });
  const { number, title, issuer, at } = found;
  const term = await termOf(found, now);
  return { number, kind: title, day: dayTextAt(at), issuer, term };
}
