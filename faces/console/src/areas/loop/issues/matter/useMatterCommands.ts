import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTrailStep } from '../../../../matter/MatterCrumb.tsx';
import { useKeys } from '../../../../matter/useKeys.ts';
import { useSettings } from '../../../../settings.tsx';
import type { Offered } from '../../../../shell/offered.ts';
import { useOffer } from '../../../../shell/offered.ts';
import type { IssueDetail } from '../types.ts';
import { barActions } from './barActions.ts';
import { caseHref } from './CaseCrumb.tsx';
import { keyOfCommand, QUEUE_KEYS } from './keys.ts';

/** Offers what may be done with the matter at hand to the palette. */
export function useOfferCommands(
  issue: IssueDetail | undefined,
  run: (issue: string, command: string) => void,
): void {
  const { t } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is another function each time and does the same
  const offered = useMemo((): Offered | null => {
    if (issue === undefined) return null;
    const actions = barActions(issue, t).filter(({ allowed }) => allowed);
    return {
      about: `${issue.shortNumber} ${issue.title}`,
      actions: actions.map(({ command, label }) => {
        const key = keyOfCommand(command);
        return { id: command, label, ...(key === undefined ? {} : { key }) };
      }),
      run: (command) => run(issue.id, command),
    };
  }, [issue, t]);
  useOffer(offered);
}

/**
 * On the page of a matter: its commands by palette and by key, and J K along the list it was opened from. `free`:
 * no form is open.
 */
export function useMatterCommands(issue: IssueDetail, free: boolean, run: (command: string) => void): void {
  const { keys } = useSettings();
  const go = useTrailStep(issue.id, caseHref);
  useOfferCommands(issue, (_, command) => run(command));
  useKeys(keys && free, QUEUE_KEYS, (action) => {
    if (action === 'next') go(1);
    else if (action === 'previous') go(-1);
    else if (action.startsWith('command:')) run(action.slice('command:'.length));
  });
}
