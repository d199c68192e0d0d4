import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { LaneActs, type LaneProps } from '../../../matter/LaneCards.tsx';
import { leadOf } from './Lines.tsx';
import { statementOf } from './queries.ts';

/** What the worker objects to, line by line, with the answers. */
export function Objections({ view, lanes, acts, onAct }: LaneProps) {
  const { t } = useTranslation('statement');
  const { lanes: own, lines } = statementOf(view);
  if (lanes.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="pay-objections">
      <header>
        <h2 id="pay-objections">{t('objections')}</h2>
      </header>
      <ul className="pay-objections">
        {lanes.map((lane) => {
          const objection = own.objection.find(({ key }) => key === lane.key);
          const line = lines.find(({ no }) => no === objection?.line);
          return (
            <li key={lane.id}>
              <p>
                <b>{line === undefined ? null : <Said text={leadOf(line)} />}</b>{' '}
                <span className="tag">{lane.stage}</span>
              </p>
              <p>
                <Said text={objection?.words ?? ''} />
              </p>
              {objection === undefined || objection.upheld === null ? null : (
                <p className="t2">
                  <b>{t(objection.upheld ? 'upheld' : 'notUpheld')}</b> <Said text={objection.answer ?? ''} />
                </p>
              )}
              <LaneActs {...{ lane, acts, onAct }} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
