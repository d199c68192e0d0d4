/** docs/workflow.md, drawn from the table: what a manager reads is what the program does. */
import type { Language } from '../../refusal.ts';
import type { FieldSpec } from './fields.ts';
import { CLOCK_KINDS } from './state.ts';
import type { CommandName, Cycle, Stage, Step } from './steps.ts';
import { COMMAND_NAMES, CYCLES, RELATIONS, rowOf, STAGES, STEPS } from './steps.ts';
import { CLOCK_OF_STAGE, OWED } from './timers.ts';

/** Stages a command may lead to; none: the matter stays where it is. */
export function leadsTo(command: CommandName): readonly Stage[] {
  return [rowOf(command).to ?? []].flat();
}

/** What a command does to the clocks beyond what follows from the stage it leads to. */
const CLOCKS: Partial<Record<CommandName, string>> = {
  file: '处置时限起算',
  settle: '不起算处置时限',
  ask_extension: '延期审批时限起算',
  decide_extension: '延期审批时限停；同意则处置时限加长',
  ask_suspension: '挂账审批时限起算',
  decide_suspension: '挂账审批时限停；同意则各部分时限停走',
  resume: '各部分时限接着走',
  recall: '派遣时限接着走，已走的照算',
  return: '派遣时限接着走，已走的照算',
  redispatch: '签收时限接着走，已走的照算',
  escalate: '派遣时限接着走，已走的照算',
  send_down: '派遣时限接着走，已走的照算',
  split: '各部分时限起算',
  respond_part: '本部分时限停',
  return_part: '本部分时限照走',
  assign_part: '本部分时限照走',
  cancel_part: '本部分时限停',
  verify: '自处置被查出未解决的，处置时限起算',
  rework: '自处置被查出未解决的，处置时限起算',
  reopen: '处置时限按重办时限另起',
  supervise: '答复时限起算',
  answer_supervision: '答复时限停',
  merge: '全部停走，时间不丢',
  unmerge: '全部接着走',
  correct_class: '处置时限按新类别换算，已走的照算',
  move_rules: '各时限按现行规则与日历换算，已走的照算',
};

const KINDS: Readonly<Record<FieldSpec['kind'], string>> = {
  text: '文字',
  choice: '选项',
  unit: '单位',
  units: '单位（可多个）',
  date: '日期',
  yes: '是否',
  files: '附件',
  issue: '案件',
  limit: '时限',
  parts: '部分（可多个）',
  part: '部分序号',
  person: '人员',
  people: '人员（可多个）',
  place: '地点',
};

const stages = Object.keys(STAGES) as Stage[];
const steps = Object.keys(STEPS).map(Number) as Step[];
const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const head = (...cells: readonly string[]) => [row(...cells), row(...cells.map(() => '---'))];
const stageNames = (list: readonly Stage[]) => list.map((stage) => STAGES[stage].zh).join('、');

/** Whose turn it is at a stage, in words; null where nobody has to move. */
export function turnOf(stage: Stage, language: Language): string | null {
  const turn = STAGES[stage].turn;
  if (turn === 'nobody') return null;
  if (turn === 'master') return language === 'zh' ? '随主案' : 'follows its master';
  return RELATIONS[turn][language];
}

/** The clocks that run at a stage, by their names. */
export function clocksOf(stage: Stage, language: Language): string[] {
  const kind = CLOCK_OF_STAGE[stage];
  const own = kind === null ? [] : [CLOCK_KINDS[kind][language]];
  return OWED.has(stage) ? [...own, CLOCK_KINDS.handle[language]] : own;
}

function stageTable(): string[] {
  return [
    ...head('步', '阶段', '代码', '轮到谁', '在走的时钟'),
    ...stages.map((stage) =>
      row(
        `${STAGES[stage].step} ${STEPS[STAGES[stage].step].zh}`,
        STAGES[stage].zh,
        `\`${stage}\``,
        turnOf(stage, 'zh') ?? '—',
        clocksOf(stage, 'zh').join('、') || '—',
      ),
    ),
  ];
}

function cycleTable(): string[] {
  const desks = { community: '社区网格', street: '镇街网格中心', district: '区级指挥中心' };
  const names = Object.keys(CYCLES) as Cycle[];
  return [
    ...head('循环', '代码', '本级网格中心'),
    ...names.map((cycle) => row(CYCLES[cycle].zh, `\`${cycle}\``, desks[CYCLES[cycle].level])),
  ];
}

/** Left out of the picture, which they would make a thicket; the table has them. */
const ASIDE: ReadonlySet<CommandName> = new Set([
  'merge',
  'unmerge',
  'correct_class',
  'correct_place',
  'withdraw',
  'transfer',
]);

/** Arrows of the picture, each with the commands that take it. */
function arrowsOf(): Map<string, string[]> {
  const arrows = new Map<string, string[]>();
  for (const command of COMMAND_NAMES.filter((name) => !ASIDE.has(name))) {
    const roads = rowOf(command).from.flatMap((from) => leadsTo(command).map((to) => [from, to] as const));
    for (const [from, to] of roads.filter(([one, other]) => isRoad(command, one, other))) {
      const arrow = `  ${from} --> ${to}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), rowOf(command).zh]);
    }
  }
  return arrows;
}

function diagram(): string[] {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...stages.map((stage) => `  state "${STAGES[stage].zh}" as ${stage}`),
    '  [*] --> reported: 上报',
    ...[...arrowsOf()].map(([arrow, names]) => `${arrow}: ${names.join('／')}`),
    '```',
  ];
}

/** Does this start belong to this target, where a command has several of both? */
function isRoad(command: CommandName, from: Stage, to: Stage): boolean {
  const unfiled = (stage: Stage) => STAGES[stage].step < 3;
  if (command === 'escalate') return from !== to && !unfiled(from) && !unfiled(to);
  return from !== to && (command !== 'rule' || from === 'to_rule');
}

function fieldsOf(command: CommandName): string {
  const fields = Object.values(rowOf(command).fields);
  const words = fields.map(
    (field) => `${field.zh}（${KINDS[field.kind]}${field.optional ? '，可不填' : ''}）`,
  );
  return words.join('；') || '—';
}

function commandRow(command: CommandName): string {
  const { zh, from, who, does } = rowOf(command);
  const relations = who.map((relation) => RELATIONS[relation].zh).join('、');
  const to = stageNames(leadsTo(command)) || '不变';
  const clocks = CLOCKS[command] ?? clockChange(command);
  return row(zh, `\`${command}\``, stageNames(from), relations, fieldsOf(command), does, to, clocks);
}

function clockChange(command: CommandName): string {
  const to = leadsTo(command);
  if (to.length === 0) return '—';
  return [
    ...new Set(to.map((stage) => `${STAGES[stage].zh}：${clocksOf(stage, 'zh').join('、') || '—'}`)),
  ].join('；');
}

/** The whole page, as markdown. */
export function workflowPage(): string {
  const lines = [
    '# 流转',
    '',
    '本页由 `domain/src/loop/issues/steps.ts` 的流转表生成（`npm run api` 重新生成），不要手改。',
    'This page is made from the table of the loop; change the table, not the page.',
    '',
    '## 七步与阶段',
    '',
    `七步：${steps.map((step) => `${step} ${STEPS[step].long}`).join(' → ')}。`,
    '',
    ...stageTable(),
    '',
    '## 三级循环',
    '',
    '同一案件在三级之间升级、下派，时钟与历史不断；末次核查总由原网格办理。',
    '',
    ...cycleTable(),
    '',
    '## 图',
    '',
    '合并、更正、撤回与移交见下表。',
    '',
    ...diagram(),
    '',
    '## 命令',
    '',
    '第一条命令是上报 `report`；其后每条命令由谁、在哪些阶段、凭什么办理：',
    '',
    ...head('命令', '代码', '从哪些阶段', '谁', '填什么', '做什么', '到哪个阶段', '时钟'),
    ...COMMAND_NAMES.map(commandRow),
    '',
    '## 谁',
    '',
    ...head('关系', '代码'),
    ...Object.entries(RELATIONS).map(([code, { zh }]) => row(zh, `\`${code}\``)),
  ];
  return `${lines.join('\n')}\n`;
}
