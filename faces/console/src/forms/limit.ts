export const limitUnits = ['working_hour', 'workday', 'urgent_hour', 'urgent_workday'] as const;
export type LimitUnit = (typeof limitUnits)[number];

export const unitWords = {
  urgent_hour: 'command.urgentHour',
  working_hour: 'command.workingHour',
  workday: 'command.workday',
  urgent_workday: 'command.urgentWorkday',
} as const satisfies Record<LimitUnit, string>;

/** A limit as typed: the number stays text until it is sent. */
export interface LimitInput {
  readonly n: string;
  readonly unit: LimitUnit;
}

export const noLimit: LimitInput = { n: '', unit: 'working_hour' };

export function isLimit(value: unknown): value is LimitInput {
  const n = typeof value === 'object' && value !== null && 'n' in value ? value.n : undefined;
  return typeof n === 'string' && /^[1-9]\d{0,3}$/.test(n.trim());
}

export function limitOf(limit: LimitInput): { readonly n: number; readonly unit: LimitUnit } {
  return { n: Number(limit.n.trim()), unit: limit.unit };
}

/** A limit that is chosen and not typed: `8 working_hour`. */
export function limitFrom(value: string): LimitInput {
  const [n = '', unit = ''] = value.split(' ');
  return { n, unit: limitUnits.find((one) => one === unit) ?? 'working_hour' };
}
