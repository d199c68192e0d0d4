import { Transform } from 'node:stream';
import fastJson from 'fast-json-stringify';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import Type from 'typebox';
import { isStream, RequestAsk, type WriteAccess } from './ask.ts';
import type { CallContext } from './calls.ts';
import { nameCheck } from './known.ts';
import { plainSchema } from './plain-schema.ts';
import { HttpProblem } from './problem.ts';
import { Answer, type Binary, isBinary, type Method, type Route } from './route.ts';
import { validatorOf } from './validate.ts';

export const apiPrefix = '/api/v1';

export function fullPath(route: Pick<Route, 'path' | 'absolute'>): string {
  return route.absolute === true ? route.path : `${apiPrefix}${route.path}`;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Our declaration of the route; absent on what the server answers by itself. */
    route?: Route;
  }
}

/** Mounts JSON routes and, apart because their bodies are not read into memory, those with binary bodies. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], context: CallContext): void {
  const streaming = routes.filter((route) => isBinary(route.schema.body));
  const ordinary = routes.filter((route) => !isBinary(route.schema.body));
  app.removeContentTypeParser('text/plain');
  for (const route of ordinary) mountOne(app, route, context);
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const route of streaming) mountOne(scope, route, context);
  });
}

/** Those a route answers. */
export function methodsOf({ method, head }: Pick<Route, 'method' | 'head'>): Method[] {
  return head === true ? [method, 'HEAD'] : [method];
}

/** What a route takes that declares none: an address that says more means something that would not happen. */
const NO_PARAMETERS = Type.Object({});

function mountOne(app: FastifyInstance, route: Route, context: CallContext): void {
  const { body, params, query, headers, reply } = route.schema;
  const response = Object.fromEntries(
    Object.entries(reply).flatMap(([status, schema]) =>
      schema === null || isBinary(schema) ? [] : [[status, plainSchema(schema)]],
    ),
  );
  app.route({
    method: methodsOf(route),
    url: fullPath(route),
    config: { route },
    schema: {
      ...(params === undefined ? {} : { params }),
      querystring: query ?? NO_PARAMETERS,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined || isBinary(body) ? {} : { body }),
      response,
    },
    handler: handlerOf(route, context),
  });
}

/**
 * What checks a request and what writes an answer is made when a route is first asked for: most of the several
 * hundred are not asked for on most days, and each is a program of its own. The language of messages is the caller's.
 */
export function useSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const part =
      httpPart === 'querystring' ? 'query' : ((httpPart ?? 'body') as 'params' | 'headers' | 'body');
    const validator = once(() => validatorOf(schema as Parameters<typeof validatorOf>[0], part));
    return (value: unknown) => {
      try {
        return { value: validator()(value) };
      } catch (error) {
        return { error: error as Error };
      }
    };
  });
  app.setSerializerCompiler(({ schema }) => {
    const write = once(() => fastJson(schema as Parameters<typeof fastJson>[0]));
    return (value: unknown) => write()(value);
  });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function handlerOf(route: Route, context: CallContext): RouteHandlerMethod {
  const { audit, schema } = route;
  const access = 'access' in audit ? audit.access : undefined;
  const binary = isBinary(schema.body) ? schema.body : undefined;
  const checkNames = nameCheck({
    ...(schema.query === undefined ? {} : { query: schema.query }),
    ...(schema.body === undefined || isBinary(schema.body) ? {} : { body: schema.body }),
  });
  return async (request, reply) => {
    const { call } = request;
    const write: WriteAccess = (note, tx) =>
      context.writeAccess(request, access ?? 'change', 'done', { note, status: 200 }, tx);
    const ask = new RequestAsk(request, reply, call, write, context);
    checkKey(route, request, ask);
    const { query, body } = request;
    if (context.known !== undefined) checkNames?.({ query, body }, context.known);
    if (binary !== undefined) request.body = limited(request, binary);
    const result = await route.run(ask);
    const answer = result instanceof Answer ? result : undefined;
    if (access !== undefined && !ask.recorded) await noteOnce(context, request, access, answer);
    return answer === undefined ? reply.code(200).send(result) : send(reply, answer);
  };
}

/** A key that is none is refused by every command, also by those that need none: its sender relies on it. */
function checkKey(route: Route, request: FastifyRequest, ask: RequestAsk): void {
  const given = request.headers['idempotency-key'] !== undefined;
  if (route.idempotent === 'required' && !given) throw keyMissing();
  if (given && route.method !== 'GET') void ask.commandId;
}

type Access = 'personal' | 'export' | 'import' | 'change' | 'sign-in';

/** Every look, but those of an hour of which the route says so as one. */
async function noteOnce(
  context: CallContext,
  request: FastifyRequest,
  kind: Access,
  answer: Answer | undefined,
): Promise<void> {
  const { note, now } = request.call;
  if (note?.hourly !== true) return noteAnswered(context, request, kind, answer);
  if (context.looks.wasLogged(request.ip, note.subject, now)) return;
  await noteAnswered(context, request, kind, answer);
  context.looks.logged(request.ip, note.subject, now);
}

async function noteAnswered(
  context: CallContext,
  request: FastifyRequest,
  kind: Access,
  answer: Answer | undefined,
): Promise<void> {
  const status = answer?.status ?? 200;
  // Pages for people answer themselves where they refuse, without a problem thrown.
  const outcome = status < 400 ? 'done' : 'failed';
  try {
    await context.writeAccess(request, kind, outcome, { status });
  } catch (error) {
    // What cannot be logged is not shown.
    if (answer !== undefined && isStream(answer.body)) answer.body.destroy();
    throw error;
  }
}

function send(reply: FastifyReply, answer: Answer): FastifyReply {
  reply.code(answer.status).headers(answer.headers);
  const { body } = answer;
  if (isStream(body)) reply.raw.once('close', () => body.destroy());
  return reply.send(body);
}

function keyMissing(): HttpProblem {
  const error = { field: 'Idempotency-Key', message: '缺少 missing', right: 'uuid v7' };
  return new HttpProblem('request-wrong', { count: 1 }, { errors: [error] });
}

/** The body as a stream that ends with a problem where it is of another type or longer than allowed. */
function limited(request: FastifyRequest, binary: Binary): Transform {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!binary.binary.includes('*/*') && !binary.binary.includes(type)) {
    throw new HttpProblem('media-wrong', { right: binary.binary.join(', ') });
  }
  const most = binary.maxBytes ?? Number.POSITIVE_INFINITY;
  const tooLarge = () => new HttpProblem('too-large', { limit: `${Math.floor(most / 1024)} KB` });
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  let seen = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > most ? tooLarge() : null, chunk);
    },
  });
  // A route that refuses before it reads has no listener yet, and none would end the process.
  counted.on('error', () => undefined);
  request.raw.on('error', (error) => counted.destroy(error));
  request.raw.on('aborted', () => counted.destroy(new HttpProblem('request-malformed')));
  return request.raw.pipe(counted);
}
