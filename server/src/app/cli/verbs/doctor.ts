import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError } from '../../../platform/config/config.ts';
import { type Db, openDatabase } from '../../../platform/db/database.ts';
import { openServer, type Server } from '../database.ts';
import { bad, type Finding, good, messageOf, note } from '../doctor/finding.ts';
import {
  accountFinding,
  calendarFinding,
  dutyFinding,
  figuresFinding,
  forgettingFinding,
  frozenFinding,
  migrationFinding,
  residentWordsFinding,
  separationFindings,
  versionFinding,
  workFindings,
} from '../doctor/ledger.ts';
import { folderFindings, nodeFinding } from '../doctor/machine.ts';
import { paperFindings } from '../doctor/papers.ts';
import { proofFindings } from '../doctor/proof.ts';
import type { Call, Verb } from '../verb.ts';

export const doctor: Verb = {
  name: 'doctor',
  options: {},
  notes: ['逐项检查并说明怎么办；有必须处理的问题时退出码为 1。不改动任何数据。'],
  run: async (call) => {
    const findings = [nodeFinding(), ...(await settingsFindings(call))];
    const broken = findings.some(({ state }) => state === 'bad');
    return { json: { ok: !broken, findings }, summary: findings.map(lineOf).join('\n'), failed: broken };
  },
};

const SIGNS = { good: '✓', note: '·', warn: '!', bad: '✗' } as const;

function lineOf({ name, state, says, todo }: Finding): string {
  return `${SIGNS[state]} ${name}：${says}${todo === undefined ? '' : `\n    → ${todo}`}`;
}

async function settingsFindings(call: Call): Promise<Finding[]> {
  let config: Config;
  try {
    config = call.config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map((problem) => bad('设置', problem, '改好环境变量后再试'));
  }
  const mode = config.mode === 'demo' ? '演示模式' : '生产模式';
  return [
    good('设置', mode),
    ...(await folderFindings(config)),
    ...(await paperFindings(config)),
    ...(await databaseFindings(config)),
  ];
}

async function databaseFindings(config: Config): Promise<Finding[]> {
  // Looking must not make a city where there is none.
  if (config.databaseUrl === undefined && !existsSync(path.join(config.dataDir, 'postgres'))) {
    return [note('数据库', '还没有建立', '用 npm start 启动一次，它会建好内置数据库')];
  }
  let server: Server;
  try {
    server = await openServer(config);
  } catch (error) {
    return [bad('数据库', messageOf(error), '看数据文件夹里的 postgres/postgres.log')];
  }
  const owner = openDatabase({ url: server.ownerUrl, max: 1 });
  try {
    return await cityFindings(config, server, owner);
  } catch (error) {
    const todo = server.embedded ? '看数据文件夹里的 postgres/postgres.log' : '检查 DATABASE_URL 和网络';
    return [bad('数据库', messageOf(error), todo)];
  } finally {
    await owner.close();
    await server.close();
  }
}

async function cityFindings(config: Config, server: Server, owner: Db): Promise<Finding[]> {
  const first = [await versionFinding(owner), await migrationFinding(config, owner)];
  // Without the tables, or with other ones, there is nothing further to ask.
  if (first.some(({ state }) => state === 'bad' || state === 'warn')) return first;
  const now = Date.now();
  return [
    ...first,
    ...(await separationFindings(server, owner)),
    await forgettingFinding(owner),
    ...(await workFindings(owner, now)),
    ...(await proofFindings(config, owner, now)),
    await calendarFinding(owner, now),
    await dutyFinding(owner, now),
    await residentWordsFinding(owner),
    await figuresFinding(owner),
    await frozenFinding(owner),
    await accountFinding(config, owner),
  ];
}
