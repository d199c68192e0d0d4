import { backUp } from '../../../features/running/backup/public.ts';
import { withOwner } from '../database.ts';
import { productVersion } from '../shipped.ts';
import type { Verb } from '../verb.ts';

export const backup: Verb = {
  name: 'backup',
  operands: { name: 'FILE', least: 1, most: 1 },
  options: {},
  notes: [
    '所有表取同一时刻的快照，连同附件写成一个 tar 文件（文件名以 .gz 或 .tgz 结尾时压缩），每一部分都有 SHA-256。',
    '服务可以照常运行。生产环境的密钥（GRIDGOV_SECRET）不在备份里，请另行保管：没有它，加密字段打不开。',
  ],
  run: (call) => {
    const config = call.config();
    const file = call.file(call.operands[0] ?? '');
    return withOwner(config, async (owner) => {
      call.whenStopped('没有留下备份文件。');
      const result = await backUp(file, {
        owner,
        dataDir: config.dataDir,
        product: productVersion(config.root),
        now: Date.now(),
        progress: call.progress,
        signal: call.signal,
      });
      const { tables, rows, files, bytes } = result;
      const summary = `已备份到 ${file}：${tables} 张表、${rows} 行、${files} 个附件，${(bytes / 1_048_576).toFixed(1)} MB`;
      return { json: { file, ...result }, summary };
    });
  },
};
