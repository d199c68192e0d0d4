import type { Right } from '@gridgov/domain/city/people/right-rows.ts';
import type { Reference } from '@gridgov/domain/refusal.ts';

export const refRight = (right: Right): Reference => `@right.${right}`;
