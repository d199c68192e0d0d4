import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { capital } from '../../../platform/http/capital.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { AnyStream } from '../../../platform/ledger/chain.ts';
import { proveStream } from '../../../platform/ledger/prove-one.ts';
import { NUMBERS } from '../../../platform/papers/series.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import { findCase } from '../../../platform/workflow/queries.ts';
import type { Served } from '../../../platform/workflow/served.ts';
import { streamOf } from '../../../platform/workflow/stream.ts';
import { RELEASES } from '../../data/releases/public.ts';
import { ISSUES, seenAmong } from '../../loop/issues/public.ts';
import { streamNameOf } from './proof-queries.ts';
import { ProofStateView, StreamProof } from './schema.ts';
import { proofState } from './state.ts';

const examples = { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' };
const schema = { params: Type.Object({ id: CaseId }), reply: { 200: StreamProof } };

/** Streams that are no trade. */
const OTHERS: readonly AnyStream[] = [NUMBERS, RELEASES];

/** Whether what is said of a matter is what happened: asked by the audit, and by whoever may see the matter. */
export function proofRoutes(db: Db, trades: readonly Served[]): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/audit/proof',
      operationId: 'getProofState',
      summary:
        'How the proof stands: what was sealed and signed last, what waits, what was sent out of the house',
      tag: 'audit',
      right: 'audit.read',
      audit: { none: 'hashes and counts' },
      schema: { reply: { 200: ProofStateView } },
      run: () => proofState(db),
    }),
    defineRoute({
      method: 'GET',
      path: '/audit/proof/:id',
      operationId: 'proveMatter',
      summary: 'Whether the chain of a matter’s events, its present state and its newest seal match',
      tag: 'audit',
      right: 'audit.read',
      audit: { none: 'hashes and counts' },
      examples,
      schema,
      run: async ({ params }) => {
        const [district, id] = splitId(params.id);
        const name = await streamNameOf(db, district, id);
        const served = trades.find(({ trade }) => trade.name === name);
        const other = OTHERS.find((stream) => stream.name === name) ?? ISSUES;
        return proofOf(db, served === undefined ? other : streamOf(served), params.id);
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/issues/:id/proof',
      operationId: 'getIssueProof',
      summary: 'Whether the record of a matter is whole, for whoever may see it',
      tag: 'issues',
      right: 'signed-in',
      audit: { none: 'hashes and counts' },
      examples,
      schema,
      async run({ params, actor }) {
        const [district, id] = splitId(params.id);
        const seen = await seenAmong(db, actor, [{ district, id }]);
        if (!seen.has(params.id)) throw new Refusal('not-found', { what: '@word.issue' });
        return proofOf(db, ISSUES, params.id);
      },
    }),
    ...trades.map((served) => caseProofRoute(db, served)),
  ];
}

function caseProofRoute(db: Db, served: Served): Route {
  const { trade, path } = served;
  return defineRoute({
    method: 'GET',
    path: `/${path}/:id/proof`,
    operationId: `get${capital(trade.name)}Proof`,
    summary: `Whether the record of a case is whole, for whoever may see it (${trade.zh})`,
    tag: 'trades',
    right: 'signed-in',
    audit: { none: 'hashes and counts' },
    examples,
    schema,
    async run({ params, actor }) {
      const state = await findCase(db, served, ...splitId(params.id));
      if (state === null || trade.sight(state, actor) === 'nothing')
        throw new Refusal('not-found', { what: say(trade.zh, trade.en) });
      return proofOf(db, streamOf(served), params.id);
    },
  });
}

async function proofOf(db: Db, stream: AnyStream, matter: string) {
  const proof = await proveStream(db, stream, ...splitId(matter));
  if (proof === null) throw new Refusal('not-found', { what: '@word.issue' });
  return proof;
}
