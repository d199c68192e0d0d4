import { LEVELS } from '@gridgov/domain/hands/whistles/events.ts';
import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { actionOf } from '../../../matter/actions.ts';
import type { LaneProps } from '../../../matter/LaneCards.tsx';
import { ClockLines } from '../../../matter/NextLine.tsx';
import { type Called, calledIn, whistleOf } from './whistle.ts';

/** What the departments have to do with one another: objections, silence that rises, the division of work. */
export function Dealings(props: LaneProps) {
  const called = calledIn(props.view);
  return (
    <>
      <Objections called={called.filter(({ own }) => own.objection !== null)} />
      <Rises called={called.filter(({ own }) => own.rises.length > 0)} />
      {called.length === 0 ? null : <Tasks {...props} />}
    </>
  );
}

const short = (at: number) => shortInstant(at, Date.now());
const nameOf = ({ lane, own }: Called) => lane.holder ?? own.unit;

function Objections({ called }: { readonly called: readonly Called[] }) {
  const { t } = useTranslation('whistles');
  if (called.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="whistle-objections">
      <header>
        <h2 id="whistle-objections">{t('page.objectionsTitle')}</h2>
      </header>
      <div className="whistle-pairs">
        {called.map((one) => {
          const { key, objection, ruled } = one.own;
          if (objection === null) return null;
          const decided = ruled !== null && ruled.at >= objection.at ? ruled : null;
          return (
            <Fragment key={key}>
              <div>
                <b>
                  <Said text={t('page.says', { unit: nameOf(one) })} />
                </b>
                <blockquote>
                  <Said text={objection.words} />
                </blockquote>
                <p className="t2 sm">
                  <Said text={objection.article} /> {short(objection.at)}
                </p>
              </div>
              <div>
                <b>{t('page.ruling')}</b>
                {decided === null ? (
                  <p className="t2">{t('page.rulingWaits')}</p>
                ) : (
                  <>
                    <p>
                      <span className="tag">{t(decided.upheld ? 'page.ruledYes' : 'page.ruledNo')}</span>{' '}
                      <Said text={decided.reason ?? ''} />
                    </p>
                    <p className="t2 sm">{short(decided.at)}</p>
                  </>
                )}
              </div>
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}

function Rises({ called }: { readonly called: readonly Called[] }) {
  const { t } = useTranslation('whistles');
  if (called.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="whistle-rises">
      <header>
        <h2 id="whistle-rises">{t('page.rises')}</h2>
        <span className="t2">{t('page.risesLead')}</span>
      </header>
      {called.map((one) => {
        const { own, lane } = one;
        const next = lane.open && own.stage !== 'objected' && own.risen > 0 ? LEVELS[own.risen] : undefined;
        return (
          <ol key={own.key} className="whistle-rises">
            <li>
              <b>
                <Said text={nameOf(one)} />
              </b>
              <span className="t2 sm">{t('page.calledAt', { at: short(own.calledAt) })}</span>
            </li>
            {own.rises.map(({ level, at }) => (
              <li key={at}>
                <b>{t(`page.level_${level}`)}</b>
                <span className="t2 sm">{short(at)}</span>
              </li>
            ))}
            {next === undefined ? null : (
              <li className="next-level">
                <span className="t2">{t(`page.level_${next}`)}</span>
                <span className="t2 sm">{t('page.nextLevel')}</span>
              </li>
            )}
          </ol>
        );
      })}
    </section>
  );
}

function Tasks({ view, acts, onAct }: LaneProps) {
  const { t } = useTranslation('whistles');
  const { task: tasks } = whistleOf(view).lanes;
  const lanes = view.lanes.filter(({ name }) => name === 'task');
  const done = tasks.filter(({ stage }) => stage === 'done').length;
  return (
    <section className="sheet" aria-labelledby="whistle-tasks">
      <header>
        <h2 id="whistle-tasks">{t('page.tasksTitle', { n: tasks.length })}</h2>
        {tasks.length === 0 ? null : <span className="t2">{t('page.tasksDone', { done })}</span>}
      </header>
      {tasks.length === 0 ? <p className="cap">{t('page.noTasks')}</p> : null}
      <ul className="lane-cards">
        {lanes.map((lane) => {
          const task = tasks.find(({ key }) => key === lane.key);
          const own = acts.get(lane.id) ?? [];
          return (
            <li key={lane.id} className={lane.open ? '' : 'done'}>
              <p className="lane-head">
                <b>
                  {lane.key} <Said text={task?.title ?? ''} />
                </b>
                <span className="t2">
                  <Said text={lane.holder ?? ''} />
                </span>
                <span className="tag">{lane.stage}</span>
              </p>
              {task?.words ? (
                <p className="t2">
                  <Said text={task.words} />
                </p>
              ) : null}
              <ClockLines clocks={lane.clocks} />
              {own.length === 0 ? null : (
                <AllowedBar actions={own.map(actionOf)} onAct={(command) => onAct(lane, command)} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
