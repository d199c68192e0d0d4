import { Icon } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import type { AllowedCommand, Steps } from './types.ts';
import './matter.css';

/** Where nothing moves the matter on from here: whose turn it is, or that this post, whose turn it is, need not act. */
export function TurnLine(props: {
  /** It is this post's turn. */
  readonly mine?: boolean;
  readonly commands: readonly AllowedCommand[];
  readonly closed: boolean;
  readonly nextStep: Steps['nextStep'];
}) {
  const { t } = useTranslation();
  const { commands, nextStep, closed, mine = false } = props;
  const moves = commands.some((one) => one.allowed && one.primary === true);
  if (moves || closed || nextStep === null) return null;
  const may = commands.some((one) => one.allowed);
  return (
    <p className="turn">
      <Icon name="eye" />
      {mine
        ? t(may ? 'case.onlyWaitsMay' : 'case.onlyWaits')
        : t(may ? 'case.othersTurnMay' : 'case.othersTurn', { who: nextStep.who, what: nextStep.what })}
    </p>
  );
}
