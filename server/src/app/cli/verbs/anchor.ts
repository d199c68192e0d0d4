import { writeFile } from 'node:fs/promises';
import { insertSent, newestAnchor } from '../../../features/running/audit/public.ts';
import { publicKeys } from '../../../platform/ledger/keyring.ts';
import { withOwner } from '../database.ts';
import { hasTable } from '../queries.ts';
import { Failure, type Verb } from '../verb.ts';

export const anchor: Verb = {
  name: 'anchor',
  operands: { name: 'FILE', least: 0, most: 1 },
  options: {},
  notes: [
    '把最新一次签名的封存打印成一行，或写入文件（不覆盖）。请存到这台机器以外、这里的人改不了的地方：',
    '打印存档、发给上级单位、存入只写一次的介质。以后用 verify --anchor FILE 对照。',
    '设了 GRIDGOV_ANCHOR_TO（文件或网址）时，服务每天自动送出一次。',
  ],
  run: (call) => {
    const config = call.config();
    const [operand] = call.operands;
    const file = operand === undefined ? undefined : call.file(operand);
    return withOwner(config, async (owner) => {
      if (!(await hasTable(owner, 'signed_seal'))) {
        throw new Failure('数据库里还没有签名的封存：先用 npm start 启动一次');
      }
      const found = await newestAnchor(owner, publicKeys(config.dataDir));
      if (found === null) {
        throw new Failure(
          '还没有签名的封存，或数据文件夹的 proof/public-keys 里没有签名用的公钥：服务运行一分钟后再试',
        );
      }
      const { number, at, line } = found;
      if (file !== undefined) await writeFile(file, `${line}\n`, { flag: 'wx', flush: true });
      await insertSent(owner, { at: Date.now(), number, target: file ?? 'CLI', fault: null });
      const summary =
        file === undefined ? line : `第 ${number} 号签名（${new Date(at).toISOString()}）已写入 ${file}`;
      return { json: { number, at, file: file ?? null, line }, summary };
    });
  },
};
