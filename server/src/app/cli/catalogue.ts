import type { Verb } from './verb.ts';

type Entry = { readonly says: string; load(): Promise<Verb> };

/** Every verb, loaded only when it is called: `due` must not wait for a database driver. */
export const VERBS: Readonly<Record<string, Entry>> = {
  replay: {
    says: '在临时城市里回放真实事件，走完真实流程',
    load: async () => (await import('./verbs/replay.ts')).replay,
  },
  verify: {
    says: '证明账本没有被改动过',
    load: async () => (await import('./verbs/verify.ts')).verify,
  },
  due: {
    says: '计算到期时间和 50%、75%、100% 节点（不需要数据库）',
    load: async () => (await import('./verbs/due.ts')).due,
  },
};
