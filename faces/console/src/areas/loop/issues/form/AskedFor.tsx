import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { useTranslation } from 'react-i18next';
import type { DueChange, IssueDetail } from '../types.ts';
import '../matter/reported.css';

/** As many earlier changes of the limit as stand with the request; all of them are in the record below. */
const shownChanges = 3;

/** What is asked, why, what it would change, and what changed before: all that a decision needs. */
export function AskedFor(props: { readonly issue: IssueDetail; readonly command: string }) {
  const { t } = useTranslation();
  const { issue } = props;
  const asked = issue.asked.find(({ command }) => command === props.command);
  if (asked === undefined) return null;
  const now = Date.now();
  const moment = (at: string | null) => (at === null ? t('case.dueStands') : shortInstant(at, now));
  // That a clock began is no change of it.
  const changes = issue.dueChanges.filter(({ before }) => before !== null).slice(0, shownChanges);
  return (
    <dl className="asked-for">
      <dt>{t('command.asked')}</dt>
      <dd>
        <b>
          <Said text={asked.text} />
        </b>{' '}
        {shortInstant(asked.at, now)}
      </dd>
      <dt>{t('command.askedWhy')}</dt>
      <dd>
        <Said text={asked.why} />
      </dd>
      <dt>{t('command.dueNow')}</dt>
      <dd>{moment(asked.before)}</dd>
      <dt>{t('command.dueIfGranted')}</dt>
      <dd>
        <b>{moment(asked.after)}</b>
      </dd>
      {changes.length === 0 ? null : (
        <>
          <dt>{t('command.changedBefore')}</dt>
          <dd>
            <ul>
              {changes.map((change) => (
                <Change key={`${change.at}${change.clock}`} change={change} now={now} />
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function Change({ change, now }: { readonly change: DueChange; readonly now: number }) {
  const { t } = useTranslation();
  const moment = (at: string | null) => (at === null ? t('case.dueStands') : shortInstant(at, now));
  return (
    <li>
      {shortInstant(change.at, now)} <Said text={change.text} /> {change.clock} {moment(change.before)} →{' '}
      {moment(change.after)}
    </li>
  );
}
