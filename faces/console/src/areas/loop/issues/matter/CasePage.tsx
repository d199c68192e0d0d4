import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { ClockStrip, ConditionList } from '@gridgov/ui/ClockStrip.tsx';
import { CycleLanes } from '@gridgov/ui/CycleLanes.tsx';
import { clockWords } from '@gridgov/ui/clock.ts';
import { useUiWords } from '@gridgov/ui/language.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { CycleBars, StepBadge } from '@gridgov/ui/StepBadge.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MatterFrame } from '../../../../matter/MatterFrame.tsx';
import { NextLine } from '../../../../matter/NextLine.tsx';
import { Papers } from '../../../../matter/papers/Papers.tsx';
import { TurnLine } from '../../../../matter/TurnLine.tsx';
import { ProblemBlock } from '../../../../ProblemBlock.tsx';
import { usePageTitle } from '../../../../pageTitle.ts';
import { paths } from '../../../../paths.ts';
import { isGone } from '../../../../problem.ts';
import { useTrades } from '../../../../shell/trades.ts';
import { besideMatter } from '../../../besideMatter.ts';
import { ActPanel } from '../form/ActPanel.tsx';
import { useGive } from '../form/useGive.ts';
import { useIssue } from '../queries.ts';
import { Suggestion } from '../queue/Preview.tsx';
import type { IssueDetail } from '../types.ts';
import { barActions } from './barActions.ts';
import { CaseCrumb } from './CaseCrumb.tsx';
import { CaseRecord } from './CaseRecord.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { Evidence } from './Evidence.tsx';
import { HelpLine } from './HelpLine.tsx';
import { HelpTag } from './HelpTag.tsx';
import { PlaceMap } from './PlaceMap.tsx';
import { isDone } from './parts.ts';
import { Relations } from './Relations.tsx';
import { Reported } from './Reported.tsx';
import { useMatterCommands } from './useMatterCommands.ts';
import '../queue/queue.css';
import '../queue/queueActs.css';
import './case.css';
import { Said } from '@gridgov/ui/Said.tsx';

/** One matter: where it stands, who is next, which clock runs, what may be done, and all that happened. */
export function CasePage() {
  const { id } = useParams({ from: '/shell/cases/$id' });
  const { do: asked } = useSearch({ from: '/shell/cases/$id' });
  const issue = useIssue(id);
  if (issue.isError && isGone(issue.error)) return <Gone />;
  if (issue.isError) return <ProblemBlock page error={issue.error} onRetry={() => void issue.refetch()} />;
  if (issue.data === undefined) return <StateBlock state={{ kind: 'loading', rows: 10 }} />;
  return <Case key={id} issue={issue.data} asked={asked} />;
}

/** Not there, or no longer for this post: who gives a matter away loses sight of it. */
function Gone() {
  const { t } = useTranslation();
  usePageTitle(t('case.gone'));
  const next = <Link to={paths.todo}>{t('app.toTodo')}</Link>;
  return <StateBlock page state={{ kind: 'empty', title: t('case.gone'), next }} />;
}

function Case(props: { readonly issue: IssueDetail; readonly asked: string | undefined }) {
  const { issue } = props;
  const { t } = useTranslation();
  const { asked, give, close, done } = useGive(startOf(props));
  const act = (command: string) => give(issue.id, command);
  useCaseTitle(issue);
  useMatterCommands(issue, asked === null, act);
  return (
    <MatterFrame
      crumb={<CaseCrumb issue={issue} />}
      title={
        <>
          <HelpTag help={issue.help} />
          <Said text={issue.title} />
        </>
      }
      meta={<Meta issue={issue} />}
      acts={
        <>
          <Suggestion issue={issue} />
          <TurnLine commands={issue.allowed} closed={issue.closed} nextStep={issue.nextStep} />
          <AllowedBar actions={barActions(issue, t)} onAct={act} size="l" />
        </>
      }
      panel={
        asked === null ? null : (
          <ActPanel
            key={asked.command}
            issue={issue}
            command={asked.command}
            failed={asked.failed}
            onClose={close}
            onDone={done}
          />
        )
      }
      left={
        <>
          <Evidence issue={issue} />
          <CaseTimeline issue={issue} />
        </>
      }
      right={
        <>
          <Place issue={issue} onMove={() => act('correct_place')} />
          <Relations issue={issue} />
          <Beside issue={issue} />
          <Papers
            address={`/issues/${issue.id}`}
            right="issue.read"
            version={issue.version}
            mayReveal={issue.reporter.mayReveal}
          />
        </>
      }
      below={<CaseRecord issue={issue} />}
    >
      <Reported issue={issue} heading="h2" />
      <HelpLine issue={issue} />
      <CycleLanes lanes={issue.lanes} />
      <Clocks issue={issue} />
    </MatterFrame>
  );
}

/** What other trades have to do with it. */
function Beside({ issue }: { readonly issue: IssueDetail }) {
  const { id, version, closed } = issue;
  return useTrades().data?.map(({ path }) => {
    const Part = besideMatter[path];
    return Part === undefined ? null : (
      <Suspense key={path}>
        <Part {...{ id, version, closed }} />
      </Suspense>
    );
  });
}

/** The command that the address asks for. */
function startOf({ issue, asked }: { readonly issue: IssueDetail; readonly asked: string | undefined }) {
  return asked === undefined ? null : { id: issue.id, command: asked };
}

function Meta(props: { readonly issue: IssueDetail }) {
  const { t } = useTranslation();
  const { issue } = props;
  const done = issue.parts.filter(isDone).length;
  return (
    <>
      <span>
        <Said text={issue.place} />
      </span>
      <span>{issue.gridName}</span>
      <span>{issue.className}</span>
      <CycleBars cycle={issue.cycle} long />
      <StepBadge step={issue.step} />
      {issue.parts.length === 0 ? null : <span>{t('case.parts', { done, total: issue.parts.length })}</span>}
    </>
  );
}

function Clocks(props: { readonly issue: IssueDetail }) {
  const { issue } = props;
  const { t } = useTranslation();
  const today = dayAndTime(Date.now()).day;
  const running = issue.strips.filter(({ state }) => state === 'running' || state === 'paused');
  const rest = issue.strips.filter((strip) => !running.includes(strip));
  return (
    <section aria-label={t('case.timelineClock')}>
      <NextLine {...issue} big />
      {running.map((strip, at) => (
        <ClockStrip key={strip.condition} view={strip} today={today} openSum={at === 0} />
      ))}
      <ConditionList views={rest} />
    </section>
  );
}

function Place(props: { readonly issue: IssueDetail; readonly onMove: () => void }) {
  const { t } = useTranslation();
  const { issue } = props;
  const mayMove = issue.allowed.some(({ command, allowed }) => command === 'correct_place' && allowed);
  return (
    <section className="sheet case-place" aria-labelledby="case-place">
      <header>
        <h2 id="case-place">{t('case.position2')}</h2>
        <span className="t2">
          <Said text={issue.place} /> {issue.gridName}
        </span>
        <span className="grow" />
        {mayMove ? (
          <button type="button" className="btn q s" onClick={props.onMove}>
            {t('case.movePlace')}
          </button>
        ) : null}
      </header>
      <PlaceMap issue={issue} height={250} />
    </section>
  );
}

/** The tab tells the case and its clock, so that it is found among many. */
function useCaseTitle(issue: IssueDetail) {
  const { t } = useTranslation();
  const words = useUiWords();
  const clock = clockWords(issue.clock, words, dayAndTime(Date.now()).day);
  const { shortNumber: number, title } = issue;
  useEffect(() => {
    document.title = t('app.title', { page: t('case.pageTitle', { number, title, clock }) });
  }, [number, title, clock, t]);
}
