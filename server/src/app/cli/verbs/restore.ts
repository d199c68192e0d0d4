import { restore as restoreCity } from '../../../features/running/backup/public.ts';
import { migrationsFolder, withOwner } from '../database.ts';
import { proofLines, prove } from '../prove.ts';
import type { Verb } from '../verb.ts';

export const restore: Verb = {
  name: 'restore',
  operands: { name: 'FILE', least: 1, most: 1 },
  options: {},
  notes: [
    '先通读并核对整个备份，再写入；损坏的备份在改动任何内容之前就被拒绝。只恢复到空的数据库：',
    '  GRIDGOV_DATA=新文件夹 npm run --silent gridgov -- restore FILE，或用 DATABASE_URL 指一个空库。',
    '恢复后升级到本程序的表结构，并核对整个账本。',
  ],
  run: (call) => {
    const config = call.config();
    const file = call.file(call.operands[0] ?? '');
    return withOwner(config, async (owner, server) => {
      call.whenStopped('数据库仍是空的，可以重来。');
      const result = await restoreCity(file, {
        owner,
        dataDir: config.dataDir,
        migrating: {
          ownerUrl: server.ownerUrl,
          folder: migrationsFolder(config),
          ...(server.appPassword === undefined ? {} : { appPassword: server.appPassword }),
        },
        progress: call.progress,
        signal: call.signal,
      });
      call.whenStopped('已恢复，只是核对没有做完；用 verify 再核对。');
      const proof = await prove(owner, call);
      const { streams, events, seals, broken } = proof;
      const summary = [
        `已恢复 ${result.at} 的备份：${result.tables} 张表、${result.rows} 行、${result.files} 个附件`,
        ...proofLines(proof),
      ].join('\n');
      return {
        json: { ...result, proof: { streams, events, seals, broken } },
        summary,
        failed: broken.length > 0,
      };
    });
  },
};
