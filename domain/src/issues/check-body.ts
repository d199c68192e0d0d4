import { Refusal } from '../refusal.ts';
import type { Facts } from './facts.ts';
import type { FieldSpec } from './fields.ts';
import type { CommandName } from './steps.ts';
import { rowOf } from './steps.ts';
import { refField } from './words.ts';

/** Choice lists whose values the ruling decides, not a code list. */
const BY_RULING: ReadonlySet<string> = new Set(['class', 'condition']);

/**
 * Whether a command's fields are there and hold values of the lists in force. Shapes were checked at the edge;
 * this holds for every way in (HTTP, jobs, imports, the offline app).
 */
export function checkBody(command: CommandName, body: Readonly<Record<string, unknown>>, facts: Facts): void {
  for (const [name, spec] of Object.entries(rowOf(command).fields)) {
    const value = body[name];
    if (isEmpty(value)) {
      if (!spec.optional) throw new Refusal('field-missing', { field: refField(command, name) });
    } else if (spec.kind === 'choice') {
      checkChoice(command, name, spec, value, facts);
    } else if (spec.kind === 'unit' || spec.kind === 'units') {
      for (const id of [value].flat()) checkUnit(command, name, id, facts);
    }
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function checkChoice(
  command: CommandName,
  name: string,
  spec: FieldSpec,
  value: unknown,
  facts: Facts,
): void {
  const list = spec.list ?? '';
  if (BY_RULING.has(list)) return;
  const values = facts.list(list);
  if (values === null || (typeof value === 'string' && values.has(value))) return;
  throw new Refusal('field-wrong', {
    field: refField(command, name),
    problem: String(value),
    right: [...values].join(', '),
  });
}

function checkUnit(command: CommandName, name: string, id: unknown, facts: Facts): void {
  const unit = typeof id === 'string' ? facts.unit(id) : null;
  if (unit?.active) return;
  throw new Refusal('field-wrong', {
    field: refField(command, name),
    problem: unit === null ? String(id) : unit.name,
    right: '@word.unit',
  });
}
