import { readFile } from 'node:fs/promises';
import { type Anchor, readHeadLine } from '../../../platform/ledger/head.ts';
import { withOwner } from '../database.ts';
import { proofLines, prove } from '../prove.ts';
import { hasTable } from '../queries.ts';
import { Failure, type Verb } from '../verb.ts';

export const verify: Verb = {
  name: 'verify',
  options: {
    files: { says: '另逐个打开硬盘上的照片和附件，与上传时的摘要对照（件多时较久）' },
    anchor: { value: 'FILE', many: true, says: '另与存在别处的凭证对照（anchor 写出的文件，一行一个）' },
  },
  notes: [
    '逐件核对事件的哈希链、由事件推算的现状、文字附件和联系方式、已用的命令、访问记录、每一个封存和签名；',
    '有任何不符退出码为 1。不改动数据。总与数据文件夹 proof 里最后一次签名对照。',
  ],
  run: (call) =>
    withOwner(call.config(), async (owner) => {
      if (!(await hasTable(owner, 'event'))) {
        throw new Failure('数据库里还没有账本：先用 npm start 启动一次');
      }
      call.whenStopped('核对没有做完；核对不改动数据。');
      const anchors = await Promise.all(call.values('anchor').map((name) => readAnchors(call.file(name))));
      const proof = await prove(owner, call, anchors.flat(), { files: call.has('files') });
      return { json: proof, summary: proofLines(proof).join('\n'), failed: proof.broken.length > 0 };
    }),
};

async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Failure(`${file} 读不了：${error instanceof Error ? error.message : String(error)}`);
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new Failure(`${file} 是空的，不是凭证`);
  return lines.map((line, index) => {
    try {
      return readHeadLine(line);
    } catch {
      throw new Failure(`${file} 第 ${index + 1} 行不是凭证，或凭证本身被改过`);
    }
  });
}
