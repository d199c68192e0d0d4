import { HttpProblem } from '../../../platform/http/problem.ts';
import type { SignedAccount } from '../../../platform/http/route.ts';

/** Who does it, as the account it is done to is told. */
export function doer(ask: { readonly account: SignedAccount | null }): {
  readonly account: string;
  readonly name: string;
} {
  if (ask.account === null) throw new HttpProblem('sign-in-needed');
  return { account: ask.account.id, name: ask.account.name };
}
