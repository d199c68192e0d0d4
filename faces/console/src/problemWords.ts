import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Problem } from './problem.ts';
import { ProblemError } from './problem.ts';

export interface ProblemWords {
  readonly title: string;
  readonly detail?: string;
}

type Translate = TFunction<'console'>;

/** Words for an error: what happened, what is possible instead, and the number to quote. */
export function useProblemWords(): (error: unknown) => ProblemWords {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof ProblemError) return problemText(error.problem, t);
    // A fault of the page itself, told as it is and not dressed up as the server's.
    return { title: error instanceof Error ? error.message : String(error) };
  };
}

function problemText(problem: Problem, t: Translate): ProblemWords {
  if (problem.code === 'unreachable') {
    return { title: t('problem.unreachable'), detail: t('problem.unreachableSaved') };
  }
  const number = problem.requestId === undefined ? '' : t('problem.requestId', { id: problem.requestId });
  if (problem.code === 'unexpected') {
    return { title: t('problem.unexpected', { status: problem.status }), detail: number };
  }
  const { title } = problem;
  const detail = [problem.detail, problem.status >= 500 ? number : ''].filter(Boolean).join(' ');
  return detail === '' ? { title } : { title, detail };
}
