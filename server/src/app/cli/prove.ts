import { provePlans } from '../../features/areas/public.ts';
import { ISSUES } from '../../features/issues/public.ts';
import type { Db } from '../../platform/db/database.ts';
import { districtsWaiting, relayOnce } from '../../platform/ledger/relay.ts';
import { sealOnce } from '../../platform/ledger/seal.ts';
import { type AnyStream, type Proof, verifyLedger } from '../../platform/ledger/verify.ts';
import type { Call } from './verb.ts';

/** Every stream of the product. */
export const STREAMS: readonly AnyStream[] = [ISSUES];

/** Settles and seals what waits in a scratch city, whose jobs nobody is to do, and proves the whole ledger. */
export async function proveAll(db: Db, call: Pick<Call, 'progress' | 'signal'>): Promise<Proof> {
  for (const district of await districtsWaiting(db)) {
    // One batch follows the other until nothing is left.
    while ((await relayOnce(db, district, async () => undefined)) > 0) call.signal.throwIfAborted();
    // Bite by bite: the next begins where the last one ended.
    while (await sealOnce(db, district, Date.now())) call.signal.throwIfAborted();
  }
  return prove(db, call);
}

/** The ledger, and the logs of grid plans, which are chains of their own. */
export async function prove(db: Db, call: Pick<Call, 'progress' | 'signal'>): Promise<Proof> {
  const seen = (what: string) => (n: number) => {
    call.signal.throwIfAborted();
    call.progress(`核对 ${n} ${what}`);
  };
  const proof = await verifyLedger(db, STREAMS, seen('件'));
  const { plans, steps, broken } = await provePlans(db, seen('份网格方案'));
  return {
    streams: proof.streams + plans,
    events: proof.events + steps,
    seals: proof.seals,
    broken: [
      ...proof.broken,
      ...broken.map(({ plan, version, problem }) => ({ stream: `grid_plan ${plan}`, version, problem })),
    ],
  };
}

const SHOWN = 20;
const WORDS: Readonly<Record<Proof['broken'][number]['problem'], string>> = {
  hash: '事件的哈希对不上，内容被改过',
  gap: '事件的序号不连续',
  row: '现状与事件推算的不一致',
  missing: '缺少事件或现状',
  seal: '封存对不上',
  evolve: '事件不能接在前一事件之后',
};

export function proofLines({ streams, events, seals, broken }: Proof): string[] {
  const lines = broken.slice(0, SHOWN).map(({ stream, version, problem }) => {
    return `  ${stream}${version === null ? '' : ` 第 ${version} 条`}：${WORDS[problem]}`;
  });
  return [
    `核对：${streams} 件、${events} 条事件、${seals} 个封存，${broken.length === 0 ? '全部相符' : `不符 ${broken.length} 处`}`,
    ...lines,
    ...(broken.length > SHOWN ? [`  …… 共 ${broken.length} 处，加 --json 看全部`] : []),
  ];
}
