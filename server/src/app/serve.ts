import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { OGC_ERRORS } from '../features/outside/ogc/public.ts';
import { OPEN311_ERRORS } from '../features/outside/open311/public.ts';
import { portalErrors } from '../features/telling/portal/public.ts';
import type { Config } from '../platform/config/config.ts';
import { contactOf, describeApi } from '../platform/http/openapi.ts';
import { serveOperation } from '../platform/http/operate.ts';
import { compressFolder, type Face, faceFor, looksLikeFile, servePages } from '../platform/http/pages.ts';
import { watchQuiet } from '../platform/http/quiet.ts';
import { type HttpServer, makeHttpServer } from '../platform/http/server.ts';
import { forgetAgain } from '../platform/workflow/tasks.ts';
import type { Context } from './context.ts';
import { startHousekeeping } from './housekeeping.ts';
import { startFetching } from './open.ts';
import { portalDepsOf } from './portal.ts';
import { allRoutes, TAGS } from './routes.ts';
import { optionalOf, unusedIn, withoutDeputies } from './used.ts';

export type Running = {
  /** Where it listens, as people type it. */
  readonly url: string;
  /** Whether nobody waits for it just now. */
  readonly quiet: () => boolean;
  close(): Promise<void>;
};

/** Builds the server of a context and listens. @throws PortTakenError */
export async function serve(context: Context): Promise<Running> {
  const { config, log, product } = context;
  let ready = false;
  // Before anybody can read: words that a backup brought back.
  await forgetAgain(product.trades, Date.now());
  const server = buildServer(context, () => ready);
  const quiet = watchQuiet(server.app.server);
  try {
    await server.app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await server.close();
    throw isPortTaken(error) ? new PortTakenError(config.port, { cause: error }) : error;
  }
  ready = true;
  const endHousekeeping = startHousekeeping(context);
  const endFetching = startFetching(context);
  const address = server.app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  for (const { folder } of facesOf(context)) {
    compressFolder(folder).catch((error: unknown) => log.warn('Pages are served uncompressed', { error }));
  }
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    quiet,
    async close() {
      ready = false;
      endFetching();
      await Promise.all([endHousekeeping(), server.close()]);
    },
  };
}

/**
 * Asked before the database is started and a demo city loaded, which take a while.
 * @throws PortTakenError
 */
export async function refuseTakenPort({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    throw isPortTaken(error) ? new PortTakenError(port, { cause: error }) : error;
  } finally {
    probe.close();
  }
}

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  constructor(port: number, options: ErrorOptions) {
    super(
      `Port ${port} is taken by another program. Stop it, or choose another one: PORT=8081 npm start`,
      options,
    );
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

export function buildServer(context: Context, ready: () => boolean): HttpServer {
  const { db, identity, log, measures, settings, words } = context;
  const routes = allRoutes(context);
  const unusedAt = unusedIn(
    context.product.city.rulesCache,
    optionalOf(context.product.trades.trades.map(({ served }) => served)),
  );
  const faces = facesOf(context);
  const email = /^mailto:(.+)$/.exec(context.config.messages.pushContact ?? '')?.[1];
  const contact = contactOf(settings.publicUrl, email);
  const info = { version: versionOf(context), tags: TAGS, contact };
  return makeHttpServer({
    routes,
    db,
    identify: withoutDeputies(identity, unusedAt),
    unusedAt,
    log,
    settings,
    words,
    measures,
    known: context.product.city.known,
    errorShapes: [OPEN311_ERRORS, OGC_ERRORS, portalErrors(portalDepsOf(context))],
    pageFor(request) {
      const address = request.url.split('?')[0] ?? '/';
      const face = faceFor(faces, request.method, address, request.headers.accept ?? '');
      if (face === undefined) return undefined;
      // Relative addresses and the scope of a service worker need the slash at the end.
      if (address !== '/' && `${address}/` === face.prefix) return (reply) => reply.redirect(face.prefix);
      if (face.written === true) return undefined;
      // A person reads it on a page; programs, and scanners, see that there is none.
      const status = looksLikeFile(address) ? 404 : 200;
      return (reply) => reply.code(status).sendFile('index.html', face.folder);
    },
    extend(app) {
      serveOperation(app, { db, measures, ready, describe: () => describeApi(routes, info) });
      servePages(app, faces);
    },
  });
}

/** Where each face is shown; tools/prepare.mjs builds the same list. One that is not built is not shown. */
const FACES = [
  { name: 'console', prefix: '/' },
  { name: 'field', prefix: '/field/' },
  { name: 'portal', prefix: '/portal/', written: true },
] as const;

function facesOf({ config }: Context): Face[] {
  return FACES.map(({ name, prefix, ...more }) => ({
    ...more,
    prefix,
    folder: path.join(config.root, 'faces', name, 'dist'),
    // Only the console shows it.
    mapOrigins: name === 'console' && config.baseMap !== undefined ? [config.baseMap.origin] : [],
  })).filter(({ folder }) => existsSync(path.join(folder, 'index.html')));
}

function versionOf({ config }: Context): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(config.root, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0.0.0';
}
