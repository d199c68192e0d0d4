import type { QueryValue } from '../../../api.ts';
import { apiUrl, queryText } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { ProblemError, problemOf, unreachable } from '../../../problem.ts';

type TableReport = Reply<'/units/import', 'post'>;
type AreaReport = Reply<'/area-imports/{kind}', 'post'>;
export type RowProblem = TableReport['problems'][number];
export type Difference = TableReport['differences'][number];
export type Mend = TableReport['mend'];
export type Ending = TableReport['endings'][number];
/** What either kind of import answers; only maps have notes. */
export type Report = TableReport & Partial<Pick<AreaReport, 'notes'>>;

interface Call {
  readonly path: string;
  readonly query: Readonly<Record<string, QueryValue>>;
  readonly file: File;
  readonly commandId: string;
  readonly signal: AbortSignal;
}

/** Sends a file as it is and waits for what the server made of it. */
export async function sendFile({ path, query, file, commandId, signal }: Call): Promise<Report> {
  const response = await fetch(apiUrl(`${path}${queryText(query)}`), {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/json, application/problem+json',
      'accept-language': document.documentElement.lang,
      'content-type': 'application/octet-stream',
      'idempotency-key': commandId,
      'x-client-time': new Date().toISOString(),
    },
    body: file,
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new ProblemError(unreachable());
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return (await response.json()) as Report;
}
