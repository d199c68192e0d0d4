import { provePlans } from '../../features/city/areas/public.ts';
import { makeContacts, otherContacts } from '../../features/loop/issues/public.ts';
import { otherFiles } from '../../features/running/files/public.ts';
import type { Config } from '../../platform/config/config.ts';
import type { FieldCrypto } from '../../platform/crypto/fields.ts';
import { readCrypto } from '../../platform/crypto/open.ts';
import { SealBrokenError } from '../../platform/crypto/provider.ts';
import { demoSecret } from '../../platform/crypto/secret.ts';
import type { Db } from '../../platform/db/database.ts';
import { makeFileStore } from '../../platform/files/store.ts';
import type { Proof } from '../../platform/ledger/broken.ts';
import type { AnyStream } from '../../platform/ledger/chain.ts';
import { type Anchor, signingKey } from '../../platform/ledger/head.ts';
import { keptHead, publicKeys } from '../../platform/ledger/keyring.ts';
import { districtsWaiting, relayOnce } from '../../platform/ledger/relay.ts';
import { sealOnce } from '../../platform/ledger/seal.ts';
import { type VerifyOptions, verifyLedger } from '../../platform/ledger/verify.ts';
import { isAsSealed } from '../../platform/sealed/seals.ts';
import { otherCaseFiles, streamsOf } from '../trades.ts';
import type { Call } from './verb.ts';

type Proving = Pick<Call, 'progress' | 'signal' | 'config'>;

/** Settles and seals what waits in a scratch city, whose jobs nobody is to do, and proves the whole ledger. */
export async function proveAll(
  db: Db,
  call: Pick<Proving, 'progress' | 'signal'>,
  { streams = streamsOf(), crypto }: { streams?: readonly AnyStream[]; crypto?: FieldCrypto } = {},
): Promise<Proof> {
  for (const district of await districtsWaiting(db)) {
    // One batch follows the other until nothing is left.
    while ((await relayOnce(db, district, async () => undefined)) > 0) call.signal.throwIfAborted();
    // Bite by bite: the next begins where the last one ended.
    while (await sealOnce(db, district, Date.now())) call.signal.throwIfAborted();
  }
  return verifyLedger(db, streams, { progress: seenBy(call, '件'), ...opening(crypto) });
}

/** The ledger with all that is known outside the database, and the logs of grid plans, which are chains of their own. */
export async function prove(
  db: Db,
  call: Proving,
  anchors: readonly Anchor[] = [],
  { files = false } = {},
): Promise<Proof> {
  const { dataDir, proof: settings } = call.config();
  // Before the database is looked at: what it holds may only be newer.
  const kept = keptHead(dataDir);
  const known = [...publicKeys(dataDir), ...keyOf(settings.signingKey)];
  const crypto = await cryptoOf(db, call.config());
  const contacts = crypto === null ? null : makeContacts(crypto);
  const store = files ? makeFileStore(dataDir) : undefined;
  const proof = await verifyLedger(db, streamsOf(), {
    progress: seenBy(call, '件'),
    ...opening(crypto ?? undefined),
    keys: new Map([...known, ...anchors.map(({ head, publicKey }) => [head.keyId, publicKey] as const)]),
    anchors: kept === null ? anchors : [kept, ...anchors],
    checks: (tx) => ({
      issue_file: (rows) => otherFiles(tx, rows, store),
      case_file: (rows) => otherCaseFiles(tx, rows, { store }),
      ...(contacts === null ? {} : { issue_contact: async (rows) => otherContacts(contacts, rows) }),
    }),
  });
  const { plans, steps, broken } = await provePlans(db, seenBy(call, '份网格方案'));
  return {
    ...proof,
    streams: proof.streams + plans,
    events: proof.events + steps,
    contacts: contacts !== null,
    broken: [
      ...proof.broken,
      ...broken.map(({ plan, version, problem }) => ({ stream: `grid_plan ${plan}`, version, problem })),
    ],
  };
}

/** With the city's key, sealed words are compared with what their events hold. */
const opening = (crypto: FieldCrypto | undefined): Pick<VerifyOptions, 'isAsSealed'> =>
  crypto === undefined ? {} : { isAsSealed: (place, key, row) => isAsSealed(crypto, place, key, row) };

const seenBy =
  ({ progress, signal }: Pick<Proving, 'progress' | 'signal'>, what: string) =>
  (n: number) => {
    signal.throwIfAborted();
    progress(`核对 ${n} ${what}`);
  };

function keyOf(seed: string | undefined): [string, string][] {
  if (seed === undefined) return [];
  const { id, publicKey } = signingKey(seed);
  return [[id, publicKey]];
}

/** What opens contacts and sealed words; null where this machine does not have the city's secret. */
async function cryptoOf(db: Db, config: Config): Promise<FieldCrypto | null> {
  const secret = config.mode === 'demo' ? demoSecret(config.dataDir) : config.secret;
  try {
    return await readCrypto(db, [secret, ...config.oldSecrets]);
  } catch (error) {
    if (error instanceof SealBrokenError) return null;
    throw error;
  }
}

const SHOWN = 20;
const WORDS: Readonly<Record<Proof['broken'][number]['problem'], string>> = {
  hash: '事件的哈希对不上，内容被改过',
  gap: '事件的序号不连续',
  standing: '待办与现状推算的不一致',
  row: '现状与事件推算的不一致',
  missing: '缺少事件或现状',
  seal: '封存对不上',
  evolve: '事件不能接在前一事件之后',
  beside: '文字、附件、联系方式或答复与事件记下的不一致',
  command: '已用的命令与事件不一致',
  sealed: '封存的内容没有忘记的记录却缺失，或不是当时封存的',
  stray: '没有来历的内容',
  unsealed: '既没有封存也不在等待封存',
  signature: '签名对不上，或签名的密钥不认识',
  access: '访问记录被改过',
  anchor: '与数据库以外保存的签名不一致：有封存被删去或重做',
};

const momentOf = (at: number) => new Date(at).toISOString();

/** From when what is proved, and against what. */
function groundLines({ signed, since, older, waiting, anchors, contacts }: Proof): string[] {
  return [
    signed === null || since === null
      ? '签名：还没有'
      : `签名：第 ${signed.number} 号，${momentOf(signed.at)}，密钥 ${signed.keyId}；自 ${momentOf(since)} 起签名，此前的按当时所见封存`,
    `对照数据库以外的签名 ${anchors} 个`,
    ...(older === 0 ? [] : [`${older} 条较早的事件不含文字、附件、联系方式和命令的摘要，只证明事件本身`]),
    ...(waiting === 0
      ? []
      : [`${waiting} 件还是较早版本写下的样子，等服务运行时按事件重写；此前只证明它们的事件`]),
    ...(contacts === false ? ['这台机器没有这座城市的密钥：联系方式的密文没有打开核对'] : []),
  ];
}

export function proofLines(proof: Proof): string[] {
  const { streams, events, seals, looks, broken } = proof;
  const lines = broken.slice(0, SHOWN).map(({ stream, version, problem }) => {
    return `  ${stream}${version === null ? '' : ` 第 ${version} 条`}：${WORDS[problem]}`;
  });
  return [
    `核对：${streams} 件、${events} 条事件、${seals} 个封存、${looks} 条访问记录，${broken.length === 0 ? '全部相符' : `不符 ${broken.length} 处`}`,
    ...groundLines(proof),
    ...lines,
    ...(broken.length > SHOWN ? [`  …… 共 ${broken.length} 处，加 --json 看全部`] : []),
  ];
}
