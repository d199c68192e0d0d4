import type { NavEntry } from '../shell/area.ts';
import type { Wording } from '../wording.ts';
import { boards } from './city/boards/area.ts';
import { grids } from './city/grids/area.ts';
import { imports } from './city/imports/area.ts';
import { people } from './city/people/area.ts';
import { routing } from './city/routing/area.ts';
import { rules } from './city/rules/area.ts';
import { units } from './city/units/area.ts';

import { figures } from './data/figures/area.ts';
import { scoreTemplates } from './data/score-templates/area.ts';
import { scores } from './data/scores/area.ts';

import { whistles } from './hands/whistles/area.ts';

import { issues } from './loop/issues/area.ts';
import { workflow } from './loop/workflow/area.ts';
import { webhooks } from './outside/webhooks/area.ts';
import { accounts } from './running/accounts/area.ts';
import { audit } from './running/audit/area.ts';
import { identity } from './running/identity/area.ts';
import { operate } from './running/operate/area.ts';
import { rights } from './running/rights/area.ts';
import { help } from './safety/help/area.ts';
import { messages } from './telling/messages/area.ts';
import { publication } from './telling/publication/area.ts';
import { warnings } from './telling/warnings/area.ts';
import { wordings } from './telling/wordings/area.ts';
import { admission } from './work/admission/area.ts';
import { deputies } from './work/deputies/area.ts';
import { exams } from './work/exams/area.ts';
import { guard } from './work/guard/area.ts';
import { knowledge } from './work/knowledge/area.ts';
import { leave } from './work/leave/area.ts';
import { patrols } from './work/patrols/area.ts';
import { roster } from './work/roster/area.ts';
import { shifts } from './work/shifts/area.ts';
import { statements } from './work/statements/area.ts';
import { swaps } from './work/swaps/area.ts';
import { todo } from './work/todo/area.ts';
import { trades } from './work/trades/area.ts';
import { trainings } from './work/trainings/area.ts';
import { workers } from './work/workers/area.ts';

/** What stands together in the navigation under one heading; `trades`: addresses of lists of cases that stand there. */
export interface NavRoom {
  /** Null: what everybody begins with has no heading. */
  readonly title: Wording | null;
  readonly entries: readonly NavEntry[];
  readonly trades: readonly string[];
}

/** Every area, in the order of the navigation. A new one is a folder with `area.ts`, and its name in one of these. */
const rooms = [
  { title: null, areas: [todo, issues, trades], trades: [] },
  // Before all others, for the three administrators: whoever has it begins with it.
  {
    title: { zh: '系统管理', en: 'Running the system' },
    areas: [accounts, rights, identity, audit, operate, messages, webhooks],
    trades: [],
  },
  {
    title: { zh: '联动和求助', en: 'Joint work and help' },
    areas: [whistles, help],
    trades: ['whistles', 'helps'],
  },
  {
    title: { zh: '网格队伍', en: 'Grid workforce' },
    areas: [
      workers,
      admission,
      guard,
      patrols,
      exams,
      trainings,
      statements,
      roster,
      swaps,
      shifts,
      deputies,
      leave,
    ],
    trades: [
      'admissions',
      'workers',
      'patrols',
      'exams',
      'trainings',
      'statements',
      'tariffs',
      'attendance',
      'leaves',
    ],
  },
  {
    title: { zh: '指标和公开', en: 'Figures and publication' },
    areas: [figures, scores, scoreTemplates, publication, warnings, knowledge],
    trades: ['scores'],
  },
  {
    title: { zh: '城市底数和规则', en: 'The city and its rules' },
    areas: [grids, people, units, rules, routing, workflow, wordings, imports, boards],
    trades: [],
  },
] as const;
const areas = rooms.flatMap((room): readonly (typeof rooms)[number]['areas'][number][] => room.areas);

export const navRooms: readonly NavRoom[] = rooms.map(({ title, areas: own, trades: lists }) => ({
  title,
  trades: lists,
  entries: own.flatMap(({ entries }): readonly NavEntry[] => entries),
}));
export const navEntries: readonly NavEntry[] = navRooms.flatMap(({ entries }) => entries);

type AreaRoute = (typeof areas)[number]['routes'][number];

/** The routes of every area; each has the frame (`shell/root.ts`) as its parent. */
export const areaRoutes: readonly AreaRoute[] = areas.flatMap(({ routes }): readonly AreaRoute[] => routes);
