import type { State } from '@gridgov/domain/work/admission/events.ts';
import type { Verdict } from '@gridgov/domain/workflow/opinions.ts';
import { AllowedBar } from '@gridgov/ui/AllowedBar.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionOf } from '../../../matter/actions.ts';
import type { LaneProps } from '../../../matter/LaneCards.tsx';
import { ClockLines } from '../../../matter/NextLine.tsx';
import type { MatterLane } from '../../../matter/types.ts';
import { admissionOf } from './queries.ts';

type Opinion = State['lanes']['opinion'][number];
type Ground = State['lanes']['basis'][number];
type Objection = State['lanes']['objection'][number];

/** Who was asked and what each said, and the objections with their answers; what may be done stands beside each. */
export function Answers(props: LaneProps) {
  const { t } = useTranslation('admission');
  const { opinion, objection, basis } = admissionOf(props.view).lanes;
  const count = (verdict: Verdict) => opinion.filter((one) => one.verdict === verdict).length;
  return (
    <>
      <Part
        {...props}
        name="basis"
        title={t('page.grounds')}
        lead={t('page.groundsLead')}
        own={basis.filter(({ stage }) => stage !== 'released')}
        called={({ text }) => text}
        says={(one) => <GroundSaid one={one} />}
      />
      <Part
        {...props}
        name="opinion"
        title={t('page.opinions')}
        lead={t('page.opinionsLead', {
          ...{ agree: count('agree'), conditions: count('conditions'), against: count('against') },
          silent: opinion.filter(({ stage }) => stage === 'silent').length,
        })}
        own={opinion}
        says={(one) => <OpinionSaid one={one} />}
      />
      <Part
        {...props}
        name="objection"
        title={t('page.objections')}
        own={objection}
        says={(one) => <ObjectionSaid one={one} />}
      />
    </>
  );
}

interface PartProps<Own> extends LaneProps {
  readonly name: string;
  readonly title: string;
  readonly lead?: string;
  readonly own: readonly Own[];
  readonly says: (one: Own) => ReactNode;
  /** What stands at its head, in place of who holds it. */
  readonly called?: (one: Own) => string;
}

/** So many at once: a thousand objections make no page. */
const STEP = 20;

function Part<Own extends { readonly key: string }>(props: PartProps<Own>) {
  const { name, title, lead, own, says, called, acts, onAct } = props;
  const { t } = useTranslation('admission');
  const [most, setMost] = useState(STEP);
  const lanes = new Map(
    props.lanes.flatMap((lane) => (lane.name === name ? [[lane.key, lane] as const] : [])),
  );
  if (own.length === 0) return null;
  // Who still has to answer comes first; what the server lists no longer can only be read.
  const sorted = own.toSorted((a, b) => rankOf(lanes.get(a.key)) - rankOf(lanes.get(b.key)));
  return (
    <section className="sheet" aria-labelledby={`admission-${name}`}>
      <header>
        <h2 id={`admission-${name}`}>{title}</h2>
        {lead === undefined ? null : <span className="t2">{lead}</span>}
      </header>
      <ul className="admission-answers">
        {sorted.slice(0, most).map((one) => (
          <li key={one.key}>
            <OneOf lane={lanes.get(one.key)} called={called?.(one)} acts={acts} onAct={onAct}>
              {says(one)}
            </OneOf>
          </li>
        ))}
      </ul>
      {own.length <= most ? null : (
        <p className="admission-says">
          <button type="button" className="btn s" onClick={() => setMost(most + STEP)}>
            {t('page.more', { n: own.length - most })}
          </button>
        </p>
      )}
      {own.length <= lanes.size ? null : <p className="cap">{t('page.others', { shown: lanes.size })}</p>}
    </section>
  );
}

/** Open ones first, then those that are answered, then those the server does not list any more. */
const rankOf = (lane: MatterLane | undefined) => (lane === undefined ? 2 : lane.open ? 0 : 1);

interface OneProps extends Pick<LaneProps, 'acts' | 'onAct'> {
  readonly lane: MatterLane | undefined;
  readonly called: string | undefined;
  readonly children: ReactNode;
}

function OneOf({ lane, called, acts, onAct, children }: OneProps) {
  const head = called ?? lane?.holder ?? lane?.title;
  return (
    <>
      <b>{head === undefined ? null : <Said text={head} />}</b>
      <div>
        {lane?.open === true ? <span className="tag">{lane.stage}</span> : null}
        {children}
        {lane === undefined ? null : (
          <>
            <ClockLines clocks={lane.clocks} />
            <AllowedBar
              actions={acts.get(lane.id)?.map(actionOf) ?? []}
              onAct={(command) => onAct(lane, command)}
            />
          </>
        )}
      </div>
    </>
  );
}

function GroundSaid({ one }: { readonly one: Ground }) {
  const { t } = useTranslation('admission');
  const { finding, reason, key } = one;
  if (finding === null) return null;
  return (
    <div key={key}>
      <b className={finding === 'holds' ? undefined : 'load-over'}>{t(`page.finding_${finding}`)}</b>
      <p>
        <Said text={reason ?? ''} />
      </p>
    </div>
  );
}

function OpinionSaid({ one }: { readonly one: Opinion }) {
  const { t } = useTranslation('admission');
  const { role, verdict, words, stage, key } = one;
  return (
    <div key={key}>
      <span className="t2">{t(`page.role_${role}`)}</span>{' '}
      {verdict === null ? null : (
        <b className={verdict === 'against' ? 'load-over' : undefined}>{t(`page.verdict_${verdict}`)}</b>
      )}
      {stage === 'silent' ? <b className="load-over">{t('page.silent')}</b> : null}
      {words === null ? null : (
        <p>
          <Said text={words} />
        </p>
      )}
    </div>
  );
}

function ObjectionSaid({ one }: { readonly one: Objection }) {
  const { t } = useTranslation('admission');
  const { words, upheld, answer, key, seat } = one;
  return (
    <div key={key}>
      {seat?.startsWith('person:resident:') ? <span className="t2">{t('page.resident')}</span> : null}
      <p>
        <Said text={words} />
      </p>
      {upheld === null ? null : (
        <p className="t2">
          <b>{t(upheld ? 'page.upheld' : 'page.notUpheld')}</b> <Said text={answer ?? ''} />
        </p>
      )}
    </div>
  );
}
