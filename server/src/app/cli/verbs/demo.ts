import { loadDemo } from '../../../features/demo/load.ts';
import { makeFieldCrypto } from '../../../platform/crypto/fields.ts';
import { demoSecret } from '../../../platform/crypto/secret.ts';
import { makeFileStore } from '../../../platform/files/store.ts';
import { openCity } from '../../city.ts';
import { makeLoop } from '../../loop.ts';
import { withCity } from '../database.ts';
import { seedsFolder } from '../shipped.ts';
import { type Call, Failure, UsageError, type Verb } from '../verb.ts';

export const demo: Verb = {
  name: 'demo',
  subjects: { load: '装入演示城市；已装入的部分不变，中断过的接着装' },
  options: {
    matters: { value: 'N', says: '案件数，约数；默认 3000' },
    empty: { says: '不装案件' },
  },
  notes: ['演示账号的密码是公开的：只在演示模式可用，生产模式拒绝带着它们启动。'],
  async run(call) {
    const config = call.config();
    if (config.mode === 'production') throw new Failure('生产模式不装演示数据：演示账号的密码是公开的');
    const matters = count(call, 'matters');
    return withCity(config, async (db) => {
      call.whenStopped('已装入的部分保留；再运行一次 demo load 接着装。');
      const crypto = makeFieldCrypto({ secrets: [demoSecret(config.dataDir)] });
      const clean: (() => void)[] = [];
      try {
        const played = await loadDemo({
          db,
          crypto,
          seedsDir: seedsFolder(config.root),
          now: Date.now(),
          signal: call.signal,
          store: makeFileStore(config.dataDir),
          empty: call.has('empty'),
          ...(matters === undefined ? {} : { matters }),
          progress: (part, done, total) => call.progress(`装入演示城市 ${part} ${done}/${total}`),
          issues: async () => {
            const city = await openCity(db, Date.now, (what, error) =>
              call.notice(`${what}: ${String(error)}`),
            );
            clean.push(city.close);
            return makeLoop({ db, config, crypto, city, written: () => undefined });
          },
        });
        const summary = played === null ? '演示城市已就绪' : `演示城市已就绪：${JSON.stringify(played)}`;
        return { json: { matters: played }, summary };
      } finally {
        for (const close of clean) close();
      }
    });
  },
};

function count(call: Call, name: string): number | undefined {
  const text = call.value(name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  throw new UsageError(`--${name} ${text}：应为整数`);
}
