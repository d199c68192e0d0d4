import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useTranslation } from 'react-i18next';
import { ProblemError } from './problem.ts';
import { useProblemWords } from './problemWords.ts';

/** An error or refusal in place of a page's content. */
export function ProblemBlock(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { title, detail } = words(props.error);
  const refused = props.error instanceof ProblemError && props.error.problem.status === 403;
  if (refused) {
    return <StateBlock state={{ kind: 'refused', title, instead: detail ?? t('problem.refusedNext') }} />;
  }
  return (
    <StateBlock
      state={{
        kind: 'error',
        title,
        ...(detail === undefined ? {} : { detail }),
        ...(props.onRetry === undefined ? {} : { onRetry: props.onRetry }),
      }}
    />
  );
}
