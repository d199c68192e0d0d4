import { COMMANDS } from '@gridgov/domain/work/trainings/commands.ts';
import type { State, Trainee } from '@gridgov/domain/work/trainings/events.ts';
import { useState } from 'react';
import { CaseFrame, CaseGone } from '../cases/CaseFrame.tsx';
import { type Giving, useGiving } from '../cases/give.ts';
import { type Seen, useCase } from '../cases/queries.ts';
import type { CaseDetail } from '../cases/types.ts';
import { timeText } from '../clock.ts';
import { useLanguage } from '../i18n.tsx';
import { CourseMaterials } from '../materials/CourseMaterials.tsx';
import { WordsField } from '../pages/form.tsx';
import { useServerNow } from '../parts.tsx';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { TRAININGS } from './trade.ts';
import { type TrainingSay, trainingWords } from './words.ts';
import './trainings.css';

const LATE_MS = 60_000;

/** A training session on the phone: enrol or decline, check in, read the material. `which`: its id, and the code that was scanned. */
export function TrainingPage({ which }: { readonly which: string }) {
  const words = trainingWords(useLanguage());
  const [id = '', scanned = ''] = which.split('~');
  const seen = useCase(TRAININGS, id);
  if (seen.state === 'gone') return <CaseGone title={words('title')} />;
  if (seen.kept === null) return <Starting />;
  return <One key={id} {...{ seen, scanned, words }} detail={seen.kept.detail} />;
}

type Props = { readonly seen: Seen; readonly detail: CaseDetail; readonly words: TrainingSay };
/** As far as it is shown: whoever is not enrolled yet sees neither a list nor material. */
type Shown = Pick<State, 'stage' | 'course' | 'place' | 'begins' | 'ends' | 'seats' | 'before' | 'why'> &
  Partial<Pick<State, 'lanes' | 'materials'>>;

function One({ seen, detail, scanned, words }: Props & { readonly scanned: string }) {
  const now = useServerNow();
  const giving = useGiving(TRAININGS, COMMANDS, seen, detail);
  const [asked, setAsked] = useState<'' | 'check_in' | 'decline'>(scanned === '' ? '' : 'check_in');
  const state = detail.state as Shown;
  const { course, begins, ends, place } = state;
  // A teacher sees every line, also where they are a trainee themselves.
  const line = detail.lanes.find(({ mine }) => mine);
  const own = state.lanes?.trainee.find(({ key }) => key === line?.key);
  const isSent = giving.waiting.length > 0;
  const reads = state.materials !== undefined && state.stage !== 'called_off';
  const done = () => setAsked('');
  const acts =
    asked === 'check_in' && giving.may('check_in') ? (
      <CheckInForm {...{ place, scanned, words }} give={giving.give} onDone={done} />
    ) : asked === 'decline' && giving.may('decline') ? (
      <Decline words={words} giving={giving} onDone={done} />
    ) : (
      <Acts words={words} giving={giving} onAsk={setAsked} />
    );
  return (
    <CaseFrame
      title={course.name}
      under={words('under', { from: timeText(begins, now), to: timeText(ends, begins) })}
      seen={seen}
      giving={giving}
      acts={acts}
    >
      {isSent && asked === '' ? (
        <p className="training-said" role="status">
          <b>{words('sent')}</b>
          {words('sentHint')}
        </p>
      ) : null}
      <About {...{ state, own, words, now }} stageLabel={line?.stageLabel ?? detail.stageLabel} />
      <Materials {...{ detail, words }} materials={state.materials} />
      {reads ? <CourseMaterials course={course.id} /> : null}
      <p className="note pad">{words('note')}</p>
    </CaseFrame>
  );
}

function About(props: {
  readonly state: Shown;
  readonly own: Trainee | undefined;
  readonly stageLabel: string;
  readonly words: TrainingSay;
  readonly now: number;
}) {
  const { state, own, stageLabel, words, now } = props;
  const { place, seats, before, why } = state;
  const at = own?.at ?? null;
  const arrived = own?.arrivedAt ?? at ?? 0;
  const times = { time: timeText(at ?? now, now), arrived: timeText(arrived, now) };
  return (
    <dl className="training-facts">
      <dt>{words('where')}</dt>
      <dd>
        <Said text={place.text} />
      </dd>
      <dt>{words('seats', { n: seats })}</dt>
      <dd>{words('mine', { stage: stageLabel })}</dd>
      {at === null ? null : <dd>{words(arrived - at > LATE_MS ? 'arrived' : 'at', times)}</dd>}
      {own?.reason == null ? null : (
        <dd>
          <Said text={own.reason} />
        </dd>
      )}
      {before.map((one) => (
        <dd key={one.begins}>
          <Said text={words('before', { time: timeText(one.begins, now), reason: one.reason })} />
        </dd>
      ))}
      {why === null ? null : (
        <dd>
          <Said text={words('why', { reason: why })} />
        </dd>
      )}
    </dl>
  );
}

function Acts(props: {
  readonly words: TrainingSay;
  readonly giving: Giving;
  readonly onAsk: (command: 'check_in' | 'decline') => void;
}) {
  const { words, giving, onAsk } = props;
  const may = {
    enrol: giving.may('enrol'),
    decline: giving.may('decline'),
    check_in: giving.may('check_in'),
  };
  if (!may.enrol && !may.decline && !may.check_in) return null;
  return (
    <div className="bar case-acts">
      {may.check_in ? (
        <button type="button" className="btn main wide case-main" onClick={() => onAsk('check_in')}>
          <span>{words('checkIn')}</span>
          <small>{words('checkInHint')}</small>
        </button>
      ) : null}
      {may.enrol ? (
        <button type="button" className="btn main wide case-main" onClick={() => void giving.give('enrol')}>
          <span>{words('enrol')}</span>
          <small>{words('enrolHint')}</small>
        </button>
      ) : null}
      {may.decline ? (
        <button type="button" className="btn wide" onClick={() => onAsk('decline')}>
          {words('decline')}
        </button>
      ) : null}
    </div>
  );
}

function Decline(props: {
  readonly words: TrainingSay;
  readonly giving: Giving;
  readonly onDone: () => void;
}) {
  const { words, giving, onDone } = props;
  const [reason, setReason] = useState('');
  const send = async () => {
    if (await giving.give('decline', { reason: reason.trim() })) onDone();
  };
  return (
    <div className="bar case-acts case-form">
      <WordsField id="why" label={words('declineWhy')} value={reason} most={200} onChange={setReason} />
      <button
        type="button"
        className="btn main wide"
        disabled={reason.trim() === ''}
        onClick={() => void send()}
      >
        {words('decline')}
      </button>
      <button type="button" className="btn wide" onClick={onDone}>
        {words('backTo')}
      </button>
    </div>
  );
}

/** The newest version of each, with the files it came with. */
function Materials(props: {
  readonly detail: CaseDetail;
  readonly materials: State['materials'] | undefined;
  readonly words: TrainingSay;
}) {
  const { detail, materials, words } = props;
  if (materials === undefined) return null;
  const newest = [...new Map(materials.map((one) => [one.title, one])).values()];
  // What belongs to the course stands below; an empty heading would say that there is none.
  if (newest.length === 0) return null;
  // The timeline begins with what happened last.
  const added = detail.timeline.filter(({ event }) => event === 'material_added').toReversed();
  return (
    <section>
      <h2 className="grp">{words('material')}</h2>
      <ul className="training-files">
        {newest.map((one) => {
          const line = added[materials.indexOf(one)];
          const pages = line?.attached?.flatMap((each) => each.pages) ?? [];
          return (
            <li key={one.title}>
              <b>
                <Said text={words('materialLine', one)} />
              </b>
              {pages.map(({ file, name }) => (
                <a
                  key={file}
                  target="_blank"
                  rel="noreferrer"
                  href={`/api/v1/trainings/${detail.id}/events/${line?.version}/files/${file}`}
                >
                  <span>
                    <Said text={name} />
                  </span>
                </a>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
