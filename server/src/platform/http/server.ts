import { randomUUID } from 'node:crypto';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { answerBadHttp } from './bad-http.ts';
import { type CallContext, type CallDeps, makeCallContext, newCall, rateHeaders } from './calls.ts';
import { limitConnections } from './connections.ts';
import { type ErrorShape, shaped } from './error-shape.ts';
import type { Verdict } from './limiter.ts';
import type { Measures } from './metrics.ts';
import { fullPath, methodsOf, mountRoutes, useSchemas } from './mount.ts';
import { OPERATION_ADDRESSES } from './operate.ts';
import { HttpProblem, isFault, problemOf } from './problem.ts';
import type { Route } from './route.ts';
import { dataPolicy, securityHeaders, transportHeaders } from './security.ts';
import { MOST_HEADER_BYTES } from './settings.ts';
import { serverWords } from './words.ts';

export type HttpDeps = Omit<CallDeps, 'closing' | 'clock'> & {
  readonly routes: readonly Route[];
  readonly clock?: () => number;
  readonly measures?: Measures;
  /** Pages of the console whose addresses are no files. */
  readonly pageFor?: (request: FastifyRequest) => ((reply: FastifyReply) => FastifyReply) | undefined;
  /** Interfaces whose specification words errors in its own way, by the front of their addresses. */
  readonly errorShapes?: readonly ErrorShape[];
  /** More than routes: pages, described by the caller. Runs before the routes are mounted. */
  readonly extend?: (app: FastifyInstance) => void;
};

export type HttpServer = {
  readonly app: FastifyInstance;
  /** Takes no new requests, ends endless streams, waits for those under way, closes. */
  close(): Promise<void>;
};

const saneRequestId = /^[\w.:-]{8,100}$/;

export function makeHttpServer(deps: HttpDeps): HttpServer {
  const closing = new AbortController();
  const clock = deps.clock ?? Date.now;
  const context = makeCallContext({ ...deps, clock, closing: closing.signal });
  const app = Fastify({
    logger: false,
    bodyLimit: deps.settings.bodyLimitBytes,
    trustProxy: deps.settings.trustedProxies.length > 0 ? [...deps.settings.trustedProxies] : false,
    genReqId: (raw) => requestIdOf(raw.headers['x-request-id']),
    // A whole chunk of a photo over a weak signal; a request that never ends is given up after that.
    requestTimeout: deps.settings.patience.request,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 200 },
    // A request without a host is refused below, in words.
    http: {
      maxHeaderSize: MOST_HEADER_BYTES,
      requireHostHeader: false,
      headersTimeout: deps.settings.patience.head,
      connectionsCheckingInterval: deps.settings.patience.lookEvery,
    },
    frameworkErrors: (error, request, reply) => {
      // No hook has run yet.
      request.call = newCall(request, clock());
      reply.headers(securityHeaders).header('x-request-id', request.id);
      void replyProblem(deps, context, error, request, reply);
    },
    clientErrorHandler: (error, socket) => answerBadHttp(deps.errorShapes, error, socket),
  });
  // Whatever a client expects, it is answered as if it had not said so.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  limitConnections(app.server, deps.settings);
  useSchemas(app);
  // Errors of validators are whole problems already; Fastify must not reword them.
  app.setSchemaErrorFormatter((errors) => errors as unknown as Error);
  const isPage = (path: string) => app.hasRoute({ method: 'GET', url: path });
  const { allowedAt, isShadowed } = addressBook(deps.routes, isPage);
  addHooks(app, deps, context, { clock, allowedAt, isShadowed });
  app.setErrorHandler((error, request, reply) => replyProblem(deps, context, error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const page = deps.pageFor?.(request);
    if (page === undefined) throw notFound(allowedAt, request);
    return page(reply);
  });
  deps.extend?.(app);
  mountRoutes(app, deps.routes, context);
  return {
    app,
    async close() {
      closing.abort();
      await app.close();
    },
  };
}

type AddressBook = { allowedAt: AllowedAt; isShadowed: IsShadowed };
type HookParts = AddressBook & { clock: () => number };

function addHooks(
  app: FastifyInstance,
  deps: HttpDeps,
  context: CallContext,
  { clock, allowedAt, isShadowed }: HookParts,
): void {
  const common = {
    ...securityHeaders,
    ...transportHeaders(deps.settings.publicUrl),
    'access-control-allow-origin': new URL(deps.settings.publicUrl).origin,
  };
  app.decorateRequest('call');
  app.addHook('onRequest', (request, reply, done) => {
    request.call = newCall(request, clock());
    reply.headers(common);
    reply.header('x-request-id', request.id);
    const { httpVersion, headers } = request.raw;
    if (headers.host === undefined && httpVersion === '1.1')
      return done(new HttpProblem('request-malformed'));
    const { route } = request.call;
    // Pages and health checks of the server itself belong to no declared route.
    if (route === undefined && !request.is404) return done();
    reply.header('content-security-policy', dataPolicy);
    reply.header('cache-control', 'no-store');
    const admitted = (verdict: Verdict) => {
      reply.headers(rateHeaders(verdict));
      // Here already, because a body nobody asked for would be read, and found wrong, before the address is.
      const unknown = request.is404 ? !isRead(request) : isShadowed(request, route);
      done(unknown ? notFound(allowedAt, request) : undefined);
    };
    try {
      const verdict = context.admit(request, route);
      if (!(verdict instanceof Promise)) return admitted(verdict);
      verdict.then(admitted, (error: Error) => done(error));
    } catch (error) {
      done(error as Error);
    }
  });
  const { measures } = deps;
  if (measures === undefined) return;
  app.addHook('onResponse', (request, reply, done) => {
    measures.observe(request.method, request.routeOptions.url, reply.statusCode, reply.elapsedTime);
    done();
  });
}

function requestIdOf(given: string | string[] | undefined): string {
  return typeof given === 'string' && saneRequestId.test(given) ? given : randomUUID();
}

async function replyProblem(
  deps: HttpDeps,
  context: CallContext,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { language } = request.call;
  const requestId = request.id;
  const instance = pathOf(request).slice(0, 300);
  const { problem, headers } = problemOf(error, {
    language,
    requestId,
    instance,
    words: serverWords(deps.words),
    mostBytes: deps.settings.bodyLimitBytes,
  });
  // Whoever goes away in the middle of a request has done no harm, and nothing is wrong here.
  const left = request.raw.socket.destroyed;
  if (left) deps.log.debug('A client went away', { requestId, route: request.routeOptions.url });
  else if (isFault(error))
    deps.log.error('A request failed', { requestId, route: request.routeOptions.url, error });
  else if (problem.status === 503) deps.log.warn('The database is away', { requestId, error });
  await logRefused(deps, context, error, request, problem.status, problem.code);
  const accept = request.headers.accept ?? '';
  const {
    status,
    type,
    body,
    headers: own,
  } = shaped(deps.errorShapes, problem, request.url, accept, language);
  return reply
    .code(status)
    .headers({ ...headers, ...own })
    .header('content-type', type)
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('vary', 'accept-language')
    .send(body);
}

/** Refused and forbidden attempts of people we know. Unknown callers are counted by the limiter instead. */
async function logRefused(
  deps: HttpDeps,
  context: CallContext,
  error: unknown,
  request: FastifyRequest,
  status: number,
  code: string,
): Promise<void> {
  const { route, signed } = request.call;
  const forbidden = error instanceof Refusal || (error instanceof HttpProblem && status === 403);
  const signIn = error instanceof HttpProblem && code.startsWith('sign-in-') && isSignIn(route);
  if (!signIn && (!forbidden || signed === null)) return;
  const [kind, outcome] = signIn ? (['sign-in', 'failed'] as const) : (['refused', 'refused'] as const);
  try {
    await context.writeAccess(request, kind, outcome, { status, code });
  } catch (cause) {
    // The refusal stands whether or not it can be logged; the diary keeps it then.
    deps.log.error('A refusal could not be logged', { requestId: request.id, code, error: cause });
  }
}

function isSignIn(route: Route | undefined): boolean {
  return route !== undefined && 'access' in route.audit && route.audit.access === 'sign-in';
}

/** Those that carry no body and may be asking for a page. */
function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Which methods an address answers. One that is written out stands before one with parameters that fits it. */
type AllowedAt = (path: string) => readonly string[];

function addressBook(routes: readonly Route[], isPage: (path: string) => boolean): AddressBook {
  const written = new Map<string, string[]>(OPERATION_ADDRESSES.map((path) => [path, ['GET', 'HEAD']]));
  for (const route of routes) {
    const path = fullPath(route);
    if (!path.includes(':')) written.set(path, [...(written.get(path) ?? []), ...methodsOf(route)]);
  }
  return {
    allowedAt: (path) => {
      const own = written.get(path) ?? (isPage(path) ? ['GET', 'HEAD'] : undefined);
      return own ?? routes.filter((route) => matches(fullPath(route), path)).flatMap(methodsOf);
    },
    isShadowed: (request, route) => {
      if (route?.path.includes(':') !== true) return false;
      const own = written.get(pathOf(request));
      return own !== undefined && !own.includes(request.method);
    },
  };
}

/** Whether a request reached a route with parameters only because the address it names does not take its method. */
type IsShadowed = (request: FastifyRequest, route: Route | undefined) => boolean;

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? '/';
}

/** 405 where the address exists for other methods, else 404. */
function notFound(allowedAt: AllowedAt, request: FastifyRequest): HttpProblem {
  const allowed = allowedAt(pathOf(request));
  // What fits the address but was not found has a piece that is too long.
  const known = allowed.some((method) => method === request.method);
  if (allowed.length === 0 || known) return new HttpProblem('route-unknown');
  const right = [...new Set(allowed)].sort().join(', ');
  return new HttpProblem('method-wrong', { right }, { headers: { allow: right } });
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((piece, at) => fits(piece, given[at] ?? ''));
}

/** `:id`, `services.:format` or a plain piece. */
function fits(pattern: string, piece: string): boolean {
  const at = pattern.indexOf(':');
  if (at < 0) return pattern === piece;
  return piece.length > at && piece.startsWith(pattern.slice(0, at));
}
