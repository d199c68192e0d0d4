import { Icon } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import type { IssueDetail } from '../types.ts';

/** Where nothing moves the matter on from here: whose turn it is, and that this post need not act. */
export function TurnLine(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const { allowed, nextStep, closed } = props.issue;
  const moves = allowed.some((one) => one.allowed && one.primary === true);
  if (moves || closed || nextStep === null) return null;
  const may = allowed.some((one) => one.allowed);
  return (
    <p className="turn">
      <Icon name="eye" />
      {t(may ? 'case.othersTurnMay' : 'case.othersTurn', { who: nextStep.who, what: nextStep.what })}
    </p>
  );
}
