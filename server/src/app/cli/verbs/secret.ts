import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { resealColumn } from '../../../platform/crypto/reseal.ts';
import { demoSecret } from '../../../platform/crypto/secret.ts';
import { recordCommand } from '../audit.ts';
import { withOwner } from '../database.ts';
import { hasTable } from '../queries.ts';
import { SEALED_COLUMNS } from '../sealed-columns.ts';
import { Failure, type Verb } from '../verb.ts';

/** `GRIDGOV_SECRET` is the new one, `GRIDGOV_OLD_SECRETS` holds those before. */
export const secret: Verb = {
  name: 'secret',
  subjects: { reseal: '用现在的密钥重新加密旧密钥加密的内容；可在服务运行时执行，可重复执行' },
  options: {},
  notes: ['旧密钥留在 GRIDGOV_OLD_SECRETS 里：号码查找仍依赖最早的一个，密钥的编号也从它数起。'],
  run: (call) =>
    withOwner(call.config(), async (owner) => {
      if (!(await hasTable(owner, 'person')))
        throw new Failure('数据库里还没有内容：先用 npm start 启动一次');
      const { mode, dataDir, secret: own, oldSecrets } = call.config();
      const current = mode === 'demo' ? demoSecret(dataDir) : own;
      const crypto = makeFieldCrypto({ secrets: [current, ...oldSecrets] });
      const columns: Record<string, number> = {};
      let values = 0;
      for (const one of SEALED_COLUMNS) {
        call.signal.throwIfAborted();
        if (!(await hasTable(owner, one.table))) continue;
        // Column after column: it runs beside the server and shall not be in its way.
        const count = await resealColumn(owner, crypto, one);
        if (count > 0) columns[`${one.table}.${one.column}`] = count;
        values += count;
        call.progress(`重新加密 ${values} 项`);
      }
      const details = { values };
      const now = Date.now();
      await recordCommand(owner, {
        kind: 'change',
        subject: 'secret',
        details,
        verb: 'secret reseal',
        done: true,
        now,
      });
      return { json: { values, columns }, summary: `已重新加密 ${values} 项` };
    }),
};
