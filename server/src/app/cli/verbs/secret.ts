import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { openCrypto } from '../../../platform/crypto/open.ts';
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
  notes: ['报告 0 项之后，GRIDGOV_OLD_SECRETS 里的旧密钥可以去掉：只用新密钥即可打开全部内容。'],
  run: (call) =>
    withOwner(call.config(), async (owner) => {
      if (!(await hasTable(owner, 'person')))
        throw new Failure('数据库里还没有内容：先用 npm start 启动一次');
      const { mode, dataDir, secret: own, oldSecrets } = call.config();
      const current = mode === 'demo' ? demoSecret(dataDir) : own;
      const secrets = [current, ...oldSecrets];
      const now = Date.now();
      // Also keeps the key of the hashes, where this installation has none yet: it comes from the oldest secret.
      const keys = {
        all: await openCrypto(owner, secrets, now),
        current: makeFieldCrypto({ secrets: [current] }),
      };
      call.whenStopped('已重新加密的部分保留；再运行一次接着做。');
      const columns: Record<string, number> = {};
      let values = 0;
      for (const one of SEALED_COLUMNS) {
        call.signal.throwIfAborted();
        if (!(await hasTable(owner, one.table))) continue;
        // Column after column: it runs beside the server and shall not be in its way.
        const name = `${one.table}.${one.column}`;
        const count = await resealColumn(owner, keys, one, (looked, sealed) => {
          call.signal.throwIfAborted();
          call.progress(`${name}：已查 ${looked} 项，重新加密 ${sealed} 项`);
        });
        if (count > 0) columns[name] = count;
        values += count;
      }
      const details = { values };
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
