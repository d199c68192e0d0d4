import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from './pageTitle.ts';
import { ProblemError } from './problem.ts';
import { useProblemWords } from './problemWords.ts';

/** An error or refusal in place of a page's content; `page` where the page has no heading besides. */
export function ProblemBlock(props: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly page?: boolean;
}) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { title, detail } = words(props.error);
  const { page = false } = props;
  usePageTitle(page ? title : null);
  const refused = props.error instanceof ProblemError && props.error.problem.status === 403;
  if (refused) {
    const instead = detail ?? t('problem.refusedNext');
    return <StateBlock page={page} state={{ kind: 'refused', title, instead }} />;
  }
  return (
    <StateBlock
      page={page}
      state={{
        kind: 'error',
        title,
        ...(detail === undefined ? {} : { detail }),
        ...(props.onRetry === undefined ? {} : { onRetry: props.onRetry }),
      }}
    />
  );
}
