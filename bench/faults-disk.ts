/** A disk that is full: a small file system in memory, filled to the last byte while commands come in. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Load } from './faults-load.ts';
import type { Seen } from './faults-world.ts';
import { brokenIn, openWorld, pause, until, type World } from './faults-world.ts';

const SIZE = '320m';

export async function diskFull(): Promise<Seen> {
  const mount = mkdtempSync(path.join(tmpdir(), 'gridgov-disk-'));
  chmodSync(mount, 0o755);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=755`, 'tmpfs', mount]);
  if (mounted.status !== 0) {
    rmSync(mount, { recursive: true });
    return {
      ok: true,
      skipped: `no small file system can be mounted here: ${String(mounted.stderr).trim()}`,
    };
  }
  try {
    const world = await openWorld(mount);
    try {
      return await filled(world, mount);
    } finally {
      await world.close();
    }
  } finally {
    spawnSync('umount', [mount]);
    rmSync(mount, { recursive: true, force: true });
  }
}

async function filled(world: World, mount: string): Promise<Seen> {
  const load = new Load(world.city);
  load.start(world.server.url, 16);
  await pause(2_000);
  const acknowledgedBefore = load.acknowledged;
  const filler = path.join(mount, 'filler');
  fill(filler, mount);
  const top = performance.now();
  while (performance.now() - top < 20_000 && refusals(load) === 0) {
    fill(filler, mount);
    await pause(200);
  }
  await pause(3_000);
  const whileFull = Object.fromEntries(load.statuses);
  rmSync(filler);
  for (let n = 0; n < 40; n += 1) rmSync(`${filler}${n}`, { force: true });
  const marked = load.acknowledged;
  const backMs = await until(90_000, async () => load.acknowledged > marked + 50);
  await load.stop();
  const audit = await world.look((db) => load.audit(db, world.server.url));
  const broken = await world.look(brokenIn);
  const answered = [...load.examples].map(([status, body]) => `${status} ${titleIn(body)}`);
  const clear = refusals(load) > 0 && !load.statuses.has(500);
  return {
    ok: clear && audit.lost === 0 && audit.doubled === 0 && broken === 0,
    acknowledgedBefore,
    whileFull,
    answered,
    backMs,
    ...audit,
    broken,
  };
}

const refusals = (load: Load) => (load.statuses.get(507) ?? 0) + (load.statuses.get(503) ?? 0);

let fillers = 0;

function fill(filler: string, mount: string): void {
  const { bavail, bsize } = statfsSync(mount);
  if (bavail === 0) return;
  try {
    writeFileSync(fillers === 0 ? filler : `${filler}${fillers % 40}`, Buffer.alloc(bavail * bsize, 1), {
      flag: 'a',
    });
  } catch {
    // Somebody else took the last bytes, which is just as full.
  }
  fillers += 1;
}

function titleIn(body: string): unknown {
  const problem: unknown = JSON.parse(body);
  return typeof problem === 'object' && problem !== null && 'title' in problem ? problem.title : body;
}
