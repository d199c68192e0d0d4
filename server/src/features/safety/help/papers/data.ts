/** What the incident sheet of a request for help prints, from its record. Nothing that is sealed, and no names of people. */
import { dayTextAt, minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import { EVENTS, type Help } from '@gridgov/domain/safety/help/events.ts';
import type { Ring, State } from '@gridgov/domain/safety/help/state.ts';
import { LANES, STAGES } from '@gridgov/domain/safety/help/tables.ts';
import type { EventOf } from '@gridgov/domain/workflow/form.ts';
import type { Around, TradePaper } from '../../../../platform/workflow/paper-routes.ts';

/** Said of each post in the table of those who were called. */
const OF_RING: ReadonlySet<string> = new Set(['rung', 'seen', 'passed', 'unreachable', 'attempted']);

/** From the moment somebody has it, or it ended without: before that nothing has been done that could be reported. */
export const incidentOf: TradePaper['prints'] = (given, around) => {
  const state = given as State;
  if (state.takenAt === null && STAGES[state.stage].open) return null;
  const { inForce, nameOf, record } = around;
  const { place, forgottenAt } = state;
  const area = [place.community, place.street, place.district].find((code) => code !== '') ?? '';
  const choice = (list: string, code: string | null) =>
    inForce.codes(list).find((one) => one.code === code)?.zh ?? code ?? '';
  return {
    issuer: nameOf(place.street || state.district),
    rows: [
      { label: '求助号', text: state.number },
      { label: '求助时间', text: minuteTextAt(record[0]?.at ?? 0) },
      { label: '多急', text: choice('help_urgency', state.urgency) },
      { label: '什么事', text: choice('help_kind', state.kind) },
      { label: '在哪里', text: [nameOf(area), place.text].filter(Boolean).join(' ') },
      { label: '谁接的', text: takerOf(state, around) },
      { label: '到场', text: state.arrivedAt === null ? '' : minuteTextAt(state.arrivedAt) },
      { label: '结果', text: choice('help_outcome', state.outcome) },
      { label: '现在', text: STAGES[state.stage].zh },
      {
        label: '个人内容',
        text:
          forgottenAt === null
            ? '原话、门牌、联系方式封存，不印在纸上'
            : `${dayTextAt(forgottenAt)} 到期删除`,
      },
    ].filter(({ text }) => text !== ''),
    rings: state.lanes.ring.map((ring) => ringOf(ring, around)),
    course: record.flatMap(({ at, event }) => {
      const { name } = event as EventOf<Help>;
      if (OF_RING.has(name)) return [];
      const what = [EVENTS[name].zh, saidOf(event as EventOf<Help>, choice, around)];
      return [{ at: timeOf(at), what: what.filter(Boolean).join('：') }];
    }),
  };
};

const timeOf = (at: number) => minuteTextAt(at).slice('2026-'.length);

function takerOf({ taker, takenAt, inTime }: State, { seatName }: Around): string {
  if (taker === null || takenAt === null) return '';
  return `${seatName(taker) ?? taker}，${timeOf(takenAt)}，${inTime === false ? '超过' : '在'}时限内`;
}

/** A post that was called: when, by which ways, and when it answered what. */
function ringOf(ring: Ring, { inForce, seatName, record }: Around) {
  const word = (list: string, code: string) =>
    inForce.codes(list).find((one) => one.code === code)?.zh ?? code;
  const ways = new Set<string>();
  let answered = '';
  for (const { at, event } of record as readonly { at: number; event: EventOf<Help> }[]) {
    if (event.name === 'attempted' && event.body.ring === ring.key)
      ways.add(`${word('help_way', event.body.way)}${word('help_answer', event.body.answer)}`);
    if (event.lanes?.some(({ key, stage }) => key === ring.key && stage === ring.stage) === true)
      answered = `\n${timeOf(at)}`;
  }
  return {
    post: seatName(ring.seat ?? '') ?? ring.seat,
    at: timeOf(ring.at),
    ways: [...ways].join('、'),
    answer: `${LANES.ring.stages[ring.stage].zh}${answered}`,
  };
}

/** What is told of an event besides its name: posts, choices and places. */
function saidOf(
  event: EventOf<Help>,
  choice: (list: string, code: string | null) => string,
  { inForce, seatName }: Around,
): string {
  if (event.name === 'taken') return seatName(event.body.seat) ?? event.body.seat;
  if (event.name === 'emergency_called') return choice('emergency_line', event.body.line);
  if (event.name === 'handed')
    return `${choice('help_hand_to', event.body.to)} ${inForce.unit?.(event.body.receiver)?.name ?? ''}`;
  if (event.name === 'done') return choice('help_outcome', event.body.outcome);
  if (event.name === 'looked_back' || event.name === 'rang_back')
    return event.body.well ? '现在好' : '不好，再叫人';
  if (event.name === 'urgency_changed') return choice('help_urgency', event.body.urgency);
  return event.name === 'place_corrected' ? event.body.place.text : '';
}
