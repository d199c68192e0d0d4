/** What the security administrator began and the audit administrator lets go on: never one of them alone. */
import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import type { AccountDeps } from './deps.ts';
import { tellAccount } from './event-queries.ts';
import { listHalves, showHalf } from './half-queries.ts';
import { noHalf } from './public.ts';
import { findAccount } from './queries.ts';
import { Half, WaitingHalf } from './schema.ts';

const release = { tag: 'accounts', right: 'account.release' } as const;

export function releaseRoutes({ db, crypto }: AccountDeps): Route[] {
  return [
    defineRoute({
      ...release,
      method: 'GET',
      path: '/account-halves',
      operationId: 'listAccountHalves',
      summary: 'Accounts whose first password waits for its second half to be handed over',
      audit: { access: 'personal' },
      schema: { reply: { 200: Type.Object({ items: Type.Array(WaitingHalf, { maxItems: 500 }) }) } },
      async run(ask) {
        await ask.record({ subject: 'account-halves' });
        const rows = await listHalves(db, { personId: null });
        // In full: the half is handed to that person, whom one has to know.
        return { items: rows };
      },
    }),
    defineRoute({
      ...release,
      method: 'POST',
      path: '/account-halves/:id',
      operationId: 'showAccountHalf',
      summary: 'See the second half of a first password, to hand it to its person',
      description: 'Shown once. Whoever has the first half never gets this one.',
      audit: { access: 'change' },
      examples: { id: '0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: { params: Type.Object({ id: Uuid }), reply: { 200: Half } },
      async run(ask) {
        const { id } = ask.params;
        const account = ask.account?.token === false ? ask.account : null;
        if (account === null) throw noHalf();
        return db.transaction(async (tx) => {
          const half = await showHalf(tx, crypto, id, { account: account.id, personId: null, now: ask.now });
          const shown = await findAccount(tx, id);
          if (half === undefined || shown === undefined) throw noHalf();
          const by = { account: account.id, name: account.name };
          await tellAccount(tx, id, { what: 'half.shown', by, at: ask.now });
          await ask.record({ subject: `account:${shown.name}`, details: { half: true } }, tx);
          return { half };
        });
      },
    }),
  ];
}
