import type { Verb } from './verb.ts';

type Entry = { readonly says: string; load(): Promise<Verb> };

/** Every verb, loaded only when it is called: `due` must not wait for a database driver. */
export const VERBS: Readonly<Record<string, Entry>> = {
  import: {
    says: '导入区划、网格、地点、单位、花名册、类别、标准、日历、外文名称',
    load: async () => (await import('./verbs/import.ts')).importFiles,
  },
  replay: {
    says: '在临时城市里回放真实事件，走完真实流程',
    load: async () => (await import('./verbs/replay.ts')).replay,
  },
  due: {
    says: '计算到期时间和 50%、75%、100% 节点（不需要数据库）',
    load: async () => (await import('./verbs/due.ts')).due,
  },
  figures: {
    says: '按镇街、单位或类别给出指标的分子和分母；重新计一遍',
    load: async () => (await import('./verbs/figures.ts')).figures,
  },
  walk: {
    says: '在临时城市里随机走遍各行当的流程，核对每条承诺',
    load: async () => (await import('./verbs/walk.ts')).walk,
  },
  verify: {
    says: '证明账本没有被改动过',
    load: async () => (await import('./verbs/verify.ts')).verify,
  },
  anchor: {
    says: '取出最新的签名封存，存到别处作凭证',
    load: async () => (await import('./verbs/anchor.ts')).anchor,
  },
  backup: {
    says: '把整座城市备份成一个文件',
    load: async () => (await import('./verbs/backup.ts')).backup,
  },
  restore: {
    says: '把备份恢复到空的数据库',
    load: async () => (await import('./verbs/restore.ts')).restore,
  },
  account: {
    says: '开账号：新城市的第一个安全管理员',
    load: async () => (await import('./verbs/account.ts')).account,
  },
  token: {
    says: '给程序开令牌',
    load: async () => (await import('./verbs/token.ts')).token,
  },
  secret: {
    says: '更换密钥后重新加密个人信息',
    load: async () => (await import('./verbs/secret.ts')).secret,
  },
  demo: {
    says: '装入演示城市',
    load: async () => (await import('./verbs/demo.ts')).demo,
  },
  doctor: {
    says: '检查运行环境，说明哪里要处理、怎么处理',
    load: async () => (await import('./verbs/doctor.ts')).doctor,
  },
  bench: {
    says: '测量速度和内存',
    load: async () => (await import('./verbs/bench.ts')).bench,
  },
};
