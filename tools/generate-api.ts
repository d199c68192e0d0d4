import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describedRoutes, TAGS } from '@gridgov/server/app/routes.ts';
import { contactOf, describeApi } from '@gridgov/server/platform/http/openapi.ts';
import { routeTable } from '@gridgov/server/testing/route-table.ts';

/**
 * Writes api/openapi.json, the types of the client and the list of routes for review from the routes the server
 * mounts.
 */
const root = path.resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const routes = describedRoutes();
writeFileSync(path.join(root, 'server/src/app/routes.reviewed.txt'), routeTable(routes));
// A running server says its own address.
const contact = contactOf('https://grid.example', undefined);
const description = describeApi(routes, { version, tags: TAGS, contact });
writeFileSync(path.join(root, 'api/openapi.json'), `${JSON.stringify(description, null, 2)}\n`);

// openapi-typescript lives in the workspace api, beside the compiler it needs.
const require = createRequire(path.join(root, 'api/package.json'));
const library = require('openapi-typescript') as {
  default: (source: object) => Promise<unknown[]>;
  astToString: (nodes: unknown[]) => string;
};
const header = '// Generated from api/openapi.json by `npm run api`; changes made here are lost.\n';
writeFileSync(
  path.join(root, 'api/src/schema.gen.ts'),
  header + library.astToString(await library.default(description)),
);
