/**
 * Phones that come back at once: each has ten items in its outbox and sends them in order, every tenth of them twice
 * because its answer was lost, and then asks what changed. Is all there, once? How long does it take, and how long
 * does one item wait? Simulated over loopback. Run: `node bench/field.ts [--quick] [--json]`.
 */
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { uuidv7 } from '@gridgov/server/platform/ledger/ids.ts';
import { rssMb } from './cpu.ts';
import { addMember, type Member, openBenchCity } from './loop-city.ts';
import { Connections, getText, postText, type Reply } from './loop-http.ts';
import { startServer } from './processes.ts';

export type FieldReport = {
  readonly phones: number;
  readonly itemsEach: number;
  /** Items that arrived, and how many there should be; of the ledger, not of the answers. */
  readonly there: number;
  readonly expected: number;
  readonly lost: number;
  readonly twice: number;
  /** Answers to items that were sent again, that said something else than the first time. */
  readonly otherAnswers: number;
  readonly seconds: number;
  readonly itemsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** From the first try of a phone's first item to its last answer. */
  readonly phoneP99Ms: number;
  readonly syncP99Ms: number;
  readonly retries: number;
  readonly connections: number;
  readonly serverRssMb: number;
};

type Plan = { readonly phones: number; readonly connections: number };
const FULL: Plan = { phones: 5_000, connections: 400 };
const QUICK: Plan = { phones: 300, connections: 100 };
const REPORTS = 8;
const ITEMS = REPORTS + 2;
const RESENT = 10;

type Phone = { readonly member: Member; readonly grid: string };
type Figures = { waits: number[]; phones: number[]; syncs: number[]; retries: number; other: number };

export async function benchField({ quick }: { readonly quick: boolean }): Promise<FieldReport> {
  const plan = quick ? QUICK : FULL;
  const city = await openBenchCity();
  const stops: (() => Promise<void>)[] = [city.close];
  try {
    const phones: Phone[] = [];
    for (let n = 0; n < plan.phones; n += 1) {
      const { grid } = city.teams[n % city.teams.length] ?? { grid: '' };
      // One after another: accounts have unique names.
      phones.push({ member: await addMember(city.owner, 'grid_worker', grid, null, `${n}`), grid });
    }
    const env = { GRIDGOV_CALLS_PER_MINUTE: '10000000' };
    const server = await startServer({ database: city.embedded, folder: city.folder, env });
    stops.unshift(server.stop);
    const connections = new Connections(server.url);
    const figures: Figures = { waits: [], phones: [], syncs: [], retries: 0, other: 0 };
    const began = performance.now();
    await comeBack(phones, plan.connections, (phone) =>
      playPhone(connections, phone, city.classCode, figures),
    );
    const seconds = (performance.now() - began) / 1000;
    connections.close();
    const memory = rssMb(server.pid);
    const { there, twice } = await counted(city.owner, phones);
    const expected = plan.phones * ITEMS;
    return {
      phones: plan.phones,
      itemsEach: ITEMS,
      there,
      expected,
      lost: expected - there,
      twice,
      otherAnswers: figures.other,
      seconds: round(seconds),
      itemsPerSecond: Math.round(expected / seconds),
      p50Ms: at(figures.waits, 0.5),
      p99Ms: at(figures.waits, 0.99),
      phoneP99Ms: at(figures.phones, 0.99),
      syncP99Ms: at(figures.syncs, 0.99),
      retries: figures.retries,
      connections: plan.connections,
      serverRssMb: memory,
    };
  } finally {
    // In the order in which they lean on one another.
    for (const stop of stops) await stop();
  }
}

/** All come at the same moment; as many as there are connections are served, the others wait in line. */
async function comeBack(
  phones: readonly Phone[],
  most: number,
  play: (phone: Phone) => Promise<void>,
): Promise<void> {
  const waiting = [...phones].reverse();
  const lane = async () => {
    for (let phone = waiting.pop(); phone !== undefined; phone = waiting.pop()) await play(phone);
  };
  await Promise.all(Array.from({ length: most }, lane));
}

async function playPhone(
  connections: Connections,
  { member, grid }: Phone,
  classCode: string,
  figures: Figures,
): Promise<void> {
  const began = performance.now();
  const ids: string[] = [];
  const send = async (text: string, again: boolean) => {
    const from = performance.now();
    const first = await sure(connections, text, figures);
    figures.waits.push(performance.now() - from);
    // The answer was lost on its way: the phone asks again with the same id.
    if (again && essence(await sure(connections, text, figures)) !== essence(first)) figures.other += 1;
  };
  for (let n = 0; n < REPORTS; n += 1) {
    const id = uuidv7();
    ids.push(id);
    const body = {
      channel: 'patrol',
      nature: 'report',
      title: `第 ${n + 1} 处`,
      description: '回到有信号的地方以后发来',
      classCode,
      place: { text: '巷口', grid },
    };
    // In order, as an outbox does.
    await send(postText('/issues', member.token, id, body), n % RESENT === 0);
  }
  const matter = `${grid.slice(0, 6)}.${ids[0]}`;
  await send(
    postText(`/issues/${matter}/commands/note`, member.token, uuidv7(), {
      note: '又看了一眼',
    }),
    false,
  );
  const patrol = {
    startedAt: Date.now() - 3_600_000,
    endedAt: Date.now(),
    stops: [{ at: Date.now(), text: '北门' }],
  };
  await send(putText(`/field/patrols/${uuidv7()}`, member.token, patrol), false);
  const from = performance.now();
  await sure(connections, getText('/field/sync', member.token), figures);
  figures.syncs.push(performance.now() - from);
  figures.phones.push(performance.now() - began);
}

const putText = (path: string, token: string, body: object) =>
  postText(path, token, uuidv7(), body).replace(/^POST/, 'PUT');

/** Until it is answered: growing pauses where the server is busy, as the app has them. @throws where it is refused */
async function sure(connections: Connections, text: string, figures: Figures): Promise<Reply> {
  for (let tries = 0; ; tries += 1) {
    const reply = await connections.send(text).catch(() => ({ status: 0, body: '' }));
    if (reply.status >= 200 && reply.status < 300) return reply;
    if (reply.status !== 0 && reply.status !== 429 && reply.status < 500)
      throw new Error(`${text.split('\r\n')[0]}: ${reply.status} ${reply.body.slice(0, 300)}`);
    if (tries > 12)
      throw new Error(`given up after ${tries} tries: ${reply.status} ${reply.body.slice(0, 300)}`);
    figures.retries += 1;
    await wait(Math.min(30_000, 200 * 2 ** tries) * (0.5 + Math.random() / 2));
  }
}

const essence = ({ status, body }: Reply) => createHash('sha256').update(`${status} ${body}`).digest('hex');

type Db = Awaited<ReturnType<typeof openBenchCity>>['owner'];

async function counted(owner: Db, phones: readonly Phone[]): Promise<{ there: number; twice: number }> {
  const people = phones.map(({ member }) => member.personId);
  const { rows } = await owner.query<{ matters: number; notes: number; patrols: number; numbers: number }>(
    `select (select count(*)::int from issue where reporter_id = any($1)) as matters,
      (select count(distinct number)::int from issue where reporter_id = any($1)) as numbers,
      (select count(*)::int from event where name = 'issue.noted' and person_id = any($1)) as notes,
      (select count(*)::int from patrol where person_id = any($1)) as patrols`,
    [people],
  );
  const { matters = 0, notes = 0, patrols = 0, numbers = 0 } = rows[0] ?? {};
  const most = { matters: phones.length * REPORTS, notes: phones.length, patrols: phones.length };
  const over = (count: number, right: number) => Math.max(0, count - right);
  const twice = over(matters, most.matters) + over(notes, most.notes) + over(patrols, most.patrols);
  return { there: Math.min(matters, numbers) + notes + patrols - twice, twice };
}

const round = (value: number) => Math.round(value * 10) / 10;
function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

if (import.meta.main) {
  const report = await benchField({ quick: process.argv.includes('--quick') });
  process.stdout.write(`${JSON.stringify(report, null, process.argv.includes('--json') ? 0 : 2)}\n`);
  if (report.lost > 0 || report.twice > 0 || report.otherAnswers > 0) process.exitCode = 1;
}
