import type { paths } from '@gridgov/api/schema.gen.ts';

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : never;

/** What the API's description says a call answers. */
export type Reply<P extends string, M extends string> = `/api/v1${P}` extends keyof paths
  ? M extends keyof paths[`/api/v1${P}`]
    ? paths[`/api/v1${P}`][M] extends { responses: infer R }
      ? Json<R[(200 | 201) & keyof R]>
      : never
    : never
  : never;

export type PublicMatter = Reply<'/portal/matters/{id}', 'get'>;
export type OwnMatter = Reply<'/portal/matters/{id}/own', 'post'>;
export type Reported = Reply<'/portal/matters', 'post'>;
export type Place = Reply<'/portal/places', 'get'>[number];
export type Area = Reply<'/portal/areas', 'get'>[number];
export type ClassChoice = Reply<'/portal/classes', 'get'>[number];
export type Advice = Reply<'/portal/advice', 'post'>;
export type BaseMap = Reply<'/base-map', 'get'>;
export type Outline = Reply<'/portal/outline', 'get'>;
export type Me = NonNullable<Reply<'/portal/me', 'get'>['me']>;
export type Staff = Reply<'/portal/staff', 'get'>;
export type Notice = Reply<'/portal/notices', 'get'>[number];
export type Warning = Reply<'/portal/warnings', 'get'>[number];
export type About = Reply<'/portal/about', 'get'>;
export type PurposeLine = Reply<'/portal/purposes', 'get'>[number];
export type Summary = Reply<'/portal/summary', 'get'>;
export type CheckedPaper = Reply<'/portal/papers/check', 'post'>;
export type Page = Reply<'/portal/matters', 'get'>;

/** What the server said no to, or that it could not be reached (status 0). */
export class Refused extends Error {
  readonly status: number;
  readonly fields: readonly string[];
  constructor(status: number, text: string, fields: readonly string[] = []) {
    super(text);
    this.name = 'Refused';
    this.status = status;
    this.fields = fields;
  }
}

type Problem = {
  title?: string;
  detail?: string;
  instead?: string;
  errors?: { field: string; message: string; right: string }[];
};

async function refusal(answer: Response): Promise<Refused> {
  const problem = (await answer.json().catch(() => ({}))) as Problem;
  const errors = problem.errors ?? [];
  const text =
    errors.length > 0
      ? errors.map(({ message, right }) => `${message}：${right}`).join('；')
      : (problem.detail ?? '');
  return new Refused(
    answer.status,
    text || (problem.title ?? ''),
    errors.map(({ field }) => field),
  );
}

const language = () => document.documentElement.lang;

export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>('GET', path, undefined, {}, signal);
}

export type Sending = { readonly key?: string; readonly method?: string };

export async function send<T>(
  path: string,
  body: unknown,
  { key, method = 'POST' }: Sending = {},
): Promise<T> {
  const headers = {
    'content-type': 'application/json',
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  return call<T>(method, path, JSON.stringify(body), headers);
}

export async function sendPhoto(content: Blob, draft: string): Promise<{ id: string; bytes: number }> {
  return call('POST', '/portal/photos', content, { 'content-type': content.type, 'portal-draft': draft });
}

/** The receipt of one's own matter, by its secret or signed in. */
export async function receiptOf(id: string, secret: string | undefined): Promise<Blob> {
  const answer = await fetch(`/api/v1/portal/matters/${id}/receipt`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language() },
    body: JSON.stringify(secret === undefined ? {} : { secret }),
  }).catch(() => {
    throw new Refused(0, '');
  });
  if (!answer.ok) throw await refusal(answer);
  return answer.blob();
}

async function call<T>(
  method: string,
  path: string,
  body: BodyInit | undefined,
  headers: Record<string, string>,
  signal?: AbortSignal,
): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        'accept-language': language(),
        // By the browser's clock, which the server notes and does not believe.
        ...(method === 'GET' ? {} : { 'x-client-time': new Date().toISOString() }),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Refused(0, '');
  }
  if (!answer.ok) throw await refusal(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
