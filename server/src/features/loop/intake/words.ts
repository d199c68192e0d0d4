import { say, sayField } from '@gridgov/domain/refusal.ts';

export const TOO_SHORT = {
  field: sayField('phone', '来电号码', 'Number of the caller'),
  problem: say('太短', 'it is too short'),
  right: say('5 位以上的号码', 'five digits or more'),
} as const;
