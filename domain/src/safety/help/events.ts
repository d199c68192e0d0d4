/** What happens in a request for help, and what it changes. */
import type { PlaceValue, Sealed } from '../../workflow/fields.ts';
import type { EventRows } from '../../workflow/form.ts';
import { newKeys } from '../../workflow/lanes.ts';
import { ATTEMPTED, type Attempted } from '../../workflow/reach.ts';
import type { Facts, Level, Ring, State, Urgency } from './state.ts';
import type { HelpNames } from './tables.ts';

type Noted = { readonly note?: string | undefined };
type Filed = { readonly files?: readonly string[] | undefined };
export type Bodies = {
  called_for: Pick<
    State,
    'id' | 'district' | 'number' | 'urgency' | 'kind' | 'channel' | 'place' | 'said' | 'door'
  > & {
    caller: State['caller'];
    family: State['family'];
    wantsLook: boolean;
  };
  rung: {
    level: Level;
    seats: readonly string[];
    because: 'first' | 'time' | 'passed' | 'no_signal' | 'by_hand' | 'place';
  };
  seen: Record<never, never>;
  passed: { reason: string };
  unreachable: { since: number };
  attempted: Attempted;
  ran_out: { level: Level };
  taken: { seat: string; inTime: boolean };
  sent: Noted & { person: string };
  set_out: Noted;
  arrived: Filed & { place?: PlaceValue | undefined };
  told: { words: Sealed };
  emergency_called: Noted & { line: string };
  handed: { to: string; receiver: string; why: Sealed; link?: string | undefined };
  took_over: Noted;
  gave_back: { reason?: string | undefined };
  done: Filed & { outcome: string; note: Sealed };
  looked_back: { well: boolean; note?: Sealed | undefined };
  called_off: { by: 'caller' | 'intake'; reason?: string | undefined };
  rang_back: { well: boolean; note?: Sealed | undefined };
  urgency_changed: { urgency: Urgency; reason: string };
  place_corrected: { place: PlaceValue; door?: Sealed | undefined };
  joined: { master: string };
  noted: Filed & { words: Sealed };
  forgotten: { fields: readonly string[] };
};

export type Help = HelpNames & {
  readonly State: State;
  readonly Facts: Facts;
  readonly Bodies: Bodies;
};

/** Nobody has it: as before the first ring, with what was called so far kept. */
const UNTAKEN = { level: 'community', taker: null, takenAt: null, inTime: null, goers: [] } as const;

export const EVENTS: EventRows<Help> = {
  called_for: {
    zh: '求助',
    en: 'Help was asked for',
    sight: 'frame',
    begins: (body, _at, by) => ({
      ...body,
      beganBy: by,
      ...UNTAKEN,
      stage: 'calling',
      clocks: {},
      lanes: { ring: [] },
      arrivedAt: null,
      emergency: [],
      receiver: null,
      links: [],
      outcome: null,
      forgottenAt: null,
    }),
  },
  rung: {
    zh: '叫了',
    en: 'Rang',
    urgent: true,
    rings: true,
    tells: ['called'],
    sight: 'frame',
    shows: { level: 'frame', because: 'frame' },
    change: (state, { level, seats }, at) => ({
      level,
      lanes: { ring: [...state.lanes.ring, ...rings(state.lanes.ring, seats, level, at)] },
    }),
  },
  seen: { zh: '看过', en: 'Seen', kind: 'note', sight: 'frame' },
  passed: { zh: '去不了', en: 'Passed on', sight: 'frame' },
  unreachable: { zh: '没信号', en: 'No signal', sight: 'frame' },
  attempted: ATTEMPTED,
  ran_out: {
    zh: '叫遍没人接',
    en: 'Nobody answered',
    urgent: true,
    tells: ['duty', 'caller'],
    sight: 'frame',
  },
  taken: {
    zh: '接了',
    en: 'Taken',
    urgent: true,
    tells: ['caller', 'called'],
    sight: 'frame',
    change: (state, { seat, inTime }, at) => ({ taker: seat, takenAt: at, inTime: state.inTime ?? inTime }),
  },
  sent: {
    zh: '派人',
    en: 'Somebody was sent',
    urgent: true,
    tells: ['goer', 'caller'],
    sight: 'frame',
    change: (_, { person }) => ({ goers: [`person:${person}`] }),
  },
  set_out: {
    zh: '出发',
    en: 'Set out',
    urgent: true,
    tells: ['caller'],
    sight: 'frame',
    change: (_state, _body, _at, by) => ({ goers: [`person:${by}`] }),
  },
  arrived: {
    zh: '到场',
    en: 'Arrived',
    urgent: true,
    tells: ['caller', 'taker'],
    sight: 'frame',
    change: (_state, _body, at) => ({ arrivedAt: at }),
  },
  told: { zh: '告诉求助人', en: 'The caller was told', kind: 'note', urgent: true, tells: ['caller'] },
  emergency_called: {
    zh: '打了急救电话',
    en: 'An emergency line was called',
    tells: ['taker', 'called'],
    change: (state, { line }) => ({ emergency: [...state.emergency, line] }),
  },
  handed: {
    zh: '移交',
    en: 'Handed over',
    urgent: true,
    tells: ['receiver'],
    change: (state, { receiver, link }) => ({
      receiver: `unit:${receiver}`,
      links: link === undefined ? state.links : [...state.links, link],
    }),
  },
  took_over: {
    zh: '接手',
    en: 'Taken over',
    urgent: true,
    tells: ['taker', 'caller'],
    sight: 'frame',
    change: ({ receiver }) => ({ taker: receiver, receiver: null, goers: [] }),
  },
  gave_back: {
    zh: '退回',
    en: 'Given back',
    urgent: true,
    tells: ['taker'],
    change: () => ({ receiver: null }),
  },
  done: {
    zh: '办好',
    en: 'Done',
    tells: ['caller'],
    sight: 'frame',
    change: (_, { outcome }) => ({ outcome }),
  },
  looked_back: {
    zh: '回看',
    en: 'Looked back',
    tells: (_, { well }) => (well ? [] : ['duty']),
    sight: 'frame',
    change: (_, { well }) => (well ? {} : { ...UNTAKEN, outcome: null }),
  },
  called_off: {
    zh: '不用来了',
    en: 'Called off',
    urgent: true,
    tells: ['called', 'taker', 'goer'],
    sight: 'frame',
  },
  rang_back: {
    zh: '回电',
    en: 'Rung back',
    sight: 'frame',
    change: (_, { well }) => (well ? { outcome: 'called_off' } : UNTAKEN),
  },
  urgency_changed: {
    zh: '改紧急程度',
    en: 'Urgency changed',
    kind: 'relimit',
    tells: ['caller'],
    change: (_, { urgency }) => ({ urgency }),
  },
  place_corrected: {
    zh: '更正地点',
    en: 'Place corrected',
    urgent: true,
    tells: ['goer'],
    change: (state, { place, door }) => ({ place, door: door ?? state.door }),
  },
  joined: {
    zh: '并入',
    en: 'Joined',
    tells: ['caller'],
    change: (state, { master }) => ({ links: [...state.links, master] }),
  },
  noted: { zh: '备注', en: 'Note', kind: 'note' },
  forgotten: {
    zh: '已忘记个人内容',
    en: 'Personal content was forgotten',
    kind: 'note',
    sight: 'frame',
    forgets: true,
    change: (_state, _body, at) => ({ forgottenAt: at }),
  },
};

function rings(before: readonly Ring[], seats: readonly string[], level: Level, at: number): Ring[] {
  const keys = newKeys(before, seats.length);
  return seats.map((seat, n) => ({ key: keys[n] ?? '', seat, level, stage: 'ringing', clocks: {}, at }));
}
