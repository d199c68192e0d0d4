import type { components } from './schema.gen.ts';

export type Problem = components['schemas']['Problem'];

/** What the server said no to: an RFC 9457 problem with our own members, in the language asked for. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly status: number;
  /** Stable name of the problem, such as `outside-area`. */
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.title}. ${problem.detail}`);
    this.name = 'ProblemError';
    this.problem = problem;
    this.status = problem.status ?? 0;
    this.code = problem.code ?? '';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The problem of an answer; a proxy's page becomes one as well. */
export async function problemIn(answer: Response): Promise<Problem> {
  const text = await answer.text();
  if ((answer.headers.get('content-type') ?? '').startsWith('application/problem+json'))
    return JSON.parse(text);
  return {
    type: 'about:blank',
    title: answer.statusText || `HTTP ${answer.status}`,
    status: answer.status,
    detail: text.slice(0, 500),
    code: 'not-ours',
    instance: new URL(answer.url || 'http://unknown').pathname,
    requestId: answer.headers.get('x-request-id') ?? '',
    errors: [],
  };
}
