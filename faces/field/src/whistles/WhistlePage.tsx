import { COMMANDS } from '@gridgov/domain/hands/whistles/commands.ts';
import type { Department, State } from '@gridgov/domain/hands/whistles/events.ts';
import { LANES } from '@gridgov/domain/hands/whistles/tables.ts';
import { CaseActs } from '../cases/CaseActs.tsx';
import { Facts } from '../cases/CaseFacts.tsx';
import { CaseFrame, CaseGone } from '../cases/CaseFrame.tsx';
import { CaseLanes } from '../cases/CaseLanes.tsx';
import { CasePlace } from '../cases/CasePlace.tsx';
import { useGiving } from '../cases/give.ts';
import { type Seen, useCase } from '../cases/queries.ts';
import type { CaseDetail, CaseLane } from '../cases/types.ts';
import { useLanguage } from '../i18n.tsx';
import { useServerNow } from '../parts.tsx';
import { Starting } from '../Starting.tsx';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { languageNow } from '../verb.ts';
import { actsOf } from './acts.ts';
import { WHISTLES } from './trade.ts';
import { type WhistleSay, whistleWords } from './words.ts';

/** A whistle on the phone of whoever is sent: report in, check in on the spot, do one's tasks, answer, or object. */
export function WhistlePage({ id }: { readonly id: string }) {
  const words = whistleWords(useLanguage());
  const seen = useCase(WHISTLES, id);
  if (seen.state === 'gone') return <CaseGone title={words('title')} />;
  if (seen.kept === null) return <Starting />;
  return <One key={id} seen={seen} detail={seen.kept.detail} words={words} />;
}

type Props = { readonly seen: Seen; readonly detail: CaseDetail; readonly words: WhistleSay };

function One({ seen, detail, words }: Props) {
  const { me } = useField();
  const now = useServerNow();
  const giving = useGiving(WHISTLES, COMMANDS, seen, detail);
  const { standing, may, give } = giving;
  // Whoever sees a whistle sees all of it.
  const state = detail.state as State;
  const { main, others } = actsOf({ state, standing, may, self: me.person?.name ?? '' }, words);
  const textOf = (member: string) => detail.members.find(({ name }) => name === member)?.text;
  const lanes = detail.lanes.map((lane) => ahead(lane, standing.lanes));
  const called = lanes.filter(({ lane }) => lane === 'department');
  const ofUnit = (lane: CaseLane) => aboutUnit(state, lane, words);
  const tasks = lanes.filter(({ lane }) => lane === 'task');
  const aboutTask = ({ key, holder }: CaseLane) => ({
    name: state.lanes.task.find((task) => task.key === key)?.title ?? '',
    under: (
      <span className="s t2">
        <Said text={holder} />
      </span>
    ),
  });
  return (
    <CaseFrame
      title={textOf('kind') ?? detail.label}
      under={`${detail.number} ${detail.stageLabel}`}
      seen={seen}
      giving={giving}
      acts={<CaseActs detail={detail} main={main} others={others} onGive={give} />}
    >
      <p className="case-note">
        <Said text={state.asks} />
      </p>
      <CasePlace place={state.place} />
      <CaseLanes title={words('own')} lanes={called.filter(({ mine }) => mine)} now={now} about={ofUnit} />
      <CaseLanes title={words('tasks')} lanes={tasks} now={now} about={aboutTask} />
      <CaseLanes
        title={words('others')}
        lanes={called.filter(({ mine }) => !mine)}
        now={now}
        about={ofUnit}
      />
      <Facts of={detail.members.filter(({ name }) => name === 'tried' || name === 'matter')} />
    </CaseFrame>
  );
}

/** The lane once what waits has arrived; its clocks are the server's to tell. */
function ahead(lane: CaseLane, standing: readonly Pick<CaseLane, 'lane' | 'key' | 'stage'>[]): CaseLane {
  const stage = standing.find((one) => one.lane === lane.lane && one.key === lane.key)?.stage ?? lane.stage;
  if (stage === lane.stage) return lane;
  const stages: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    lane.lane === 'task' ? LANES.task.stages : LANES.department.stages;
  return { ...lane, stage, stageLabel: stages[stage]?.[languageNow()] ?? stage, clocks: [] };
}

function aboutUnit(state: State, { key }: CaseLane, words: WhistleSay) {
  const own = state.lanes.department.find((department) => department.key === key);
  if (own === undefined) return {};
  const { lead, leader } = own;
  const ways = [lead ? words('leads') : '', leader === null ? '' : words('ledBy', { leader })].filter(
    Boolean,
  );
  return {
    under: (
      <>
        {ways.map((way) => (
          <span key={way} className="s t2">
            <Said text={way} />
          </span>
        ))}
        <Objection own={own} words={words} />
      </>
    ),
  };
}

/** What a department objected, and how the district ruled; both stay to be read. */
function Objection({ own, words }: { readonly own: Department; readonly words: WhistleSay }) {
  const { objection, ruled, score } = own;
  const lines = [
    objection === null ? '' : `${words('article')} ${objection.article} ${objection.words}`,
    ruled === null
      ? ''
      : [words('ruling'), words(ruled.upheld ? 'ruledYes' : 'ruledNo'), ruled.reason]
          .filter(Boolean)
          .join(' '),
    score === null ? '' : `${words('score')} ${score.speed} ${score.attendance} ${score.result}`,
  ].filter(Boolean);
  return lines.map((line) => (
    <span key={line} className="s">
      <Said text={line} />
    </span>
  ));
}
