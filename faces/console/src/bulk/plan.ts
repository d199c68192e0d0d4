/** One command over several cases: who takes it, who does not and why. */
import type { FormField } from '../forms/field.ts';
import type { AllowedCommand } from '../matter/types.ts';

/** One of the chosen, with what the server says may be done there. */
export interface Checked {
  readonly id: string;
  /** Names it in a line: most often its number. */
  readonly shortNumber: string;
  readonly commands: readonly AllowedCommand[];
}

export interface BulkPlan {
  readonly command: string;
  readonly label: string;
  readonly can: readonly string[];
  readonly cannot: readonly { readonly id: string; readonly shortNumber: string; readonly text: string }[];
}

export function planOne(command: string, checks: readonly Checked[]): BulkPlan {
  const can: string[] = [];
  const cannot: { id: string; shortNumber: string; text: string }[] = [];
  let label = command;
  for (const { id, shortNumber, commands } of checks) {
    const entry = commands.find((one) => one.command === command);
    if (entry) label = entry.label;
    if (entry?.allowed === true) can.push(id);
    else cannot.push({ id, shortNumber, text: entry?.refusal?.text ?? '' });
  }
  return { command, label, can, cannot };
}

/** A plan with its one form. */
export interface FormPlan extends BulkPlan {
  readonly fields: readonly FormField[];
  readonly does: string;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The commands of any trade that at least one of the chosen takes, in the order of its table. `apart` are those that ask
 * different things of different cases, so that one form cannot fill them all.
 */
export function planAll(checks: readonly Checked[]): { plans: FormPlan[]; apart: string[] } {
  const plans: FormPlan[] = [];
  const apart: string[] = [];
  const allowed = Map.groupBy(
    checks.flatMap(({ commands }) => commands.filter((one) => one.allowed)),
    ({ command }) => command,
  );
  const names = new Map(checks.map(({ id, shortNumber }) => [id, shortNumber]));
  for (const [command, [first, ...others]] of allowed) {
    if (first === undefined) continue;
    const form = formOf(first);
    if (others.some((other) => formOf(other) !== form)) apart.push(first.label);
    else plans.push({ ...planOne(command, checks), fields: first.fields, does: first.does, names });
  }
  return { plans, apart };
}

/** What the form asks. The only lane that can be meant is no question, so that its key makes no other form. */
function formOf({ fields }: AllowedCommand): string {
  return JSON.stringify(
    fields.map((field) =>
      field.kind === 'lane' && (field.options?.length ?? 0) < 2 ? { ...field, options: [] } : field,
    ),
  );
}
