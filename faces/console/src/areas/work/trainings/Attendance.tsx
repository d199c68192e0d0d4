import type { Trainee } from '@gridgov/domain/work/trainings/events.ts';
import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { useTranslation } from 'react-i18next';
import { actionOf } from '../../../matter/actions.ts';
import type { LaneProps } from '../../../matter/LaneCards.tsx';
import { trainingOf } from './training.ts';

/** Later by more is said: the doing and the arrival stand beside each other. */
const LATE_MS = 60_000;

/** Who is invited and who came, by what; a correction stands with its reason. */
export function Attendance({ view, lanes, acts, onAct }: LaneProps) {
  const { t } = useTranslation('trainings');
  const trainees = trainingOf(view).lanes?.trainee ?? [];
  const count = (...stages: readonly Trainee['stage'][]) =>
    trainees.filter(({ stage }) => stages.includes(stage)).length;
  return (
    <section className="sheet" aria-labelledby="training-list">
      <header>
        <h2 id="training-list">{t('list')}</h2>
        {trainees.length === 0 ? null : (
          <span className="t2">
            {t('listLead', {
              all: trainees.length,
              enrolled: count('enrolled'),
              came: count('attended', 'marked'),
              absent: count('absent'),
            })}
          </span>
        )}
      </header>
      {lanes.length === 0 ? (
        <p className="cap">{t('listNone')}</p>
      ) : (
        <div className="tb-wrap">
          <table className="tb">
            <thead>
              <tr>
                <th scope="col">{t('person')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('said')}</th>
                <th scope="col">{t('act')}</th>
              </tr>
            </thead>
            <tbody>
              {lanes.map((lane) => (
                <tr key={lane.id}>
                  <th scope="row">
                    <Said text={lane.holder ?? lane.title} />
                  </th>
                  <td>
                    <span className="tag">{lane.stage}</span>
                  </td>
                  <td>
                    <How of={trainees.find(({ key }) => key === lane.key)} />
                  </td>
                  <td>
                    <AllowedBar
                      actions={acts.get(lane.id)?.map(actionOf) ?? []}
                      onAct={(command) => onAct(lane, command)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function How({ of }: { readonly of: Trainee | undefined }) {
  const { t } = useTranslation('trainings');
  if (of === undefined || of.how === null || of.at === null) return null;
  const { how, at, arrivedAt, distance, reason } = of;
  const now = Date.now();
  const later = arrivedAt !== null && arrivedAt - at > LATE_MS;
  const times = { at: shortInstant(at, now), arrived: shortInstant(arrivedAt ?? at, now) };
  return (
    <>
      {t(later ? 'arrived' : 'at', times)}
      <br />
      <span className="t2">{t(`how.${how}`, { metres: distance ?? 0 })}</span>
      {reason === null ? null : (
        <>
          <br />
          <Said text={reason} />
        </>
      )}
    </>
  );
}
