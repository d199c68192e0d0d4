import { accountRoutes } from '../features/accounts/routes.ts';
import { fileRoutes } from '../features/files/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';

/** Every route of the server, each feature's list once. */
export function allRoutes(context: Context): Route[] {
  const { db, identity, signIn, settings, files } = context;
  return [
    ...accountRoutes({ db, identity, signIn, publicUrl: settings.publicUrl }),
    ...fileRoutes({ db, store: files, mayRead: async () => false }),
  ];
}

/** The same list for descriptions and snapshots: nothing is constructed, and no `run` may be called. */
export function describedRoutes(): Route[] {
  return allRoutes(standIn as Context);
}

/** Answers every member with itself: routes only keep what they are given until they run. */
const standIn: unknown = new Proxy(() => undefined, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => '' : standIn),
  apply: () => standIn,
});

/** What the public description says about each tag. */
export const TAGS: Readonly<Record<string, string>> = {
  files: 'Photos and other files: sent in pieces, served to those who may see their matter',
  session: 'Signing in and out, the own account',
  accounts: 'Accounts of people, their locks and rules, for the security administrator',
  tokens: 'Tokens of programs, for the security administrator',
};
