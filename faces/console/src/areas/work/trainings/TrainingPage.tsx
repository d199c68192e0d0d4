import { seatsLeft } from '@gridgov/domain/work/trainings/decisions.ts';
import type { State } from '@gridgov/domain/work/trainings/events.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { AssignExams } from './AssignExams.tsx';
import { Attendance } from './Attendance.tsx';
import { CheckInCode } from './CheckInCode.tsx';
import { TrainingForm } from './TrainingForm.tsx';
import { trainingOf } from './training.ts';
import '../../../admin/admin.css';
import './trainings.css';

/** A training session: when and where, who came, the code they check in with, and the exam that follows. */
export function TrainingPage() {
  const { id } = useParams({ from: '/shell/t/trainings/$id' });
  return <CaseOf trade="trainings" id={id} parts={partsOf} />;
}

const partsOf = (view: MatterView): MatterParts => ({
  facts: (
    <>
      <CheckInCode view={view} />
      <Facts view={view} />
    </>
  ),
  more: <AssignExams view={view} />,
  lanes: Attendance,
  form: TrainingForm,
});

export function timesText({ begins, ends }: { readonly begins: number; readonly ends: number }): string {
  const [from, to] = [dayAndTime(begins), dayAndTime(ends)];
  return from.day === to.day
    ? `${from.day} ${from.time}–${to.time}`
    : `${from.day} ${from.time} – ${to.day} ${to.time}`;
}

function Facts({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('trainings');
  const state = trainingOf(view);
  const { place, begins = 0, ends = 0, seats = 0, before = [], why, materials, lanes, stage } = state;
  // With names in sight only for whoever holds it: others know no more than how many seats there are.
  const left = stage === 'planned' && lanes !== undefined ? seatsLeft({ seats, lanes }) : null;
  return (
    <section className="sheet" aria-labelledby="training-facts">
      <header>
        <h2 id="training-facts">{t('facts')}</h2>
      </header>
      <dl className="case-facts">
        <dt>{t('times')}</dt>
        <dd>{timesText({ begins, ends })}</dd>
        {before.map((one) => (
          <Pair key={one.begins} name={t('before')}>
            <s>{t('beforeSaid', { times: timesText(one), reason: one.reason })}</s>
          </Pair>
        ))}
        <dt>{t('where')}</dt>
        <dd>
          <Said text={place?.text ?? ''} />
        </dd>
        <dt>{t('seats')}</dt>
        <dd>{left === null ? seats : t('seatsLeft', { seats, left })}</dd>
        {typeof why === 'string' ? (
          <Pair name={t('why')}>
            <Said text={why} />
          </Pair>
        ) : null}
        {materials === undefined ? null : (
          <Pair name={t('material')}>
            {materials.length === 0 ? t('materialNone') : <Materials materials={materials} />}
          </Pair>
        )}
      </dl>
    </section>
  );
}

function Pair(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

/** The newest version of each; the files stand in the record of what happened. */
function Materials({ materials }: { readonly materials: State['materials'] }) {
  const { t } = useTranslation('trainings');
  const newest = [...new Map(materials.map((one) => [one.title, one])).values()];
  return (
    <>
      {newest.map(({ title, version }) => (
        <p key={title}>
          <Said text={t('materialLine', { title, version })} />
        </p>
      ))}
      <p className="t2">{t('materialHint')}</p>
    </>
  );
}
