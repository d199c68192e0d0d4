import { compileCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import { daysAround, gapsAfter, slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import { currentVersions } from '../../../features/city/rules/queries.ts';
import { frozenFound } from '../../../features/data/releases/public.ts';
import { listMigrations } from '../../../features/running/backup/queries.ts';
import { loadRoster } from '../../../features/work/duty/public.ts';
import type { Config } from '../../../platform/config/config.ts';
import { type Db, openDatabase } from '../../../platform/db/database.ts';
import { appRole } from '../../../platform/db/embedded.ts';
import { appConnection, forgetRole, readMigrations } from '../../../platform/db/migrate.ts';
import { separationWarning } from '../../../platform/db/start.ts';
import { recountsFound } from '../../../platform/figures/nightly.ts';
import { hasQueue } from '../../../platform/jobs/carry.ts';
import { countJobs } from '../../../platform/jobs/jobs.ts';
import { forgettingFaults, type RoleFault } from '../../../platform/sealed/role.ts';
import { countAside } from '../../../platform/work/queries.ts';
import { migrationsFolder, type Server } from '../database.ts';
import {
  databaseVersion,
  demoAccounts,
  hasTable,
  outboxBacklog,
  powersOverHistory,
  roleState,
  sealing,
} from '../queries.ts';
import { bad, type Finding, good, messageOf, note, warn } from './finding.ts';

const LEAST_VERSION = 150_000;
const MINUTE = 60_000;

export async function versionFinding(owner: Db): Promise<Finding> {
  const { number, text } = await databaseVersion(owner);
  if (number >= LEAST_VERSION) return good('PostgreSQL', text);
  return bad('PostgreSQL', `${text} 太旧`, '升级到 15 或更新的版本');
}

/** Undefined findings after it make no sense on a schema that is not ours. */
export async function migrationFinding(config: Config, owner: Db): Promise<Finding> {
  const own = await readMigrations(migrationsFolder(config));
  const done = await listMigrations(owner);
  const hashes = new Map(own.map((one) => [one.name, one.sha256]));
  const strange = done.filter(({ name, sha256 }) => hashes.get(name) !== sha256).map(({ name }) => name);
  const pending = own.filter(({ name }) => !done.some((one) => one.name === name)).map(({ name }) => name);
  if (done.length === 0) return bad('表结构', '数据库是空的', '用 npm start 启动一次，它会建好表');
  if (strange.length > 0) {
    return bad(
      '表结构',
      `数据库里有本程序没有的改动：${strange.join('、')}`,
      '用更新的程序启动，或把改过的迁移文件还原',
    );
  }
  if (pending.length > 0)
    return warn('表结构', `还有 ${pending.length} 个迁移没有执行`, '重新启动服务，启动时执行');
  return good('表结构', `${done.length} 个迁移全部执行`);
}

/** The role's separation as it is, and the proof by trying that history cannot be changed. */
export async function separationFindings(server: Server, owner: Db): Promise<Finding[]> {
  const { there, member } = await roleState(owner, appRole);
  const role = there && member ? 'role' : 'none';
  const separation = server.appUrl === undefined ? role : 'login';
  const connection = appConnection({ ownerUrl: server.ownerUrl, appUrl: server.appUrl, separation });
  const db = openDatabase({ ...connection, max: 1 });
  try {
    const warning = separationWarning(separation);
    const apart =
      warning === undefined
        ? good('角色分离', `服务以 ${appRole} 登录`)
        : warn('角色分离', separation, warning);
    const powers = await powersOverHistory(db);
    const todo = `撤销授权：REVOKE UPDATE, DELETE, TRUNCATE ON … FROM ${appRole}；DATABASE_URL 的用户不能建角色时请管理员建好`;
    const kept =
      powers.length === 0
        ? good('只增不改', '试过：服务的角色不能修改或删除事件、封存和访问记录')
        : bad('只增不改', `服务的角色可以：${powers.join('、')}`, todo);
    return [apart, kept];
  } catch (error) {
    return [
      bad(
        '角色分离',
        `${appRole} 连不上：${messageOf(error)}`,
        '检查 GRIDGOV_APP_DATABASE_URL；内置数据库请重新启动服务',
      ),
    ];
  } finally {
    await db.close();
  }
}

const GRANTS = '重新启动服务，启动时重新授权；仍不行时由数据库管理员撤销多余的授权';
const ROLE_SAYS: Readonly<Record<RoleFault, string>> = {
  missing: '没有这个角色，遗忘时由数据库属主删除',
  kept: '不能删除封存的内容、钥匙和附件，到期的忘不掉',
  reads: '能读或能改封存的内容或附件的记录，只该能删',
  more: '还能动别的表，只该能删要遗忘的',
  server: `服务的角色 ${appRole} 能删封存的内容`,
};

/** The role that deletes what is forgotten, and that it may do nothing else. */
export async function forgettingFinding(owner: Db): Promise<Finding> {
  const name = '遗忘角色';
  const faults = await forgettingFaults(owner);
  const says = faults.map((fault) => ROLE_SAYS[fault]).join('；');
  if (faults.length === 0) return good(name, `${forgetRole} 只能删除要遗忘的内容和附件`);
  if (faults[0] === 'missing' && faults.length === 1)
    return warn(
      name,
      says,
      `由数据库管理员 CREATE ROLE ${forgetRole} 并授予 DATABASE_URL 的用户，再重新启动服务`,
    );
  return bad(name, `${forgetRole}：${says}`, GRANTS);
}

export async function workFindings(owner: Db, now: number): Promise<Finding[]> {
  return [
    await outboxFinding(owner, now),
    await jobsFinding(owner),
    await asideFinding(owner),
    await sealFinding(owner, now),
  ];
}

const RESTART = '确认服务在运行；日志（标准错误）里有原因';

async function outboxFinding(owner: Db, now: number): Promise<Finding> {
  const backlog = await outboxBacklog(owner);
  const waiting = backlog.reduce((sum, one) => sum + one.waiting, 0);
  const age = Math.max(0, ...backlog.map(({ oldest }) => Math.round((now - (oldest ?? now)) / MINUTE)));
  if (age < 5) return good('后续工作', `${waiting} 条等待转出`);
  return warn('后续工作', `${waiting} 条等待转出，最早的已等 ${age} 分钟`, RESTART);
}

async function jobsFinding(owner: Db): Promise<Finding> {
  const dead = (await hasQueue(owner)) ? (await countJobs(owner)).dead : 0;
  if (dead === 0) return good('失败的任务', '没有');
  return warn('失败的任务', `${dead} 个任务多次失败后停下`, '在控制台“系统运行”里查看原因并重发');
}

/** Where the schema is older than the program, the finding on migrations says what to do. */
async function asideFinding(owner: Db): Promise<Finding> {
  const name = '搁置的任务';
  if (!(await hasTable(owner, 'work_aside'))) return good(name, '没有');
  const { waiting, failed, rounds } = await countAside(owner);
  if (waiting + failed + rounds === 0) return good(name, '没有');
  const says = `${rounds} 类任务最近一轮没有做完；搁置 ${waiting + failed} 条，其中 ${failed} 条不再自动重试`;
  return warn(name, says, '在控制台“系统运行”里查看原因；修好后点“再试”');
}

async function sealFinding(owner: Db, now: number): Promise<Finding> {
  const districts = await sealing(owner);
  const last = Math.max(0, ...districts.map((one) => one.last ?? 0));
  const says = last === 0 ? '还没有封存' : `最近一次封存在 ${Math.round((now - last) / MINUTE)} 分钟前`;
  const late = districts.filter((one) => one.waiting > 0 && now - (one.last ?? 0) > 10 * MINUTE);
  if (late.length === 0) return good('封存', says);
  return warn('封存', `${says}；${late.length} 个区有内容等待封存`, RESTART);
}

/** Whether the rows frozen with released periods give the released numbers. */
export async function frozenFinding(owner: Db): Promise<Finding> {
  const name = '公布的指标';
  if (!(await hasTable(owner, 'figure_freeze_recount'))) return good(name, '还没有公布过');
  const { editions, wrong } = await frozenFound(owner);
  if (editions === 0) return good(name, '还没有复核过，每天夜里复核');
  const says = `${editions} 版公布的指标按固定的明细复核过`;
  if (wrong === 0) return good(name, `${says}，全部一致`);
  const todo = '查看是谁改过：npm run --silent gridgov -- verify；确有差错的，由公布人公布更正';
  return bad(name, `${says}，有 ${wrong} 版与明细不一致`, todo);
}

/** Whether the figures are what a plain count says. */
export async function figuresFinding(owner: Db): Promise<Finding> {
  const name = '指标';
  const { months, wrong, oldest } = await recountsFound(owner);
  if (months === 0 || oldest === null) return good(name, '还没有复核过，每天夜里复核');
  const says = `${months} 个月的指标，最早一次复核在 ${minuteTextAt(oldest)}`;
  if (wrong === 0) return good(name, `${says}，与逐件计数一致`);
  const todo = '重新计一遍：npm run --silent gridgov -- figures --rebuild';
  return warn(name, `${says}，有 ${wrong} 格与逐件计数不一致`, todo);
}

const IMPORT = '导入放假通知：npm run --silent gridgov -- import calendar FILE（列：日期、是否工作日）';

export async function calendarFinding(owner: Db, now: number): Promise<Finding> {
  const versions = await currentVersions(owner, 'calendar');
  const newest = versions.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (newest === undefined) return bad('日历', '还没有日历', '用 npm start 启动一次，它会装入默认规则');
  const [first, last] = newest.data.data.knownYears;
  const year = new Date(now).getUTCFullYear();
  const says = `放假安排已知 ${first}—${last} 年`;
  if (last < year) return bad('日历', `${says}，没有 ${year} 年：到期时间只是估计`, IMPORT);
  if (last === year)
    return note('日历', `${says}，还没有 ${year + 1} 年`, `国务院办公厅一般在十一月发布；发布后${IMPORT}`);
  return good('日历', says);
}

/** A shift of today that nobody has: whoever calls for help would reach the next level, or nobody. */
export async function dutyFinding(owner: Db, now: number): Promise<Finding> {
  const name = '值班';
  if (!(await hasTable(owner, 'duty_shift'))) return good(name, '没有值班表');
  const days = daysAround(now);
  const [calendar] = (await currentVersions(owner, 'calendar')).toSorted((a, b) =>
    a.from < b.from ? 1 : -1,
  );
  const compiled = calendar === undefined ? null : compileCalendar(calendar.data.data);
  const slots = slotsBetween(await loadRoster(owner, null, days), days, compiled);
  const gaps = gapsAfter(slots, now);
  if (slots.length === 0) return good(name, '今天没有排班的值班岗');
  if (gaps.length === 0) return good(name, '今天的班都有人');
  const seats = [...new Set(gaps.map(({ shift }) => shift.seat.replace(/^duty:/, '')))];
  const some = `${seats.slice(0, 5).join('、')}${seats.length > 5 ? ' 等' : ''}`;
  return warn(name, `今天有 ${gaps.length} 个班没人：${some}`, '由排班的人在控制台“值班表”里补上');
}

/** The list by which residents are shown classes; a city of an earlier version has it once the program has started. */
export async function residentWordsFinding(owner: Db): Promise<Finding> {
  const name = '居民用语';
  const words = (await currentVersions(owner, 'code_list')).filter(
    ({ data }) => data.list === 'resident_class',
  );
  if (words.length > 0) return good(name, `${words.length} 个类别有居民用语`);
  return note(
    name,
    '代码表 resident_class 是空的：居民看到的是标准里的类别名称',
    '重新启动服务，启动时装入随程序提供的用语（与标准同名的类别）；其余逐条写：PUT /api/v1/code-lists/resident_class/类别代码',
  );
}

export async function accountFinding(config: Config, owner: Db): Promise<Finding> {
  const count = await demoAccounts(owner);
  if (count === 0) return good('演示账号', '没有');
  if (config.mode === 'demo') return good('演示账号', `${count} 个（演示模式）`);
  return bad(
    '演示账号',
    `生产库里有 ${count} 个公开密码的演示账号`,
    '换一个没有演示数据的库：生产模式不会带着它们启动',
  );
}
