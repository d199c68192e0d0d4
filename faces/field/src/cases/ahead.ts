/** Where a case stands once what waits on this phone has arrived, by the domain's own table of commands. */
import type { CommandRow, Names } from '@gridgov/domain/workflow/form.ts';
import type { CaseDetail, CaseLane, Waiting } from './types.ts';

export type Rows = Readonly<Record<string, CommandRow<Names>>>;
type Lane = Pick<CaseLane, 'lane' | 'key' | 'stage' | 'mine'>;
/** `stage` null: what waits may lead on to several, and only the server knows which. */
export type Standing = { readonly stage: string | null; readonly lanes: readonly Lane[] };

export function standingAhead(
  rows: Rows,
  { stage, lanes }: Pick<CaseDetail, 'stage'> & { readonly lanes: readonly Lane[] },
  waiting: readonly Waiting[],
): Standing {
  return waiting.reduce<Standing>((at, one) => after(rows, at, one), { stage, lanes });
}

function after(rows: Rows, at: Standing, { command, body }: Waiting): Standing {
  const row = rows[command];
  const step = row?.lane;
  if (row === undefined || (row.to === undefined && step?.to === undefined)) return at;
  const named = Object.entries(row.fields).find(([, { kind }]) => kind === 'lane')?.[0];
  const key = named === undefined ? undefined : body[named];
  const isMeant = (one: Lane) =>
    one.lane === step?.name &&
    step.from.includes(one.stage) &&
    (key === undefined ? one.mine : one.key === key);
  return {
    stage: row.to === undefined ? at.stage : typeof row.to === 'string' ? row.to : null,
    lanes: at.lanes.map((one) => (isMeant(one) ? { ...one, stage: step?.to ?? one.stage } : one)),
  };
}

/** Whether the table lets a command follow there, whoever gives it. */
export function fits(rows: Rows, command: string, { stage, lanes }: Standing): boolean {
  const row = rows[command];
  if (row === undefined || stage === null) return false;
  const { from, lane: step } = row;
  const isAt = typeof from === 'string' ? from !== 'new' : from.includes(stage);
  return (
    isAt &&
    (step === undefined ||
      lanes.some((one) => one.mine && one.lane === step.name && step.from.includes(one.stage)))
  );
}

/** The command an item of the outbox gives, by its address. */
export const commandIn = (path: string): string => path.split('/commands/')[1] ?? '';
