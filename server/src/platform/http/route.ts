import type { Readable } from 'node:stream';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Right } from '@gridgov/domain/city/people/rights.ts';
import type { TradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Static, TObject, TSchema } from 'typebox';
import type { Queryable } from '../db/database.ts';

/** Who may call: everybody, everybody signed in, or posts that hold the right. */
export type RouteRight = Right | TradeRight | 'public' | 'signed-in';

/**
 * What a call leaves behind in `access_log`, written by the server around `run`:
 * `personal` reads of personal data, `export` and `import` of many rows, `change` of accounts, rules and other
 * reference data, `sign-in`. Refused and forbidden attempts are logged for every route.
 */
export const ACCESS_KINDS = ['personal', 'export', 'import', 'change', 'sign-in'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** The event a command writes to the ledger, the kind of entry in `access_log`, or why there is neither. */
export type RouteAudit =
  | { readonly event: string }
  | { readonly access: AccessKind }
  | { readonly none: string };

/** A body or a reply that is not JSON: media types it may have, and for bodies the most bytes taken. */
export type Binary = {
  readonly binary: readonly string[];
  readonly maxBytes?: number;
  /** What is in it where it is a form the route reads itself; only told in the description. */
  readonly form?: TObject;
};

/**
 * By status. A schema for JSON, `Binary` for files and streams, `null` for no content. Problem replies are the
 * same everywhere and are documented by the server.
 */
export type ReplySchemas = { readonly [status: number]: TSchema | Binary | null };

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What one entry of `access_log` says beyond who, when, from where and which route. */
export type AccessNote = {
  /** What was looked at or changed, as `issue:<id>`, `account:<name>` …; never personal data itself. */
  readonly subject: string;
  /** Why, in the words of the person; required by law's reading for personal data. */
  readonly reason?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
  /** A page that keeps itself up to date looks again and again: logged once an hour and address. */
  readonly hourly?: true;
};

/** Several values where a header is sent several times, as cookies are. */
export type AnswerHeaders = Readonly<Record<string, string | string[]>>;

/** Anything other than 200 with the JSON of the schema. */
export class Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: AnswerHeaders;

  constructor(status: number, body: unknown, headers: AnswerHeaders = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export type StreamOptions = {
  /** Media type, with charset for text. */
  readonly type: string;
  /** Makes the browser save it under this name; Chinese is allowed. */
  readonly download?: string;
  readonly bytes?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type ReplyHelpers = {
  /** JSON by the schema of that status. */
  json(status: number, body: unknown, headers?: AnswerHeaders): Answer;
  /** No content. */
  empty(status?: 204 | 202 | 304, headers?: AnswerHeaders): Answer;
  /** A file or an endless stream (`text/event-stream`); it is destroyed when the client goes away. */
  stream(body: Readable | Buffer | string, options: StreamOptions): Answer;
  redirect(to: string, status?: 302 | 303 | 307 | 308): Answer;
};

type ValueOf<S, Otherwise> = S extends TSchema ? Static<S> : Otherwise;
type BodyOf<S> = S extends Binary ? Readable : ValueOf<S, undefined>;
type ValueOfReply<S> = S extends { readonly 200: infer R extends TSchema } ? Static<R> : never;

export type SignedAccount = {
  readonly id: string;
  readonly name: string;
  readonly token: boolean;
  readonly passwordExpired: boolean;
  readonly factorMissing: boolean;
};

/** Everything a route's `run` is told about the call. */
export type Ask<Params, Query, Body, Headers, Who> = {
  /** The post the person acts in for this call; null only on public routes without sign-in. */
  readonly actor: Who;
  /** All posts the person holds now; the first is the one acted in. Empty without sign-in. */
  readonly actors: readonly Actor[];
  /** The account signed in; null without sign-in. `token`: a program, not a person at a screen. */
  readonly account: SignedAccount | null;
  /** Secret of the session behind the call, for signing out of it and choosing its post; null otherwise. */
  readonly sessionSecret: string | null;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Only those in `schema.headers`, names in lower case. */
  readonly headers: Headers;
  readonly language: Language;
  readonly requestId: string;
  /** The client's `Idempotency-Key` (uuid), or one made here, which then protects against nothing. */
  readonly commandId: string;
  /** Epoch milliseconds at which the request came in. */
  readonly now: number;
  /**
   * What the client's clock said, in the header `X-Client-Time` (epoch milliseconds or RFC 3339); undefined where it
   * said nothing that can be read. It is noted beside `now` and decides nothing.
   */
  readonly clientAt: number | undefined;
  /** Address of the client, and what its program calls itself. */
  readonly address: string;
  readonly agent: string;
  /** Aborted when the client has gone away or the server is closing. */
  readonly signal: AbortSignal;
  /** The same, and within a second after sign-out, the end of the token or of the post: for streams. */
  readonly signedSignal: AbortSignal;
  readonly reply: ReplyHelpers;
  /**
   * Adds to the entry of `access_log` that a route with `audit.access` leaves. With `tx` the entry is written
   * there and then, all or nothing with the caller's transaction; without, before the reply is sent, and if
   * it cannot be written nothing is shown. Refused calls keep what was noted before.
   */
  record(note: AccessNote, tx?: Queryable): Promise<void>;
};

/** A route as the server mounts it; features make it with `defineRoute`. */
export type Route = RouteFrame & {
  readonly schema: RouteSchemas;
  // biome-ignore lint/suspicious/noExplicitAny: each route's own types are checked in `defineRoute`
  readonly run: (ask: any) => unknown;
};

export type RouteSchemas = {
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema | Binary;
  readonly headers?: TObject;
  readonly reply: ReplySchemas;
};

type RouteFrame<R extends RouteRight = RouteRight> = {
  readonly method: Method;
  /** Under `/api/v1` unless `absolute`; parameters as `:name`. */
  readonly path: string;
  readonly absolute?: boolean;
  /** Refusals by media type, where the specification a route follows words them in its own way; null: no JSON. */
  readonly refusals?: { readonly [type: string]: TSchema | null };
  /** Answers `HEAD` as well, without the body: readers of feeds and checkers of links ask so. */
  readonly head?: boolean;
  /** One line in English for the API's readers; `description` may say more. */
  readonly summary: string;
  readonly description?: string;
  /** Noun under which the API's documentation files it. */
  readonly tag: string;
  /** Stable name in generated clients; default from method and path. */
  readonly operationId?: string;
  readonly right: R;
  readonly audit: RouteAudit;
  /** A public route that answers residents signed in at the portal only; it looks for their cookie itself. */
  readonly residents?: 'only';
  /** `Idempotency-Key` must be sent; otherwise it may be. */
  readonly idempotent?: 'required';
  /** Which rate limit counts the call; default `normal`. */
  readonly rate?: 'normal' | 'sign-in' | 'heavy';
  /** Statuses of problems that only this route answers with, beside those that are the same everywhere. */
  readonly problems?: readonly number[];
  /** Example values of path parameters, by name, for the documentation. */
  readonly examples?: Readonly<Record<string, string | number>>;
  /** The system it belongs to, where a city may leave that unused. */
  readonly system?: string;
  /** Left out of the public description (our own pages' needs only). */
  readonly hidden?: boolean;
};

/**
 * One route, its `run` typed by its schemas. Refusals are thrown (`Refusal`), never returned.
 *
 *     defineRoute({
 *       method: 'GET', path: '/issues/:id', summary: 'One matter', tag: 'issues',
 *       right: 'issue.read', audit: { none: 'read without personal data' },
 *       schema: { params: Type.Object({ id: Id }), reply: { 200: IssueView } },
 *       run: (ask) => getIssue(deps.db, ask.actor, ask.params.id),
 *     })
 */
export function defineRoute<
  const R extends RouteRight,
  const Reply extends ReplySchemas,
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | Binary | undefined = undefined,
  H extends TObject | undefined = undefined,
>(
  route: RouteFrame<R> & {
    readonly schema: {
      readonly params?: P;
      readonly query?: Q;
      readonly body?: B;
      readonly headers?: H;
      readonly reply: Reply;
    };
    readonly run: (
      ask: Ask<
        ValueOf<P, undefined>,
        ValueOf<Q, undefined>,
        BodyOf<B>,
        ValueOf<H, undefined>,
        R extends 'public' ? Actor | null : Actor
      >,
    ) => Promise<ValueOfReply<Reply> | Answer> | ValueOfReply<Reply> | Answer;
  },
): Route {
  return route as unknown as Route;
}

export function isBinary(schema: TSchema | Binary | null | undefined): schema is Binary {
  return schema !== null && schema !== undefined && 'binary' in schema;
}
