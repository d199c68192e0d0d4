/**
 * One error class for everything the domain says no to. A refusal has a stable code, typed details and,
 * through the catalogue below, a sentence that says what is possible instead.
 */

/** Sentences of the refusals; `{name}` is filled from the details. Chinese first, English second. */
export const REFUSALS = {
  'wrong-stage': {
    zh: '案件现在是“{stage}”，这一步不能{command}',
    en: 'The matter is at “{stage}”; {command} is not possible at this point',
    instead: { zh: '现在可以：{possible}', en: 'Possible now: {possible}' },
  },
  'not-yours': {
    zh: '{command}由{who}办理',
    en: '{command} is done by {who}',
    instead: { zh: '可以备注，或向{who}催办', en: 'You may add a note or urge {who}' },
  },
  'no-right': {
    zh: '当前岗位没有“{right}”权限',
    en: 'Your post does not hold the right “{right}”',
    instead: {
      zh: '换用有权限的岗位，或找安全管理员',
      en: 'Switch to a post that holds it, or ask the security administrator',
    },
  },
  'no-scope': {
    zh: '这个令牌的范围里没有“{right}”（{scope}）',
    en: 'The scopes of this token leave out “{right}” ({scope})',
    instead: { zh: '换一个范围含它的令牌', en: 'Use a token whose scopes hold it' },
  },
  'outside-area': {
    zh: '不在您的管辖范围内',
    en: 'This lies outside your area',
    instead: { zh: '请转给当地网格中心', en: 'Pass it to the grid centre of that area' },
  },
  'field-missing': {
    zh: '缺少“{field}”',
    en: '“{field}” is missing',
    instead: { zh: '补填后再提交', en: 'Fill it in and send again' },
  },
  'field-wrong': {
    zh: '“{field}”不对：{problem}',
    en: '“{field}” is wrong: {problem}',
    instead: { zh: '应为：{right}', en: 'It should be: {right}' },
  },
  'too-many-returns': {
    zh: '已退回 {count} 次，由指挥中心裁定',
    en: 'Returned {count} times already; the command centre decides for good',
    instead: { zh: '有新证据可找区指挥中心裁定', en: 'With new evidence ask the district command centre' },
  },
  'ruled-for-good': {
    zh: '区指挥中心已裁定主办单位，不能再{command}',
    en: 'The command centre has ruled which unit handles it; {command} is no longer possible',
    instead: {
      zh: '主办单位可以申请延期、挂账或协办；有新证据的，请区指挥中心改派或再裁定',
      en: 'The unit may ask for an extension, a suspension or an assisting unit; with new evidence ask the command centre',
    },
  },
  'too-late': {
    zh: '已过{what}的期限（{until}）',
    en: 'The time for {what} is over ({until})',
    instead: { zh: '可以新报一件并注明关联', en: 'Report a new matter and link it' },
  },
  'past-due': {
    zh: '处置时限已到（{until}），到期后不能申请延期',
    en: 'The time to handle it was over at {until}; an extension is asked before',
    instead: {
      zh: '尽快反馈；条件不具备的申请挂账',
      en: 'Respond as soon as you can, or ask for a suspension where conditions are missing',
    },
  },
  'not-supervised': {
    zh: '没有待答复的督办',
    en: 'No supervision waits for an answer',
    instead: { zh: '可以备注', en: 'You may add a note' },
  },
  'supervision-open': {
    zh: '督办尚未答复，不能{command}；由{who}答复',
    en: 'A supervision waits for an answer; no {command} before. It is answered by {who}',
    instead: { zh: '先答复督办', en: 'Answer the supervision first' },
  },
  'own-request': {
    zh: '不能审批自己提出的申请',
    en: 'Nobody decides on their own request',
    instead: {
      zh: '由同岗其他人员或上级网格中心审批',
      en: 'A colleague or the next higher grid centre decides',
    },
  },
  'no-open-part': {
    zh: '没有未反馈的部分',
    en: 'No part is open',
    instead: { zh: '需要几个单位的，先拆分', en: 'Split it first where several units are needed' },
  },
  'limit-reached': {
    zh: '{what}最多 {limit}，已达上限',
    en: '{what}: at most {limit}, reached',
    instead: { zh: '由上一级网格中心处理', en: 'The next higher grid centre can act' },
  },
  'already-asked': {
    zh: '{what}正在等待审批',
    en: '{what} is already waiting for a decision',
    instead: { zh: '等审批结果，或催办审批人', en: 'Wait for the decision or urge the approver' },
  },
  'nothing-asked': {
    zh: '没有待审批的{what}',
    en: 'There is no {what} waiting for a decision',
    instead: { zh: '由主办单位先申请', en: 'The lead unit asks first' },
  },
  suspended: {
    zh: '已挂账至 {until}，恢复后才能{command}',
    en: 'Suspended until {until}; resume before {command}',
    instead: { zh: '先恢复计时', en: 'Resume it first' },
  },
  'verify-first': {
    zh: '群众上报须先到现场核实再立案',
    en: 'A public report is confirmed on site before it is filed',
    instead: { zh: '先受理并交网格员核实', en: 'Accept it and have the grid worker confirm it' },
  },
  'same-person': {
    zh: '处理人和核查人不能是同一人',
    en: 'The handler and the verifier must be two people',
    instead: { zh: '由本网格其他人员或网格长核查', en: 'Another grid worker or the grid leader verifies' },
  },
  'two-people': {
    zh: '初核和复核不能是同一人',
    en: 'Whoever checked it cannot approve it too',
    instead: { zh: '由另一人复核', en: 'Another person approves' },
  },
  'drafted-it': {
    zh: '起草或者录过加减分的人，不能审定这一份',
    en: 'Whoever drew it or entered points does not decide on it',
    instead: { zh: '由另一位负责人审定', en: 'Another head decides' },
  },
  'samples-open': {
    zh: '抽到的还有 {count} 行没看',
    en: '{count} drawn lines have not been looked over',
    instead: { zh: '先记抽查', en: 'Look them over first' },
  },
  'parts-open': {
    zh: '还有 {count} 个部分未反馈',
    en: '{count} parts have not responded yet',
    instead: { zh: '等各部分反馈后再办', en: 'Wait for the parts' },
  },
  'not-on-duty-list': {
    zh: '“{class}”不在本地现行准入清单内，不能交给网格员。依据：{article}',
    en: '“{class}” is not on the duty list in force here and cannot be given to grid workers. Ground: {article}',
    instead: {
      zh: '交给责任单位；要网格员办的，先在“职责清单”申请准入',
      en: 'Give it to a responsible unit, or apply for admission on the duty list first',
    },
  },
  'admitted-by-application': {
    zh: '本市已经用准入申请管清单，不能在规则里直接加类别',
    en: 'The city admits by application; a class is not put on the duty list among the rules any more',
    instead: { zh: '在“职责清单”申请准入', en: 'Apply for admission on the duty list' },
  },
  'justice-against': {
    zh: '司法行政部门不同意，不能批准',
    en: 'The justice department is against it; it cannot be approved',
    instead: {
      zh: '退回修改后再送会签，或者不予准入',
      en: 'Return it and ask for opinions again, or refuse it',
    },
  },
  'no-ground-holds': {
    zh: '法律依据都经核对不成立或者已废止，不能批准',
    en: 'Every legal ground was found not to hold or to be repealed; it cannot be approved',
    instead: { zh: '退回补写依据，或者不予准入', en: 'Return it for other grounds, or refuse it' },
  },
  'objected-lately': {
    zh: '对这一事项刚提过异议，会逐条答复',
    en: 'An objection to this item was raised a short time ago; each is answered',
    instead: { zh: '{until} 以后可以再提', en: 'Another can be raised after {until}' },
  },
  'hours-short': {
    zh: '{area}每格每月加到 {after} 小时，可用 {available} 小时，超 {over} 小时',
    en: '{area}: {after} hours per grid and month, of {available} available; {over} too many',
    instead: {
      zh: '本件减到每格每月 {most} 小时就可以',
      en: 'With at most {most} hours per grid and month it would pass',
    },
  },
  'money-short': {
    zh: '要 {needed} 元，带来 {budget} 元，缺 {short} 元',
    en: '{needed} yuan are needed, {budget} come with it; {short} are missing',
    instead: {
      zh: '经费补到 {needed} 元，或者减少每格费用',
      en: 'With {needed} yuan, or a lower cost per grid, it would pass',
    },
  },
  'already-engaged': {
    zh: '这个人已经有一份没有结束的网格员档案',
    en: 'This person has a case as a grid worker that has not ended',
    instead: { zh: '先在原来的档案里办离队或者不再上岗', en: 'End that one first' },
  },
  'no-passed-exam': {
    zh: '上次发证以后没有合格的考试，不能发证',
    en: 'No exam was passed since the last certificate; nothing can be certified',
    instead: { zh: '先记考试成绩', en: 'Record the exam first' },
  },
  'not-certified': {
    zh: '没有有效的网格员证，不能上岗',
    en: 'Without a valid certificate the post cannot be taken up',
    instead: { zh: '先考试、发证', en: 'Exam and certificate come first' },
  },
  'on-duty-already': {
    zh: '这个班已经签到了',
    en: 'Somebody checked in for this duty already',
    instead: {
      zh: '不用再签；记错的由排班岗更正',
      en: 'Nothing is missing; whoever keeps the roster corrects mistakes',
    },
  },
  'patrol-uncertified': {
    zh: '不能巡查：{missing}',
    en: 'No patrol: {missing}',
    instead: { zh: '最近的办法：{next}', en: 'The next way to one: {next}' },
  },
  'exam-open': {
    zh: '考试 {number} 还没有结束',
    en: 'Exam {number} is still open',
    instead: { zh: '等考完，或先取消那一次', en: 'Wait until it ended, or cancel it first' },
  },
  'nobody-to-invite': {
    zh: '没有可以再请的人',
    en: 'There is nobody else to invite',
    instead: { zh: '选人，或者勾选请哪些人', en: 'Choose people, or say which of them' },
  },
  'enrolled-already': {
    zh: '已经报名了',
    en: 'You are enrolled already',
    instead: { zh: '到时来签到', en: 'Come and check in' },
  },
  'training-full': {
    zh: '这一班名额满了',
    en: 'This session has no seat left',
    instead: { zh: '报下一班，或者等有人退出', en: 'Enrol in the next one, or wait for a seat' },
  },
  'exam-too-soon': {
    zh: '还不能再考',
    en: 'It cannot be sat again yet',
    instead: { zh: '{from} 起可以再考', en: 'It may be sat again from {from}' },
  },
  'bank-short': {
    zh: '题库有 {have} 题，一份卷子要 {needed} 题',
    en: 'The bank has {have} questions, a paper needs {needed}',
    instead: { zh: '请培训岗补题后再考', en: 'The training post adds questions first' },
  },
  'master-not-open': {
    zh: '主案 {number} 已结束，只能并入在办的案件',
    en: 'Matter {number} has ended; only an open one can be the master',
    instead: { zh: '可以关联为历史案', en: 'Link it as an earlier matter' },
  },
  'has-duplicates': {
    zh: '本案还有 {count} 件同案',
    en: 'This matter has {count} duplicates',
    instead: { zh: '先取消合并，再办本案', en: 'Unmerge them first' },
  },
  'master-itself': {
    zh: '不能并入自己或自己的同案',
    en: 'A matter cannot be merged into itself or its own duplicate',
    instead: { zh: '选另一件在办的主案', en: 'Choose another open master' },
  },
  'top-cycle': {
    zh: '已在最高一级循环',
    en: 'It is in the highest cycle already',
    instead: { zh: '可以督办或移交其他区', en: 'Supervise it or transfer it to another district' },
  },
  'lowest-cycle': {
    zh: '已在社区微循环，不能再下派',
    en: 'It is in the community cycle and cannot be sent down further',
    instead: { zh: '派遣给网格或社区单位', en: 'Dispatch it to the grid or a unit of the community' },
  },
  'not-found': {
    zh: '没有找到{what}',
    en: '{what} was not found',
    instead: { zh: '检查编号，或确认是否在管辖范围内', en: 'Check the number and that it lies in your area' },
  },
  'not-used-here': {
    zh: '本市没有启用“{system}”',
    en: 'This city does not use “{system}”',
    instead: { zh: '需要的，请规则管理员在流转规则里启用', en: 'Ask the rules keeper to put it into use' },
  },
  unchanged: {
    zh: '{what}没有变化',
    en: '{what} would not change',
    instead: { zh: '选一个不同的值', en: 'Choose a different value' },
  },
} as const satisfies Record<string, { zh: string; en: string; instead: { zh: string; en: string } }>;

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** `who` of “ask {who}”. */
type HolesIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;
type TextOf<Code extends RefusalCode> =
  | (typeof REFUSALS)[Code]['zh' | 'en']
  | (typeof REFUSALS)[Code]['instead']['zh' | 'en'];
export type DetailsOf<Code extends RefusalCode> = {
  readonly [Hole in HolesIn<TextOf<Code>>]: Hole extends 'field' ? FieldValue : Value;
};

/** A code with exactly what its sentences ask for: one that is missing or misspelt does not compile. */
type Refused = {
  [Code in RefusalCode]: [HolesIn<TextOf<Code>>] extends [never]
    ? [code: Code]
    : [code: Code, details: DetailsOf<Code>];
}[RefusalCode];
export type Language = 'zh' | 'en';

/** A word of a table, or several with a blank between them, or a text of both languages made by `say`. */
export type Reference = `@${string}`;
declare const AS_IS: unique symbol;
type AsIs = string & { readonly [AS_IS]: true };
/** What may fill a sentence. A plain text may not: nobody could tell which language it is of. */
export type Value = number | Reference | AsIs;
/** A field has a name for clients besides its words for people; `say` alone would give it none. */
export type FieldValue = WordReference | FieldReference | `@say.${string}:${string}` | AsIs;
export type WordReference = `@word.${string}`;
export type FieldReference = `@${string}field.${string}`;

const SAID = /^@say(?:\.\w+)?:/;
const BETWEEN = '\u001f';

/** A text in both languages, for what no table has a word for. */
export function say(zh: string, en: string): `@say:${string}` {
  return `@say:${zh}${BETWEEN}${en}`;
}

/** A field of a request: its name in the contract, and what people call it. */
export function sayField(name: string, zh: string, en: string): `@say.${string}:${string}` {
  return `@say.${name}:${zh}${BETWEEN}${en}`;
}

/** What is the same in every language: what somebody typed, names, codes, days. It is never taken for a reference. */
export function asIs(text: string): AsIs {
  return (text.includes('@') ? say(text, text) : text) as string as AsIs;
}

/** The name of a field for clients: the last part of `@field.respond.proof` and of what `sayField` made. */
export function fieldName(field: string): string {
  if (!field.startsWith('@')) return field;
  const path = SAID.exec(field)?.[0].slice(0, -1) ?? field;
  return path.slice(path.lastIndexOf('.') + 1);
}

/** A command the domain does not carry out. Never a fault of the program: those are ordinary errors. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(...[code, details]: Refused) {
    super(`${code} ${JSON.stringify(details ?? {})}`);
    this.name = 'Refusal';
    this.code = code;
    this.details = details ?? {};
  }
}

/** A field with a value that cannot be: what is wrong with it, and what it should be. */
export function wrongField(field: FieldValue, problem: Value, right: Value): Refusal {
  return new Refusal('field-wrong', { field, problem, right });
}

export type Words = (reference: string, language: Language) => string;

/**
 * The sentence of a refusal and what is possible instead, in the language asked for. `words` puts words in the
 * place of references such as `@stage.handling` among the details.
 */
export function explainRefusal(
  code: RefusalCode,
  details: RefusalDetails,
  language: Language,
  words: Words = (reference) => reference,
): { text: string; instead: string } {
  const sentence = REFUSALS[code];
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(details[name] ?? '—');
      return said(value, language) ?? words(value, language);
    });
  return {
    text: fill(sentence[language]),
    instead: fill(sentence.instead[language]),
  };
}

function said(value: string, language: Language): string | null {
  const mark = SAID.exec(value)?.[0];
  if (mark === undefined) return null;
  const [zh = '', en = zh] = value.slice(mark.length).split(BETWEEN);
  return language === 'zh' ? zh : en;
}
