import { withOwner } from '../database.ts';
import { proofLines, prove } from '../prove.ts';
import { hasTable } from '../queries.ts';
import { Failure, type Verb } from '../verb.ts';

export const verify: Verb = {
  name: 'verify',
  options: {},
  notes: ['逐件核对事件的哈希链、由事件推算的现状和每一个封存；有任何不符退出码为 1。不改动数据。'],
  run: (call) =>
    withOwner(call.config(), async (owner) => {
      if (!(await hasTable(owner, 'event'))) {
        throw new Failure('数据库里还没有账本：先用 npm start 启动一次');
      }
      call.whenStopped('核对没有做完；核对不改动数据。');
      const proof = await prove(owner, call);
      return { json: proof, summary: proofLines(proof).join('\n'), failed: proof.broken.length > 0 };
    }),
};
