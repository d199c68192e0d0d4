/** A paper on its way to whoever may see it. */

import { disposition } from '../http/ask.ts';
import { HttpProblem } from '../http/problem.ts';
import type { Answer, ReplyHelpers } from '../http/route.ts';
import type { Papers } from './papers.ts';
import type { PaperRow } from './queries.ts';
import { PaperFault } from './typeset.ts';

type Asked = { readonly now: number; readonly reply: ReplyHelpers; readonly save: boolean };

/** @throws HttpProblem paper-failed, which names why; the number stays, and the next try makes it */
export async function sendPaper(papers: Papers, row: PaperRow, { now, reply, save }: Asked): Promise<Answer> {
  const { content } = await orFailed(row, () => papers.open(row, now));
  return pdf(content, row, { reply, save });
}

/** The same of a copy with more on it, which is not kept. */
export async function sendCopy(
  papers: Papers,
  row: PaperRow,
  { reply, add }: Pick<Asked, 'reply'> & { readonly add: Parameters<Papers['copy']>[1] },
): Promise<Answer> {
  return pdf(await orFailed(row, () => papers.copy(row, add)), row, { reply, save: false });
}

function pdf(content: Buffer, row: PaperRow, { reply, save }: Pick<Asked, 'reply' | 'save'>): Answer {
  return reply.stream(content, {
    type: 'application/pdf',
    bytes: content.length,
    headers: {
      'cache-control': 'private, no-store',
      'content-disposition': disposition(`${row.number}.pdf`, save ? 'attachment' : 'inline'),
    },
  });
}

async function orFailed<T>(row: PaperRow, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PaperFault)
      throw new HttpProblem('paper-failed', { number: row.number, why: error.message });
    throw error;
  }
}
