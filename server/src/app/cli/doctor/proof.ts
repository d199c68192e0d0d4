import { lastSent } from '../../../features/running/audit/public.ts';
import type { Config } from '../../../platform/config/config.ts';
import type { Db } from '../../../platform/db/database.ts';
import { signingKey } from '../../../platform/ledger/head.ts';
import { keptHead, keyFile, publicKeys } from '../../../platform/ledger/keyring.ts';
import { newestHead } from '../../../platform/ledger/sign.ts';
import { unsignedSince } from '../queries.ts';
import { bad, type Finding, good, messageOf, note, warn } from './finding.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const LATE = 10 * MINUTE;

/** The key that signs, whether signing goes on, and whether a head left the house. */
export async function proofFindings(config: Config, owner: Db, now: number): Promise<Finding[]> {
  return [
    keyFinding(config, (await newestHead(owner)) !== null),
    await signedFinding(config, owner, now),
    await anchorFinding(config, owner, now),
  ];
}

function keyFinding({ dataDir, proof }: Config, signed: boolean): Finding {
  const name = '签名密钥';
  if (proof.signingKey !== undefined) return good(name, `来自设置，${signingKey(proof.signingKey).id}`);
  const found = keyFile(dataDir);
  if (found === null && !signed)
    return note(name, '还没有', '服务第一次启动时会做好，放在数据文件夹的 proof 里');
  if (found === null) {
    return bad(
      name,
      '没有：数据文件夹的 proof 里没有密钥，也没有设 GRIDGOV_SIGNING_KEY',
      '从保管处放回密钥文件；若已丢失，重新启动服务会另做一把，旧签名仍可用 proof/public-keys 核对',
    );
  }
  if ((found.mode & 0o077) !== 0) {
    return bad(name, `${found.file} 别人也能读（${found.mode.toString(8)}）`, `chmod 600 ${found.file}`);
  }
  return good(name, found.file);
}

async function signedFinding({ dataDir }: Config, owner: Db, now: number): Promise<Finding> {
  const name = '签名';
  const head = await newestHead(owner);
  const waiting = await unsignedSince(owner);
  const todo = '确认服务在运行；日志（标准错误）里有原因';
  const late = waiting !== null && now - waiting > LATE;
  if (head === null) return late ? bad(name, '还没有签名，而有内容等待', todo) : good(name, '还没有签名');
  const says = `第 ${head.number} 号，${Math.round((now - head.at) / MINUTE)} 分钟前`;
  try {
    const kept = keptHead(dataDir);
    if (kept !== null && kept.head.number > head.number) {
      return bad(
        name,
        `${says}；数据文件夹里保存的是第 ${kept.head.number} 号，数据库比它旧`,
        '数据库被退回到从前，或有签名被删去：运行 verify，查明原因',
      );
    }
  } catch (error) {
    return bad(name, `proof/newest-head.json 读不懂：${messageOf(error)}`, '从备份放回，或查明谁改过它');
  }
  if (!publicKeys(dataDir).has(head.keyId)) {
    return warn(
      name,
      `${says}；密钥 ${head.keyId} 不在 proof/public-keys 里`,
      '从备份放回这个文件，否则核对不了签名',
    );
  }
  return late ? warn(name, `${says}；更新的内容还没有签名`, todo) : good(name, says);
}

async function anchorFinding({ proof }: Config, owner: Db, now: number): Promise<Finding> {
  const name = '外存凭证';
  const last = await lastSent(owner, true);
  const todo = '设 GRIDGOV_ANCHOR_TO（文件或网址），或定期运行 gridgov anchor 并存到别处';
  if (last === null) return note(name, '签名从未送到这台机器以外', todo);
  const days = Math.floor((now - last.at) / DAY);
  const says = `第 ${last.number} 号签名，${days} 天前送到 ${last.target}`;
  if (days < 2) return good(name, says);
  const failed = await lastSent(owner);
  const why = failed?.fault ? `；最近一次没有送到：${failed.fault}` : '';
  return proof.anchorTo === undefined ? note(name, says, todo) : warn(name, says + why, todo);
}
