/** What is wrong with one field, and what would be right. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
  readonly right?: string;
}

/** RFC 9457 problem details: `title` says what, `detail` what is possible instead. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Stable code of the refusal or fault. */
  readonly code: string;
  readonly errors?: readonly FieldFault[];
  readonly requestId?: string;
}

/** A request the server answered with an error, or did not answer (`status` 0). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** No answer came: the command may or may not have happened; asking again with its id is safe. */
export function unreachable(): Problem {
  return { type: 'about:blank', title: 'unreachable', status: 0, code: 'unreachable' };
}

/** The problem in an error answer; an answer that is not problem+json is itself told as unexpected. */
export async function problemOf(response: {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}): Promise<Problem> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const parsed = type.includes('problem+json') ? parse(text) : null;
  const requestId = response.headers.get('x-request-id');
  const plain = { type: 'about:blank', title: 'unexpected', code: 'unexpected', status: response.status };
  return { ...plain, ...(parsed ?? {}), ...(requestId === null ? {} : { requestId }) };
}

function parse(text: string): Partial<Problem> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Partial<Problem>) : null;
  } catch {
    // A cut-off body: the status alone is told.
    return null;
  }
}

/** Whether asking again can help: no answer, or the server says it is busy or away. */
export function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && [0, 429, 502, 503, 504].includes(error.problem.status);
}

/** No answer came at all. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 0;
}

/** The session is over and the person has to sign in again. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401;
}

/** Faults by field, as the server named them; none where the error is of another kind. */
export function fieldErrors(error: unknown): readonly FieldFault[] {
  return error instanceof ProblemError ? (error.problem.errors ?? []) : [];
}

/** There is no such thing, or none that the viewer may see. */
export function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 404;
}
