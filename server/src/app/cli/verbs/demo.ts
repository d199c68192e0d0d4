import { stopYear } from '../../../features/running/demo/public.ts';
import { loadDemoInto, loadYearInto } from '../../demo-load.ts';
import { withCity } from '../database.ts';
import { type Call, Failure, UsageError, type Verb } from '../verb.ts';

export const demo: Verb = {
  name: 'demo',
  subjects: {
    load: '装入演示城市；已装入的部分不变，中断过的接着装',
    year: '给已装好的演示城市补装一个镇街一年的案件；中断过的接着装',
  },
  options: {
    matters: { value: 'N', says: '案件数，约数；load 默认 3000，year 默认 12000' },
    empty: { says: '不装案件' },
    small: { says: '只装一个镇街和一百多件案件，几秒钟即好' },
  },
  notes: ['演示账号的密码是公开的：只在演示模式可用，生产模式拒绝带着它们启动。'],
  async run(call) {
    const config = call.config();
    if (config.mode === 'production') throw new Failure('生产模式不装演示数据：演示账号的密码是公开的');
    const matters = count(call, 'matters');
    return withCity(config, async (db) => {
      call.whenStopped('已装入的部分保留；再运行一次 demo load 接着装。');
      const said = {
        ...(matters === undefined ? {} : { matters }),
        signal: call.signal,
        progress: (part: string, done: number, total: number) =>
          call.progress(`装入演示城市 ${part} ${done}/${total}`),
        notice: (text: string) => call.notice(text),
      };
      if (call.subject === 'year') {
        // Whoever asks for it here wants it, also where it was stopped before.
        await stopYear(db, null);
        const year = await loadYearInto(db, config, said);
        return { json: { matters: year }, summary: `这一年已就绪：${JSON.stringify(year)}` };
      }
      const played = await loadDemoInto(db, config, {
        ...said,
        empty: call.has('empty'),
        small: call.has('small'),
      });
      const summary = played === null ? '演示城市已就绪' : `演示城市已就绪：${JSON.stringify(played)}`;
      return { json: { matters: played }, summary };
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
