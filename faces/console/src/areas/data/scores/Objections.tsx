import type { State } from '@gridgov/domain/data/scores/events.ts';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { LaneActs, type LaneProps } from '../../../matter/LaneCards.tsx';
import { inPoints, scoreOf } from './queries.ts';

/** Objections item by item, each with its answer and what it gave back. */
export function Objections({ view, lanes, acts, onAct }: LaneProps) {
  const { t } = useTranslation('scores');
  const state = scoreOf(view);
  if (lanes.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="score-objections">
      <header>
        <h2 id="score-objections">{t('objections')}</h2>
      </header>
      <ul className="lane-cards">
        {lanes.map((lane) => (
          <li key={lane.id} className={lane.open ? '' : 'done'}>
            <p className="lane-head">
              <b>
                <Said text={lane.holder ?? ''} />
              </b>
              <span className="tag">{lane.stage}</span>
            </p>
            <About state={state} lane={lane.key} />
            <LaneActs {...{ lane, acts, onAct }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function About({ state, lane }: { readonly state: State; readonly lane: string }) {
  const { t } = useTranslation('scores');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const objection = state.lanes.objection.find(({ key }) => key === lane);
  if (objection === undefined) return null;
  const { item, words, upheld, answer, back } = objection;
  const about = state.by.items.find(({ name }) => name === item);
  return (
    <>
      <p>
        <b>{about?.[language]}</b> <Said text={words} />
      </p>
      {upheld === null ? null : (
        <p className="t2">
          <b>{t(upheld ? 'upheld' : 'notUpheld')}</b>{' '}
          {back === 0 ? null : t('back', { points: inPoints(back) })} <Said text={answer ?? ''} />
        </p>
      )}
    </>
  );
}
