/** Load whose every command is remembered: what was acknowledged must be there afterwards, once. */
import type { Db } from '@gridgov/server/platform/db/database.ts';
import type { Team } from './loop-city.ts';
import { Connections, postText, type Reply } from './loop-http.ts';
import { reportOf, type Sent, STEPS, stepOf } from './loop-walk.ts';

type Remembered = { readonly path: string; readonly sent: Sent; status: number };

export type Audit = {
  readonly acknowledged: number;
  readonly unanswered: number;
  /** Acknowledged and not in the ledger. */
  readonly lost: number;
  /** Command ids whose answer and events do not fit: more or fewer than one time. */
  readonly doubled: number;
  /** Answers to what was sent again: by status. */
  readonly again: Readonly<Record<string, number>>;
};

export class Load {
  readonly #log: Remembered[] = [];
  readonly #teams: readonly Team[];
  readonly #classCode: string;
  #stopped = false;
  #running: Promise<unknown> = Promise.resolve();
  readonly statuses = new Map<number, number>();
  /** One answer of each status that is none of success. */
  readonly examples = new Map<number, string>();

  constructor({ teams, classCode }: { teams: readonly Team[]; classCode: string }) {
    this.#teams = teams;
    this.#classCode = classCode;
  }

  /** Sends until `stop`; a lost connection or a refusal ends a walk and another begins. */
  start(url: string, slots: number): void {
    this.#stopped = false;
    const connections = new Connections(url);
    const slot = async (n: number) => {
      for (let walk = n; !this.#stopped; walk += slots) {
        // One walk after the other, as one person.
        await this.#walk(connections, walk);
      }
    };
    this.#running = Promise.all(Array.from({ length: slots }, (_, n) => slot(n))).then(() =>
      connections.close(),
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  get acknowledged(): number {
    return this.#log.filter(({ status }) => status === 200).length;
  }

  async #walk(connections: Connections, n: number): Promise<void> {
    const team = this.#teams[n % this.#teams.length] as Team;
    let id = '';
    for (let step = 0; step < STEPS && !this.#stopped; step += 1) {
      const sent = step === 0 ? reportOf(team, this.#classCode, n) : stepOf(team, step);
      if (step === 0) id = `${team.community.slice(0, 6)}.${sent.commandId}`;
      const path = step === 0 ? '/issues' : `/issues/${id}/commands/${sent.command}`;
      // Each command waits for the answer to the one before it.
      if (!(await this.#give(connections, { path, sent, status: 0 }))) return;
    }
  }

  /** False where it was not carried out, as far as one can tell. */
  async #give(connections: Connections, one: Remembered): Promise<boolean> {
    this.#log.push(one);
    const reply = await send(connections, one).catch(() => undefined);
    one.status = reply?.status ?? 0;
    if (reply !== undefined) {
      this.statuses.set(reply.status, (this.statuses.get(reply.status) ?? 0) + 1);
      if (reply.status !== 200 && !this.examples.has(reply.status))
        this.examples.set(reply.status, reply.body);
    }
    if (one.status !== 200)
      await new Promise((resolve) => setTimeout(resolve, reply === undefined ? 100 : 20));
    return one.status === 200;
  }

  /** Looks for everything that was acknowledged, then sends again what was not answered, with the same ids. */
  async audit(db: Db, url: string): Promise<Audit> {
    const acknowledged = this.#log.filter(({ status }) => status === 200);
    const doubtful = this.#log.filter(({ status }) => status === 0 || status >= 500);
    const before = await eventsOf(db, acknowledged);
    const lost = acknowledged.filter(({ sent }) => !before.has(sent.commandId)).length;
    const connections = new Connections(url);
    const again: Record<string, number> = {};
    const carried: Remembered[] = [];
    for (const one of doubtful) {
      // In their order: a later one of a walk waits for the earlier.
      const { status } = await send(connections, one);
      again[status] = (again[status] ?? 0) + 1;
      if (status === 200) carried.push(one);
    }
    connections.close();
    const all = [...acknowledged, ...carried];
    const after = await eventsOf(db, all);
    const doubled = all.filter(({ sent }) => !after.get(sent.commandId)?.fits).length;
    return { acknowledged: acknowledged.length, unanswered: doubtful.length, lost, doubled, again };
  }
}

function send(connections: Connections, { path, sent }: Remembered): Promise<Reply> {
  return connections.send(postText(path, sent.member.token, sent.commandId, sent.body));
}

/** By command id: whether the ledger holds exactly the events its answer named. */
async function eventsOf(db: Db, sent: readonly Remembered[]): Promise<Map<string, { fits: boolean }>> {
  const { rows } = await db.query<{ id: string; said: number; kept: number; commands: number }>(
    `select c.id, jsonb_array_length(c.result->'events') as said, count(distinct c.district) as commands,
       (select count(*) from event e where e.district = c.district and e.stream_id = c.stream_id and e.command_id = c.id) as kept
     from command c where c.id = any($1) group by c.district, c.id`,
    [sent.map((one) => one.sent.commandId)],
  );
  return new Map(rows.map((row) => [row.id, { fits: row.said === row.kept && row.commands === 1 }]));
}
