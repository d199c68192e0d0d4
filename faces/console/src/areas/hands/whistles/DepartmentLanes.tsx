import type { Task } from '@gridgov/domain/hands/whistles/events.ts';
import { LANES } from '@gridgov/domain/hands/whistles/tables.ts';
import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import type { IconName } from '@gridgov/ui/icons.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actionOf } from '../../../matter/actions.ts';
import type { LaneProps } from '../../../matter/LaneCards.tsx';
import { ClockLines } from '../../../matter/NextLine.tsx';
import { type Called, calledIn, whistleOf } from './whistle.ts';

/** Each department in a row: whether it reported in and came, its tasks, and who has to move now. */
export function DepartmentLanes({ view, acts, onAct }: LaneProps) {
  const { t } = useTranslation('whistles');
  // One's own row first: on a telephone the others are far below.
  const called = calledIn(view).toSorted((a, b) => Number(b.lane.mine) - Number(a.lane.mine));
  if (called.length === 0) return null;
  const { task: tasks } = whistleOf(view).lanes;
  return (
    <section aria-labelledby="whistle-lanes" className="whistle-lanes">
      <h2 id="whistle-lanes">{t('page.lanes', { n: called.length })}</h2>
      <ul>
        {called.map(({ lane, own }) => (
          <li key={lane.id} className={lane.mine ? 'mine' : ''}>
            <div>
              <b>
                <Said text={lane.holder ?? own.unit} />
              </b>
              <p className="t2 sm">
                {t(own.lead ? 'page.lead' : 'page.assist')}{' '}
                {own.leader === null ? null : <Said text={t('page.ledBy', { leader: own.leader })} />}
                {own.again > 0 ? ` ${t('page.again', { n: own.again })}` : null}
              </p>
            </div>
            <Cell title={t('page.report')}>
              <Report own={own} />
            </Cell>
            <Cell title={t('page.come')}>
              <Come own={own} />
            </Cell>
            <Cell title={t('page.tasks')}>
              <Tasks tasks={tasks.filter(({ unit }) => unit === own.unit)} />
            </Cell>
            <Cell title={t('page.now')}>
              <span className="tag">{lane.stage}</span>
              <ClockLines clocks={lane.clocks} />
            </Cell>
            {(acts.get(lane.id)?.length ?? 0) === 0 ? null : (
              <div className="whistle-acts">
                <AllowedBar
                  actions={acts.get(lane.id)?.map(actionOf) ?? []}
                  onAct={(command) => onAct(lane, command)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cell(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <span className="t2 sm whistle-cell">{props.title}</span>
      {props.children}
    </div>
  );
}

type Tone = 'ok' | 'bad' | 'plain';

function Mark(props: { readonly icon: IconName; readonly tone: Tone; readonly text: string }) {
  return (
    <span className={`whistle-mark ${props.tone}`}>
      <Icon name={props.icon} />
      {props.text}
    </span>
  );
}

const Taken = ({ inTime, text }: { readonly inTime: boolean | null; readonly text: string }) =>
  inTime ? <Mark icon="check" tone="ok" text={text} /> : <Mark icon="warn" tone="bad" text={text} />;

const short = (at: number) => shortInstant(at, Date.now());

function Report({ own }: Pick<Called, 'own'>) {
  const { t } = useTranslation('whistles');
  const { reportedAt, kept, risen, stage } = own;
  if (stage === 'objected') return <Mark icon="stop" tone="plain" text={t('page.pendingRuling')} />;
  if (stage === 'excused') return <Mark icon="stop" tone="plain" text={t('page.excused')} />;
  if (reportedAt !== null) {
    const text = t(kept.report ? 'page.reported' : 'page.reportedLate', { at: short(reportedAt) });
    return <Taken inTime={kept.report} text={text} />;
  }
  if (stage === 'released') return <>{t('page.released')}</>;
  if (risen > 0) return <Mark icon="cross" tone="bad" text={t('page.silent', { n: risen })} />;
  return <>{t('page.notReported')}</>;
}

function Come({ own }: Pick<Called, 'own'>) {
  const { t } = useTranslation('whistles');
  const { cameAt, kept, risen, stage } = own;
  if (stage === 'objected') return <>{t('page.notAbsent')}</>;
  if (cameAt !== null) {
    const text = t(kept.come ? 'page.arrived' : 'page.arrivedLate', { at: short(cameAt) });
    return <Taken inTime={kept.come} text={text} />;
  }
  if (stage !== 'reported') return <>{t('page.dash')}</>;
  if (risen > 0) return <Mark icon="cross" tone="bad" text={t('page.absent', { n: risen })} />;
  return <>{t('page.notArrived')}</>;
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t, i18n } = useTranslation('whistles');
  const language = i18n.language === 'en' ? 'en' : 'zh';
  if (tasks.length === 0) return <span className="t2">{t('page.noTask')}</span>;
  return tasks.map(({ key, title, stage }) => (
    <p key={key}>
      {key} <Said text={title} /> <span className="t2 sm">{LANES.task.stages[stage][language]}</span>
    </p>
  ));
}
