/** A client of the interface for programs: typed by its description, patient with networks, safe to send again. */
import { type Delivered, readEvents } from './events.ts';
import { pause } from './pause.ts';
import { ProblemError, problemIn } from './problem.ts';
import type { paths } from './schema.gen.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Operation<P extends keyof paths, M extends Method> = paths[P][M];
type Part<O, Name extends string> = O extends { parameters: Record<Name, infer X> } ? X : unknown;
type PathOf<O> = O extends { parameters: { path: infer X } } ? X : undefined;
type QueryOf<O> = O extends { parameters: { query?: infer X } } ? X : Part<O, 'query'>;
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined;
type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;
type Good = 200 | 201 | 202;
/** What a call answers, by the description; undefined where it has no content. */
export type AnswerOf<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { responses: infer R } ? Json<R[Good & keyof R]> : undefined;
type ItemOf<A> = A extends { next: string | null; items: (infer Item)[] }
  ? Item
  : A extends { next: string | null; rows: (infer Row)[] }
    ? Row
    : never;

/** Addresses that have a method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: Operation<P, M> extends { responses: unknown } ? P : never;
}[keyof paths];
/** Addresses whose lists come page by page. */
export type PagedPath = {
  [P in PathWith<'get'>]: [ItemOf<AnswerOf<P, 'get'>>] extends [never] ? never : P;
}[PathWith<'get'>];

type Needed<Name extends string, X> = X extends undefined ? { [K in Name]?: undefined } : { [K in Name]: X };
/** Address by address: what all of them need together would be every path with every body. */
export type Given<P extends keyof paths, M extends Method> = P extends unknown
  ? Needed<'path', PathOf<Operation<P, M>>> &
      Needed<'body', BodyOf<Operation<P, M>>> & {
        readonly query?: QueryOf<Operation<P, M>>;
        readonly signal?: AbortSignal;
      }
  : never;

export type ClientSettings = {
  /** `https://grid.example`, without the path of the interface. */
  readonly baseUrl: string;
  readonly token: string;
  /** Language of names and problems; Chinese by default. */
  readonly language?: 'zh-CN' | 'en';
  /** Times a call is made before its last failure is thrown; 5 by default. */
  readonly attempts?: number;
  readonly fetch?: typeof fetch;
};

export type Client = {
  /** Reads, or makes a change that is not a command. Only what may be sent twice is sent again after a lost answer. */
  call<M extends Method, P extends PathWith<M>>(
    method: M,
    path: P,
    given: Given<P, M>,
  ): Promise<AnswerOf<P, M>>;
  /**
   * Gives a command under an id of its own (`Idempotency-Key`, made here where none is given) and sends it again
   * under the same id until there is an answer: it is carried out once.
   */
  command<P extends PathWith<'post'>>(
    path: P,
    given: Given<P, 'post'> & { readonly commandId?: string },
  ): Promise<AnswerOf<P, 'post'>>;
  /** Every item of a list, page after page as they are wanted. */
  items<P extends PagedPath>(path: P, given: Given<P, 'get'>): AsyncGenerator<ItemOf<AnswerOf<P, 'get'>>>;
  /**
   * Events as they happen. `after`: the position of the last one seen, to go on there; keep `position` of each.
   * Connections that end are opened again. @throws ProblemError 410 where the position is older than what is kept
   */
  events(given?: {
    readonly types?: readonly string[];
    readonly after?: string;
    readonly signal?: AbortSignal;
  }): AsyncGenerator<Delivered>;
};

type Raw = {
  readonly path?: object | undefined;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly commandId?: string | undefined;
};

/** Queues call their items rows. */
type Page = { readonly items?: unknown[]; readonly rows?: unknown[]; readonly next: string | null };

export function makeClient(settings: ClientSettings): Client {
  const { baseUrl, token, language = 'zh-CN', attempts = 5 } = settings;
  const ask = settings.fetch ?? fetch;
  const common = { authorization: `Bearer ${token}`, 'accept-language': language };

  async function once(method: string, path: string, raw: Raw): Promise<unknown> {
    const answer = await ask(addressOf(baseUrl, path, raw), {
      method: method.toUpperCase(),
      headers: {
        ...common,
        accept: 'application/json, application/problem+json',
        ...(raw.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(raw.commandId === undefined ? {} : { 'idempotency-key': raw.commandId }),
        // By this machine's clock, which the server notes and does not believe.
        ...(method === 'get' ? {} : { 'x-client-time': new Date().toISOString() }),
      },
      ...(raw.body === undefined ? {} : { body: JSON.stringify(raw.body) }),
      ...(raw.signal === undefined ? {} : { signal: raw.signal }),
    });
    if (!answer.ok) throw new ProblemError(await problemIn(answer), secondsIn(answer));
    return answer.status === 204 ? undefined : answer.json();
  }

  /** `twice`: a lost answer is no reason to stop, because the same again does nothing more. */
  async function patiently(method: string, path: string, raw: Raw, twice: boolean): Promise<unknown> {
    // Each try waits for the one before, and a while longer.
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(method, path, raw);
      } catch (error) {
        if (attempt >= attempts || raw.signal?.aborted === true || !mayRepeat(error, twice)) throw error;
        await pause(pauseAfter(error, attempt), raw.signal);
      }
    }
  }

  async function* pages(path: string, raw: Raw): AsyncGenerator<unknown> {
    let on: Readonly<Record<string, string>> = {};
    let cursor: string | null;
    do {
      const query = { ...(raw.query as object | undefined), ...on };
      const page = (await patiently('get', path, { ...raw, query }, true)) as Page;
      yield* page.items ?? page.rows ?? [];
      cursor = page.next;
      // Queues go on `after` a row.
      on = { [page.rows === undefined ? 'cursor' : 'after']: cursor ?? '' };
    } while (cursor !== null);
  }

  return {
    call: (method, path, given) =>
      patiently(method, path, given as Raw, method !== 'post' && method !== 'patch') as never,
    command: (path, given) => {
      const { commandId = newCommandId() } = given as Raw;
      return patiently('post', path, { ...(given as Raw), commandId }, true) as never;
    },
    items: (path, given) => pages(path, given as Raw) as never,
    events: (given = {}) => readEvents({ ask, baseUrl, headers: common, attempts }, given),
  };
}

function addressOf(baseUrl: string, path: string, { path: values, query }: Raw): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((values as Record<string, unknown> | undefined)?.[name])),
  );
  const url = new URL(filled, baseUrl);
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined && value !== null) url.searchParams.set(name, String(value));
  }
  return url.href;
}

function secondsIn(answer: Response): number | undefined {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** Too many calls are refused before anything is done; whatever else went wrong may have been done. */
function mayRepeat(error: unknown, twice: boolean): boolean {
  if (!(error instanceof ProblemError)) return twice;
  return error.status === 429 || (twice && [500, 502, 503, 504].includes(error.status));
}

function pauseAfter(error: unknown, attempt: number): number {
  const asked = error instanceof ProblemError ? error.retryAfterSeconds : undefined;
  return asked === undefined ? Math.min(30_000, 250 * 2 ** attempt) : asked * 1_000;
}

/** A uuid v7: the time in milliseconds, then random bits. */
export function newCommandId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
