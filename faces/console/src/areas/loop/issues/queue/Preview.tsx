import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Icon, Kbd } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { SevenSteps } from '@gridgov/ui/SevenSteps.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Timeline } from '@gridgov/ui/Timeline.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NextLine } from '../../../../matter/NextLine.tsx';
import { TurnLine } from '../../../../matter/TurnLine.tsx';
import { ProblemBlock } from '../../../../ProblemBlock.tsx';
import { paths } from '../../../../paths.ts';
import { barActions } from '../matter/barActions.ts';
import { HelpLine } from '../matter/HelpLine.tsx';
import { HelpTag } from '../matter/HelpTag.tsx';
import { PlaceMap } from '../matter/PlaceMap.tsx';
import { Reported } from '../matter/Reported.tsx';
import { useIssue } from '../queries.ts';
import type { IssueDetail } from '../types.ts';
import type { ShownRow } from './queueRows.ts';
import { moveTo } from './queueRows.ts';

interface Props {
  readonly id: string | undefined;
  readonly rows: readonly ShownRow[];
  readonly onAt: (id: string) => void;
  readonly onCommand: (id: string, command: string) => void;
}

/** The case beside its list: enough to decide, with everything that may be done. */
export function Preview(props: Props) {
  const { t } = useTranslation();
  const issue = useIssue(props.id);
  if (props.id === undefined) {
    return (
      <section className="pane">
        <StateBlock state={{ kind: 'empty', title: t('queue.paneEmpty') }} />
      </section>
    );
  }
  if (issue.isError) {
    return (
      <section className="pane">
        <ProblemBlock error={issue.error} onRetry={() => void issue.refetch()} />
      </section>
    );
  }
  if (issue.data === undefined) {
    return (
      <section className="pane">
        <StateBlock state={{ kind: 'loading', rows: 8 }} />
      </section>
    );
  }
  return <PreviewBody {...props} issue={issue.data} />;
}

function PreviewBody(props: Props & { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const { issue } = props;
  return (
    <article className="pane" aria-label={t('queue.pane', { number: issue.shortNumber })}>
      <div className="pk">
        <span>{issue.shortNumber}</span>
        <span aria-hidden="true">{t('common.separator')}</span>
        <span>
          {issue.channel} <Said text={issue.reportedBy} />
        </span>
        <span className="grow" />
        <Step direction={-1} {...props} />
        <Step direction={1} {...props} />
        <Link className="btn q s" to={paths.oneCase} params={{ id: issue.id }}>
          {t('queue.openPage')} <Kbd>↵</Kbd>
        </Link>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keys */}
      <section className="peek" tabIndex={0} aria-label={t('queue.pane', { number: issue.shortNumber })}>
        <section>
          <h2>
            <HelpTag help={issue.help} />
            <Said text={issue.title} />
          </h2>
          <HelpLine issue={issue} />
          <p className="t2">
            <Said text={issue.place} />
            {['', issue.gridName, issue.communityName].join(` ${t('common.separator')} `)}
          </p>
        </section>
        <Reported issue={issue} heading="h3" />
        <section>
          <SevenSteps step={issue.step} notes={issue.stepNotes} closed={issue.closed} />
        </section>
        <section>
          <NextLine {...issue} />
          <Suggestion issue={issue} />
          <TurnLine commands={issue.allowed} closed={issue.closed} nextStep={issue.nextStep} />
          <AllowedBar
            actions={barActions(issue, t)}
            onAct={(command) => props.onCommand(issue.id, command)}
          />
        </section>
        {issue.point === undefined ? null : (
          <section aria-label={t('case.position2')}>
            <PlaceMap issue={issue} height={140} />
          </section>
        )}
        <section>
          <h3>{t('case.timeline')}</h3>
          <PreviewTimeline issue={issue} />
        </section>
      </section>
    </article>
  );
}

function Step(props: Props & { readonly direction: 1 | -1 }) {
  const { t } = useTranslation();
  const to = props.rows[moveTo(props.rows, props.id, props.direction)]?.row.id;
  return (
    <button
      type="button"
      className="icb"
      aria-label={props.direction === 1 ? t('common.next') : t('common.previous')}
      disabled={to === undefined || to === props.id}
      onClick={() => to !== undefined && props.onAt(to)}
    >
      <Icon name={props.direction === 1 ? 'down' : 'up'} />
    </button>
  );
}

/** Where the routing would send it and why; a person decides. */
export function Suggestion(props: { readonly issue: IssueDetail }): ReactNode {
  const { t } = useTranslation();
  const unit = props.issue.suggestedUnit;
  if (unit === undefined) return null;
  return (
    <div className="why">
      <p>
        <b>{t('case.suggestUnit', { unit: unit.name })}</b>{' '}
        <span className="tag">{t('common.suggested')}</span>
      </p>
      <ul className="sm">
        {unit.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

function PreviewTimeline(props: { readonly issue: IssueDetail }) {
  const now = Date.now();
  return (
    <Timeline
      entries={props.issue.timeline.map((item) => ({
        id: item.id,
        time: shortInstant(item.at, now),
        dateTime: item.at,
        text: item.text,
        key: item.key,
        machine: item.machine,
        ...(item.detail === undefined ? {} : { detail: item.detail }),
      }))}
    />
  );
}
