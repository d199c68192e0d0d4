/** The register of purposes: lines that features declare beside what they keep, and how a line is read by people. */

import { POST_KINDS, type PostKind } from '@gridgov/domain/city/people/post-kinds.ts';
import type { Right } from '@gridgov/domain/city/people/right-rows.ts';
import { RIGHTS_BY_POST } from '@gridgov/domain/city/people/rights.ts';
import { SYSTEMS, type System } from '@gridgov/domain/city/people/systems.ts';
import type { Policy } from '@gridgov/domain/loop/issues/facts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Words } from '@gridgov/domain/workflow/form.ts';
import { GROUNDS, heldIn, type Purpose, type TradePurpose } from '@gridgov/domain/workflow/purpose.ts';
import Type, { type Static } from 'typebox';
import type { Served } from '../workflow/served.ts';

/** A line of a system that is no trade on the form. */
export type SystemPurpose = Omit<Purpose, 'kept'> & {
  readonly system: System;
  readonly holds: readonly Words[];
  /** Sealed columns it stands for; a test holds that each stands in one line. */
  readonly columns: readonly `${string}.${string}`[];
  /** The rights by which it is seen; none: the program uses it, and nobody is shown it. */
  readonly seen: readonly Right[];
  /** Where a dated setting says how long, it is read from there. */
  readonly kept: Words | ((policy: Policy) => Words);
};

const Text = Type.String({ maxLength: 400 });
const Texts = Type.Array(Text, { maxItems: 100 });
export const PurposeLine = Type.Object({
  system: Type.String({ maxLength: 60 }),
  systemName: Text,
  name: Type.String({ maxLength: 60 }),
  whose: Type.Enum(['resident', 'staff']),
  purpose: Text,
  ground: { ...Text, description: 'Law and article' },
  holds: { ...Texts, description: 'Which data' },
  seenBy: { ...Texts, description: 'Kinds of posts that may see it; none: the program alone uses it' },
  kept: { ...Text, description: 'How long' },
});
export type Line = Static<typeof PurposeLine>;

/** Every line of what the city uses, in the reader's language. */
export function purposeLines(
  rows: readonly SystemPurpose[],
  trades: readonly Served[],
  {
    language,
    policy,
    unused,
  }: { readonly language: Language; readonly policy: Policy; readonly unused: ReadonlySet<string> },
): Line[] {
  const own = rows.map((row): Line => {
    const kept = typeof row.kept === 'function' ? row.kept(policy) : row.kept;
    const posts = holdersOf((kind) => row.seen.some((right) => RIGHTS_BY_POST[kind].has(right)));
    return lineOf({ ...row, kept }, row.system, SYSTEMS[row.system], row.holds, posts, language);
  });
  const others = trades.flatMap(({ trade, rights, purposes }) => {
    // Whoever may read cases of the trade, each as far as the sight of the trade goes.
    const posts = holdersOf((kind) => rights[kind]?.includes('read') === true);
    return purposes.map((row) =>
      lineOf(row, trade.name, trade, heldIn(trade.commands, row), posts, language),
    );
  });
  return [...own, ...others].filter(({ system }) => !unused.has(system));
}

const holdersOf = (holds: (kind: PostKind) => boolean): Words[] =>
  (Object.keys(POST_KINDS) as PostKind[]).filter(holds).map((kind) => POST_KINDS[kind]);

function lineOf(
  { name, whose, purpose, ground, kept }: Purpose | TradePurpose,
  system: string,
  called: Words,
  holds: readonly Words[],
  posts: readonly Words[],
  language: Language,
): Line {
  const said = (words: Words) => words[language];
  return {
    system,
    systemName: said(called),
    name,
    whose,
    purpose: said(purpose),
    ground: said(GROUNDS[ground]),
    holds: holds.map(said),
    seenBy: posts.map(said),
    kept: said(kept),
  };
}
