import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Queryable } from '../db/database.ts';
import { credentialOf, type Identify, type Signed } from './identity.ts';
import { HttpProblem } from './problem.ts';
import {
  type AccessNote,
  Answer,
  type ReplyHelpers,
  type Route,
  type SignedAccount,
  type StreamOptions,
} from './route.ts';

/** What a request carries through the hooks. */
export type Call = {
  route: Route | undefined;
  signed: Signed | null;
  actors: readonly Actor[];
  now: number;
  language: Language;
  /** What the route has told about itself for `access_log`. */
  note: AccessNote | undefined;
};

export const replyHelpers: ReplyHelpers = {
  json: (status, body, headers) => new Answer(status, body, headers),
  empty: (status = 204, headers) => new Answer(status, undefined, headers),
  redirect: (to, status = 303) => new Answer(status, undefined, { location: to }),
  stream: (body, options) => new Answer(200, body, streamHeaders(options)),
};

function streamHeaders(options: StreamOptions): Record<string, string> {
  const headers: Record<string, string> = { ...options.headers, 'content-type': options.type };
  if (options.bytes !== undefined) headers['content-length'] = String(options.bytes);
  if (options.download !== undefined) headers['content-disposition'] = disposition(options.download);
  return headers;
}

/** RFC 6266: an ASCII name for old programs, the real one in UTF-8. */
export function disposition(name: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export type WriteAccess = (note: AccessNote, tx?: Queryable) => Promise<void>;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The `ask` of one call. A class, so that what few routes use is made only when it is used. */
export class RequestAsk {
  readonly #request: FastifyRequest;
  readonly #raw: FastifyReply['raw'];
  readonly #call: Call;
  readonly #write: WriteAccess;
  #commandId: string | undefined;
  #signal: AbortSignal | undefined;
  readonly #closing: AbortSignal;
  readonly #identify: Pick<Identify, 'watch'>;
  readonly reply = replyHelpers;
  /** Whether the route has written its own entry inside its transaction. */
  recorded = false;

  constructor(
    request: FastifyRequest,
    reply: FastifyReply,
    call: Call,
    write: WriteAccess,
    { closing, identify }: { readonly closing: AbortSignal; readonly identify: Pick<Identify, 'watch'> },
  ) {
    this.#request = request;
    this.#raw = reply.raw;
    this.#call = call;
    this.#write = write;
    this.#closing = closing;
    this.#identify = identify;
  }

  get actor() {
    return this.#call.actors[0] ?? null;
  }
  get actors() {
    return this.#call.actors;
  }
  get account(): SignedAccount | null {
    const { signed } = this.#call;
    if (signed === null) return null;
    const { accountId: id, accountName: name, token, passwordExpired, factorMissing = false } = signed;
    return { id, name, token, passwordExpired, factorMissing };
  }
  get sessionSecret() {
    const credential = credentialOf(this.#request.headers);
    return credential?.kind === 'session' ? credential.secret : null;
  }
  get params() {
    return this.#request.params;
  }
  get query() {
    return this.#request.query;
  }
  get body() {
    return this.#request.body;
  }
  get headers() {
    return this.#request.headers;
  }
  get language() {
    return this.#call.language;
  }
  get requestId() {
    return this.#request.id;
  }
  get now() {
    return this.#call.now;
  }
  get clientAt() {
    return clientTime(this.#request.headers['x-client-time']);
  }
  get address() {
    return this.#request.ip;
  }
  get agent() {
    return this.#request.headers['user-agent'] ?? '';
  }

  /** @throws HttpProblem where the client sent something that is no uuid */
  get commandId() {
    this.#commandId ??= commandIdIn(this.#request.headers['idempotency-key']);
    return this.#commandId;
  }

  get signal() {
    this.#signal ??= this.#watch();
    return this.#signal;
  }

  get signedSignal() {
    const credential = credentialOf(this.#request.headers);
    const { actor, now, signal } = this;
    if (credential === undefined || actor === null) return signal;
    const { postId: post, personId } = actor;
    return this.#identify.watch({ credential, post, personId, at: now }, signal);
  }

  /** A function of its own: routes take it out of the `ask` and call it alone. */
  readonly record = async (note: AccessNote, tx?: Queryable): Promise<void> => {
    if (tx === undefined) {
      this.#call.note = note;
      return;
    }
    await this.#write(note, tx);
    this.recorded = true;
  };

  #watch(): AbortSignal {
    const gone = new AbortController();
    if (this.#raw.destroyed) gone.abort();
    this.#raw.once('close', () => gone.abort());
    return AbortSignal.any([gone.signal, this.#closing]);
  }
}

const latestMoment = 8_640_000_000_000_000;

/** However wrong, as long as it is a moment; what is none is as if nothing had been said. */
export function clientTime(header: string | string[] | undefined): number | undefined {
  if (typeof header !== 'string' || header.length > 40) return undefined;
  const at = /^\d{1,16}$/.test(header) ? Number(header) : Date.parse(header);
  return Number.isFinite(at) && at >= 0 && at <= latestMoment ? Math.trunc(at) : undefined;
}

function commandIdIn(header: string | string[] | undefined): string {
  if (header === undefined) return randomUUID();
  if (typeof header === 'string' && uuidPattern.test(header)) return header.toLowerCase();
  throw new HttpProblem(
    'request-wrong',
    { count: 1 },
    {
      errors: [{ field: 'Idempotency-Key', message: 'uuid', right: '0192d3a0-7b1c-7000-8000-0123456789ab' }],
    },
  );
}

export function isStream(body: unknown): body is Readable {
  return body instanceof Readable;
}
