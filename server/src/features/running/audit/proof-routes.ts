import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { proveStream } from '../../../platform/ledger/prove-one.ts';
import { ISSUES, IssueId, seenAmong } from '../../loop/issues/public.ts';
import { ProofStateView, StreamProof } from './schema.ts';
import { proofState } from './state.ts';

const examples = { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' };
const schema = { params: Type.Object({ id: IssueId }), reply: { 200: StreamProof } };

/** Whether what is said of a matter is what happened: asked by the audit, and by whoever may see the matter. */
export function proofRoutes(db: Db): Route[] {
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
      run: ({ params }) => proofOf(db, params.id),
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
        const [district = '', id = ''] = params.id.split('.');
        const seen = await seenAmong(db, actor, [{ district, id }]);
        if (!seen.has(params.id)) throw new Refusal('not-found', { what: '@word.issue' });
        return proofOf(db, params.id);
      },
    }),
  ];
}

async function proofOf(db: Db, issue: string) {
  const [district = '', id = ''] = issue.split('.');
  const proof = await proveStream(db, ISSUES, district, id);
  if (proof === null) throw new Refusal('not-found', { what: '@word.issue' });
  return proof;
}
