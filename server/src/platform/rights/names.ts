import type { Right } from '@gridgov/domain/city/people/right-rows.ts';
import type { TradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import type { Reference } from '@gridgov/domain/refusal.ts';

export const refRight = (right: Right | TradeRight): Reference => `@right.${right}`;
