import type { BarAction } from '@gridgov/ui/allowed.ts';
import type { TFunction } from 'i18next';
import { actionOf } from '../../../../matter/actions.ts';
import type { IssueDetail } from '../types.ts';
import { keyOfCommand } from './keys.ts';

/** The server's `allowed` as the bar draws it: the dispatch button names the suggested unit, keys are shown. */
export function barActions(issue: IssueDetail, t: TFunction<'console'>): BarAction[] {
  return issue.allowed.map((entry) => {
    const unit = entry.command === 'dispatch' ? issue.suggestedUnit?.name : undefined;
    const key = entry.primary === true ? keyOfCommand(entry.command) : undefined;
    return {
      ...actionOf(entry),
      ...(unit === undefined || entry.primary !== true ? {} : { label: t('case.dispatchTo', { unit }) }),
      ...(key === undefined ? {} : { key }),
    };
  });
}
