import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { SystemWords } from '@gridgov/domain/city/people/systems.ts';
import { asIs, type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import type { FastifyRequest } from 'fastify';
import type { Db, Queryable } from '../db/database.ts';
import { type AccessEntry, writeAccess } from '../log/access.ts';
import type { Log } from '../log/log.ts';
import { refRight } from '../rights/names.ts';
import { type Call, clientTime } from './ask.ts';
import { type Credential, credentialOf, type Identify, type Signed } from './identity.ts';
import type { KnownNames } from './known.ts';
import { languageOf } from './language.ts';
import { makeLimiter, type Rate, type Verdict } from './limiter.ts';
import { type Looks, makeLooks } from './looks.ts';
import { HttpProblem } from './problem.ts';
import type { AccessNote, Route } from './route.ts';
import { refuseForeignOrigin } from './security.ts';
import type { HttpSettings } from './settings.ts';

declare module 'fastify' {
  interface FastifyRequest {
    call: Call;
  }
}

export type CallDeps = {
  readonly db: Db;
  readonly log: Log;
  readonly identify: Identify;
  readonly settings: HttpSettings;
  readonly words: (reference: string, language: Language) => string;
  readonly clock: () => number;
  /** When entries are written, where calls are given at moments of the past; else at the moment of the call. */
  readonly writtenAt?: () => number;
  readonly closing: AbortSignal;
  /** What the city calls its areas, classes and units; without it names are the routes' own business. */
  readonly known?: KnownNames;
  /** Systems the city does not use at a moment; without it all are used. */
  readonly unusedAt?: (at: number) => SystemWords;
};

export type AccessResult = {
  readonly note?: AccessNote | undefined;
  readonly status: number;
  readonly code?: string;
};

/** What the hooks and handlers of all routes share. */
export type CallContext = {
  readonly closing: AbortSignal;
  readonly identify: Identify;
  readonly known: KnownNames | undefined;
  readonly looks: Looks;
  /** Who it is, how often they may, and whether they may: before a byte of the body is read. */
  admit(request: FastifyRequest, route: Route | undefined): Verdict | Promise<Verdict>;
  writeAccess(
    request: FastifyRequest,
    kind: AccessEntry['kind'],
    outcome: AccessEntry['outcome'],
    result: AccessResult,
    tx?: Queryable,
  ): Promise<void>;
};

export function newCall(request: FastifyRequest, now: number): Call {
  const { route } = request.routeOptions?.config ?? {};
  return {
    route,
    note: undefined,
    signed: null,
    actors: [],
    now,
    language: languageOf(request.headers['accept-language']),
  };
}

export function makeCallContext(deps: CallDeps): CallContext {
  const count = makeLimiter();
  const { identify, settings } = deps;

  function admit(request: FastifyRequest, route: Route | undefined): Verdict | Promise<Verdict> {
    const credential = credentialOf(request.headers);
    refuseForeignOrigin(request, credential, settings.publicUrl);
    const { now } = request.call;
    const known = credential === undefined ? null : identify.cached(credential, now);
    if (known !== undefined) return finish(request, route, credential, known);
    // Before the database is asked: a flood of invented tokens must not become a flood of queries.
    const address = count(`lookup ${request.ip}`, settings.rates.normal.address, now);
    if (!address.allowed) throw tooMany(address);
    return found(request, route, credential as Credential);
  }

  async function found(
    request: FastifyRequest,
    route: Route | undefined,
    credential: Credential,
  ): Promise<Verdict> {
    return finish(request, route, credential, await identify.find(credential, request.call.now));
  }

  function finish(
    request: FastifyRequest,
    route: Route | undefined,
    credential: Credential | undefined,
    signed: Signed | null,
  ): Verdict {
    const { call } = request;
    call.signed = signed;
    const kind = route?.rate ?? 'normal';
    const [key, rate] = rateOf(settings, kind, signed, request.ip);
    const verdict = count(key, rate, call.now);
    if (!verdict.allowed) throw tooMany(verdict);
    if (signed !== null) call.actors = chosen(signed.actors, request.headers['x-post']);
    if (route?.system !== undefined) refuseUnused(deps.unusedAt?.(call.now), route.system);
    if (route !== undefined) checkRight(route, call, credential !== undefined);
    return verdict;
  }

  return {
    closing: deps.closing,
    identify,
    known: deps.known,
    looks: makeLooks(),
    admit,
    writeAccess: (request, kind, outcome, result, tx) =>
      writeAccess(tx ?? deps.db, {
        ...entryOf(request, kind, outcome, result),
        ...(deps.writtenAt === undefined ? {} : { writtenAt: deps.writtenAt() }),
      }),
  };
}

function rateOf(
  settings: HttpSettings,
  kind: 'normal' | 'sign-in' | 'heavy',
  signed: Signed | null,
  address: string,
): [string, Rate] {
  const set = settings.rates[kind];
  if (signed === null) return [`${kind} address ${address}`, set.address];
  return [`${kind} ${signed.accountId}`, signed.token ? set.token : set.person];
}

function tooMany(verdict: Verdict): HttpProblem {
  return new HttpProblem(
    'too-many',
    { seconds: verdict.resetSeconds },
    { headers: { ...rateHeaders(verdict), 'retry-after': String(verdict.resetSeconds) } },
  );
}

export function rateHeaders(verdict: Verdict): Record<string, string> {
  return {
    'ratelimit-limit': String(verdict.limit),
    'ratelimit-remaining': String(verdict.remaining),
    'ratelimit-reset': String(verdict.resetSeconds),
  };
}

/** The post named by `X-Post` first. A program's token may reach several areas: `post-id@area` names one. */
function chosen(actors: readonly Actor[], wanted: string | string[] | undefined): readonly Actor[] {
  if (typeof wanted !== 'string' || wanted === '') return actors;
  const picked = actors.find(
    (actor) => actor.postId === wanted || `${actor.postId}@${actor.area}` === wanted,
  );
  if (picked === undefined) throw new HttpProblem(actors.length === 0 ? 'no-post' : 'post-not-held');
  return picked === actors[0] ? actors : [picked, ...actors.filter((actor) => actor !== picked)];
}

/** What an account with an expired password may still do. */
const withOldPassword = new Set(['changePassword', 'signOut', 'me']);
/** And one whose post asks for a second factor that is not set up. */
const withoutFactor = new Set([
  ...withOldPassword,
  'chooseLanguage',
  'getOwnSignIn',
  'startTotp',
  'confirmTotp',
  'startPasskey',
  'addPasskey',
]);

/** What has to be put right before anything else is done. */
function checkFirst({ passwordExpired, factorMissing = false }: Signed, operation: string): void {
  if (passwordExpired && !withOldPassword.has(operation)) throw new HttpProblem('password-expired');
  if (factorMissing && !withoutFactor.has(operation)) throw new HttpProblem('factor-missing');
}

/** A system the city does not use is as if it were not there, and says so. */
function refuseUnused(unused: SystemWords | undefined, system: string): void {
  const words = unused?.get(system);
  if (words !== undefined) throw new Refusal('not-used-here', { system: say(words.zh, words.en) });
}

function checkRight(route: Route, call: Call, triedToSignIn: boolean): void {
  if (route.right === 'public') return;
  const { signed } = call;
  if (signed === null) {
    const challenge = triedToSignIn ? 'Bearer error="invalid_token"' : 'Bearer';
    throw new HttpProblem('sign-in-needed', {}, { headers: { 'www-authenticate': challenge } });
  }
  checkFirst(signed, route.operationId ?? '');
  const [actor] = call.actors;
  if (route.right === 'signed-in' && actor === undefined && withOldPassword.has(route.operationId ?? ''))
    return;
  if (actor === undefined) throw new HttpProblem('no-post');
  if (route.right !== 'signed-in' && !actor.rights.has(route.right)) {
    if (signed.leftOut?.has(route.right) === true)
      throw new Refusal('no-scope', { right: refRight(route.right), scope: asIs(route.right) });
    throw new Refusal('no-right', { right: refRight(route.right) });
  }
}

/** What the client's clock said, beside our own time of the entry. */
function clientTimeOf(request: FastifyRequest): { clientTime?: string } {
  const at = clientTime(request.headers['x-client-time']);
  return at === undefined ? {} : { clientTime: new Date(at).toISOString() };
}

function entryOf(
  request: FastifyRequest,
  kind: AccessEntry['kind'],
  outcome: AccessEntry['outcome'],
  { note, status, code }: AccessResult,
): AccessEntry {
  const { call } = request;
  const [actor] = call.actors;
  const told = note ?? call.note;
  return {
    at: call.now,
    kind,
    outcome,
    accountId: call.signed?.accountId ?? null,
    accountName: call.signed?.accountName ?? null,
    personId: actor?.personId ?? null,
    postId: actor?.postId ?? null,
    postKind: actor?.post ?? null,
    area: actor?.area ?? null,
    address: request.ip,
    requestId: request.id,
    method: request.method,
    // The pattern, not the address: addresses may hold names and numbers.
    route: request.routeOptions.url ?? 'unknown',
    status,
    code: code ?? null,
    subject: told?.subject ?? null,
    reason: told?.reason ?? null,
    details: { ...told?.details, ...clientTimeOf(request) },
  };
}
