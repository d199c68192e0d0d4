import { figuresPath } from '../areas/data/figures/paths.ts';
import { scoreTemplatesPath } from '../areas/data/score-templates/paths.ts';
import { scorePath, scoresPath } from '../areas/data/scores/paths.ts';
import { whistleBoardPath, whistlePath } from '../areas/hands/whistles/paths.ts';
import { dutyDeskPath, helpButtonsPath, helpIntakePath } from '../areas/safety/help/paths.ts';
import { warningsPath } from '../areas/telling/warnings/paths.ts';
import { wordingsPath } from '../areas/telling/wordings/paths.ts';
import { admissionPath, dutyListPath } from '../areas/work/admission/paths.ts';
import { deputiesPath } from '../areas/work/deputies/paths.ts';
import { coursesPath } from '../areas/work/exams/paths.ts';
import { triedPath } from '../areas/work/guard/paths.ts';
import { knowledgePath } from '../areas/work/knowledge/paths.ts';
import { leavePath } from '../areas/work/leave/paths.ts';
import { patrolBoardPath, patrolPath, patrolPlansPath } from '../areas/work/patrols/paths.ts';
import { rosterPath } from '../areas/work/roster/paths.ts';
import { shiftsPath } from '../areas/work/shifts/paths.ts';
import { payItemsPath, statementPath, statementsPath } from '../areas/work/statements/paths.ts';
import { swapsPath } from '../areas/work/swaps/paths.ts';
import { trainingMonthPath, trainingPath } from '../areas/work/trainings/paths.ts';
import { workerPath, workforcePath } from '../areas/work/workers/paths.ts';
import { type Path, paths } from '../paths.ts';
import type { zh } from './words/zh.ts';

export type TopicName = keyof (typeof zh)['topics'];
export type TermName = keyof (typeof zh)['terms'];
/** Where single keys work. */
export type KeyPlace = 'lists' | 'matters' | 'photos';

export interface Topic {
  readonly name: TopicName;
  /** Addresses it explains; the first is the one it leads to. */
  readonly at: readonly string[];
  /** The page of the navigation whose rights it has; its own first address where it is one. */
  readonly under?: Path;
  /** Explained on its own page and not listed: whether there is such a page is up to the city. */
  readonly here?: true;
  readonly keys?: readonly KeyPlace[];
  readonly terms?: readonly TermName[];
  /** A table of the product, drawn below. */
  readonly table?: 'steps' | 'columns';
}

const times = ['limit', 'urgent_hour', 'working_hour', 'workday', 'dueSoon', 'overdue'] as const;
const cycles = ['micro', 'small', 'big'] as const;

/** Help by page, in the order of the navigation. A page without a topic fails `help.test.ts`. */
export const topics: readonly Topic[] = [
  { name: 'intake', at: [paths.intake] },
  { name: 'waiting', at: [paths.waiting], keys: ['matters'], terms: times },
  {
    name: 'todo',
    at: [paths.todo],
    keys: ['lists', 'matters'],
    terms: [...times, ...cycles],
    table: 'steps',
  },
  { name: 'cases', at: [paths.cases], keys: ['lists', 'matters'], terms: ['caseFile', 'masking', 'overdue'] },
  {
    name: 'case',
    at: [paths.oneCase, paths.casePrint],
    under: paths.cases,
    keys: ['matters'],
    terms: [
      ...(['lead', 'assist', 'part', 'master', 'extend', 'suspend', 'rework', 'reopen'] as const),
      ...times,
    ],
    table: 'steps',
  },
  { name: 'map', at: [paths.map], keys: ['lists', 'matters'], terms: ['dueSoon', 'overdue'] },
  { name: 'report', at: [paths.report], terms: ['grid', 'master'] },
  {
    name: 'publication',
    at: [paths.publication],
    keys: ['photos'],
    terms: ['cover', 'publishedText', 'masking'],
  },
  { name: 'warnings', at: [warningsPath], terms: ['exercise', 'lifted', 'revoked'] },
  { name: 'knowledge', at: [knowledgePath] },
  { name: 'figures', at: [figuresPath] },
  { name: 'scores', at: [scoresPath, scorePath] },
  { name: 'scoreTemplates', at: [scoreTemplatesPath] },
  { name: 'accounts', at: [paths.accounts, paths.account] },
  { name: 'rights', at: [paths.rights] },
  { name: 'purposes', at: [paths.purposes] },
  { name: 'identity', at: [paths.identity] },
  { name: 'audit', at: [paths.audit] },
  { name: 'operate', at: [paths.operate] },
  { name: 'messages', at: [paths.messages], terms: ['quiet', 'digest'] },
  { name: 'webhooks', at: [paths.webhooks, paths.webhook] },
  { name: 'grids', at: [paths.grids], terms: ['grid', 'unitGrid'] },
  { name: 'plans', at: [paths.gridPlans, paths.gridPlan], under: paths.grids, terms: ['grid'] },
  { name: 'unitGrids', at: [paths.unitGrids], under: paths.grids, terms: ['unitGrid', 'grid'] },
  { name: 'boards', at: [paths.boards], under: paths.grids },
  {
    name: 'rules',
    at: [paths.rules, paths.oneClass],
    terms: [...times, 'shiftedWorkday', 'admission', 'dutyList'],
  },
  { name: 'routing', at: [paths.routing], terms: cycles },
  { name: 'wordings', at: [wordingsPath] },
  { name: 'people', at: [paths.people, paths.person], terms: ['masking', 'deputy'] },
  { name: 'units', at: [paths.units, paths.unit], terms: ['lead', 'assist'] },
  { name: 'imports', at: [paths.imports], table: 'columns' },
  { name: 'roster', at: [rosterPath], terms: ['gap', 'standIn'] },
  { name: 'shifts', at: [shiftsPath], terms: ['shiftNote'] },
  { name: 'whistleBoard', at: [whistleBoardPath] },
  { name: 'dutyItems', at: [dutyListPath, triedPath], terms: ['admission', 'dutyList'] },
  { name: 'admission', at: [admissionPath], here: true, terms: ['admission'] },
  { name: 'workforce', at: [workforcePath] },
  { name: 'worker', at: [workerPath], here: true },
  { name: 'patrolBoard', at: [patrolBoardPath] },
  { name: 'patrol', at: [patrolPath], here: true },
  { name: 'patrolPlans', at: [patrolPlansPath], here: true },
  { name: 'statements', at: [statementsPath] },
  { name: 'statement', at: [statementPath], here: true },
  { name: 'payItems', at: [payItemsPath] },
  { name: 'whistle', at: [whistlePath], here: true },
  { name: 'dutyDesk', at: [dutyDeskPath] },
  { name: 'helpIntake', at: [helpIntakePath], here: true },
  { name: 'helpButtons', at: [helpButtonsPath], here: true },
  { name: 'trade', at: [paths.trade], here: true },
  { name: 'tradeCase', at: [paths.tradeCase], here: true },
  { name: 'workflow', at: [paths.workflow], terms: cycles, table: 'steps' },
  { name: 'notices', at: [paths.notices] },
  { name: 'courses', at: [coursesPath, trainingMonthPath] },
  { name: 'training', at: [trainingPath] },
  { name: 'swaps', at: [swapsPath, leavePath], terms: ['swap', 'standIn', 'gap'] },
  { name: 'deputies', at: [deputiesPath], terms: ['deputy'] },
  { name: 'ownMessages', at: [paths.ownMessages], terms: ['quiet', 'digest'] },
  { name: 'ownSignIn', at: [paths.ownSignIn] },
  { name: 'password', at: [paths.password] },
  { name: 'signIn', at: [paths.signIn] },
  { name: 'help', at: [paths.help] },
];

/** The topic of an address; none where there is no such page. An address spelt out wins over one with a place in it. */
export function topicAt(pathname: string): Topic | undefined {
  const here = pathname.split('/');
  const fits = (pattern: string) => {
    const parts = pattern.split('/');
    return (
      parts.length === here.length && parts.every((part, at) => part.startsWith('$') || part === here[at])
    );
  };
  const exact = topics.find(({ at }) => at.some((pattern) => pattern === pathname));
  return exact ?? topics.find(({ at }) => at.some(fits));
}
