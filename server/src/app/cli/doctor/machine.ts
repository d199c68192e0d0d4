import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../../platform/config/config.ts';
import { bad, type Finding, good, messageOf, warn } from './finding.ts';

const LEAST_NODE = 24;
const GIGABYTE = 1024 ** 3;

export function nodeFinding(): Finding {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) >= LEAST_NODE) return good('Node', version);
  return bad('Node', `${version} 太旧`, `用 npm run gridgov 启动，它用程序自带的 Node ${LEAST_NODE}`);
}

/** Room and a real write in each folder: a quota or a read-only mount shows only by trying. */
export async function folderFindings({ dataDir }: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  // In the order in which they are shown.
  for (const [name, folder] of [
    ['数据文件夹', dataDir],
    ['附件文件夹', path.join(dataDir, 'files')],
  ] as const) {
    if (name === '附件文件夹' && !existsSync(folder)) findings.push(good(name, `${folder}（还没有附件）`));
    else findings.push(await writeFinding(name, folder));
  }
  if (existsSync(dataDir)) findings.push(await roomFinding(dataDir));
  return findings;
}

async function writeFinding(name: string, folder: string): Promise<Finding> {
  const probe = path.join(folder, `.doctor-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, 'x', { flush: true });
    return good(name, `${folder} 可写`);
  } catch (error) {
    const todo = '检查文件夹的属主、权限和挂载方式，或用 GRIDGOV_DATA 换一个文件夹';
    return bad(name, `${folder} 写不进去：${messageOf(error)}`, todo);
  } finally {
    await rm(probe, { force: true });
  }
}

async function roomFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const says = `${folder} 剩余 ${(free / GIGABYTE).toFixed(1)} GB`;
  const todo = '清理磁盘或扩容；磁盘写满时系统会拒绝新的办理，不会丢失已有的';
  if (free < GIGABYTE / 2) return bad('磁盘空间', says, todo);
  return free < 5 * GIGABYTE ? warn('磁盘空间', says, todo) : good('磁盘空间', says);
}
