/** Plays planned matters through the real commands, each under its own past moment. */
import type { CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import { act, ISSUE_TASKS, type IssueDeps, type ReportInput, report } from '../../../loop/issues/public.ts';
import type { Group, Step } from './plan.ts';
import { idOf } from './random.ts';

export type PlayOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
  /** How many matters are worked on at a time; a server that answers others meanwhile takes fewer. Default 48. */
  readonly together?: number | undefined;
};
export type Played = {
  matters: number;
  commands: number;
  refused: { group: string; command: string; why: string }[];
};

/**
 * Command ids follow from the plan, so what was played before gives the same answer again and changes nothing.
 * What the loop refuses ends its group and is told; people may have acted on a matter meanwhile.
 */
export async function playAll(
  deps: IssueDeps,
  groups: readonly Group[],
  options: PlayOptions = {},
): Promise<Played> {
  const played: Played = { matters: 0, commands: 0, refused: [] };
  const total = groups.reduce((sum, { districts }) => sum + districts.length, 0);
  const line = groups.values();
  let stopped = false;
  async function work(): Promise<void> {
    for (const group of line) {
      options.signal?.throwIfAborted();
      if (stopped) return;
      // One group after the other; several workers share the line.
      await playGroup(deps, group, played).catch((error: unknown) => {
        stopped = true;
        throw error;
      });
      played.matters += group.districts.length;
      options.progress?.(played.matters, total);
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: options.together ?? 48 }, work));
  // Thrown when nobody works any more: whoever begins anew begins alone.
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return played;
}

export async function playGroup(deps: IssueDeps, group: Group, played: Played): Promise<void> {
  const ids: (string | undefined)[] = [];
  const stages: unknown[] = [];
  for (const [n, step] of group.steps.entries()) {
    if (step.ifStage !== undefined && stages[step.matter] !== step.ifStage) continue;
    const commandId = commandIdOf(group, n);
    try {
      // Each step builds on the one before it.
      stages[step.matter] = await playStep(deps, group, step, commandId, ids);
      played.commands += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      played.refused.push({ group: group.key, command: step.command, why: error.message });
      return;
    }
  }
}

/** Of the step of this place, and of the matter where it reports one. */
export function commandIdOf({ key, steps }: Group, n: number): string {
  return idOf(steps[n]?.at ?? 0, `${key} ${n}`);
}

async function playStep(
  deps: IssueDeps,
  group: Group,
  { at, matter, command, actor, body }: Step,
  commandId: string,
  ids: (string | undefined)[],
): Promise<unknown> {
  const district = group.districts[matter] ?? '';
  const origin = { commandId, requestId: 'demo', address: 'demo', now: at };
  if (command === 'report') {
    const { result } = await report(deps, actor, body as ReportInput, origin);
    ids[matter] = commandId;
    return result.stage;
  }
  const id = ids[matter] ?? '';
  const given = command === 'merge' ? { ...body, master: ids[0] } : body;
  const { result } = await act(
    deps,
    actor,
    // The plan pairs each command with its own body.
    { district, id, command, body: given as never } as Parameters<typeof act<CommandName>>[2],
    origin,
  );
  if (command === 'transfer') ids[1] = commandId;
  await followUp(deps, group, ids, { command, commandId, body: given, result, at });
  return result.stage;
}

type Given = {
  command: CommandName;
  commandId: string;
  body: object;
  result: Record<string, unknown>;
  at: number;
};

/**
 * What the server's queue would do next, done at once and under the same moment: the queue finds it done later,
 * since both make the same command ids.
 */
async function followUp(
  deps: IssueDeps,
  { districts }: Group,
  ids: readonly (string | undefined)[],
  { command, commandId: cause, body, result, at }: Given,
): Promise<void> {
  const [district = ''] = districts;
  const now = at + 1_000;
  const id = String(result.id).split('.')[1] ?? '';
  if (command === 'merge') {
    await ISSUE_TASKS['issue.join'](
      deps,
      { cause, district, master: ids[0], duplicate: id, joins: true },
      now,
    );
  } else if (command === 'transfer') {
    const { place } = body as { place: object };
    await ISSUE_TASKS['issue.transfer'](deps, { district, id, linked: ids[1], place }, now);
  } else if (command === 'close' && districts.length === 3 && id === ids[0]) {
    // In the order in which a city would close them, so that the same seed gives the same city.
    for (const duplicate of ids.slice(1)) {
      const payload = { cause, district, master: id, duplicate, result: 'solved', inTime: result.inTime };
      await ISSUE_TASKS['issue.close_with_master'](
        deps,
        { ...payload, result: (body as { result: string }).result },
        now,
      );
    }
  }
}
