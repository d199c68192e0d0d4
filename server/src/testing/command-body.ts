/** A body with everything a command asks for, so that what refuses it is not the body. */
import type { FieldKind } from '@gridgov/domain/loop/issues/fields.ts';
import { type CommandName, rowOf } from '@gridgov/domain/loop/issues/steps.ts';

type Given = { readonly unit: string; readonly issue: string; readonly grid: string };

const SOMEONE = '01937f00-0000-7000-8000-000000000001';

export function wholeBody(command: CommandName, { unit, issue, grid }: Given): Record<string, unknown> {
  const limit = { n: 1, unit: 'workday' };
  const values: Record<FieldKind, unknown> = {
    text: '说明',
    choice: 'other',
    unit,
    units: [unit],
    date: Date.now() + 86_400_000,
    yes: true,
    files: [],
    issue,
    limit,
    part: 1,
    person: SOMEONE,
    people: [SOMEONE],
    parts: [{ title: '部分', unit, limit }],
    place: { text: '路口', grid },
  };
  const asked = Object.entries(rowOf(command).fields).filter(([, { optional }]) => optional !== true);
  return Object.fromEntries(asked.map(([name, { kind }]) => [name, values[kind]]));
}
