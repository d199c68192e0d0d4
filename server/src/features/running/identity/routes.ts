import Type from 'typebox';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import type { IdentityDeps } from './deps.ts';
import { factorAdminRoutes } from './factor-admin-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { ruleRoutes } from './rules-routes.ts';
import { secondRoutes } from './sign-in-routes.ts';

export function identityRoutes(deps: IdentityDeps): Route[] {
  return [
    waysRoute(deps),
    ...secondRoutes(deps),
    ...factorRoutes(deps),
    ...factorAdminRoutes(deps),
    ...oidcRoutes(deps),
    ...ruleRoutes(deps),
  ];
}

/** What the sign-in page offers besides account and password. */
function waysRoute({ provider }: IdentityDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/session/ways',
    operationId: 'listWaysToSignIn',
    summary: 'How one may sign in here',
    tag: 'session',
    right: 'public',
    audit: { none: 'says nothing of anybody' },
    schema: {
      reply: {
        200: Type.Object({
          password: Type.Boolean(),
          signedIn: Type.Boolean({ description: 'Whether whoever asks is signed in already' }),
          provider: Type.Union([
            Type.Object({ start: Type.String({ maxLength: 200 }), signOut: Type.String({ maxLength: 200 }) }),
            Type.Null(),
          ]),
        }),
      },
    },
    run: ({ account }) => ({
      password: true,
      signedIn: account !== null,
      provider: provider === undefined ? null : { start: '/auth/oidc/start', signOut: '/auth/oidc/sign-out' },
    }),
  });
}
