/** What training sessions have beside the routes every trade has: the code that whoever holds them shows. */
import { randomBytes } from 'node:crypto';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { trainings } from '@gridgov/domain/work/trainings/decisions.ts';
import type { State } from '@gridgov/domain/work/trainings/events.ts';
import Type from 'typebox';
import type { Db } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Moment } from '../../../platform/http/shapes.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import { findCase } from '../../../platform/workflow/queries.ts';
import { codeAt } from './code.ts';
import { TRAININGS } from './public.ts';
import { secretOf } from './queries.ts';

const SECRET_BYTES = 32;
const Code = Type.Object({
  code: Type.String({ minLength: 6, maxLength: 6, description: 'Six digits' }),
  until: Moment,
  /** The server's time: clocks of desks differ. */
  now: Moment,
});

export function trainingRoutes({ db }: { readonly db: Db }): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/trainings/:id/code',
      operationId: 'showTrainingCode',
      summary: 'The code of a session under way, by which trainees check in; it changes every half minute',
      tag: 'exams',
      right: tradeRight(trainings, 'correct_attendance'),
      audit: { none: 'a code without people' },
      examples: { id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab' },
      schema: { params: Type.Object({ id: CaseId }), reply: { 200: Code } },
      async run({ actor, params, now }) {
        const [district, id] = splitId(params.id);
        const state = (await findCase(db, TRAININGS, district, id)) as State | null;
        // Whoever sees the list holds the session; trainees and others see less.
        if (state === null || trainings.sight(state, actor) !== 'content' || state.stage !== 'under_way')
          throw new Refusal('not-found', { what: say('签到码', 'The code') });
        const secret = await secretOf(db, { district, id, fresh: randomBytes(SECRET_BYTES) });
        return { ...codeAt(secret, now), now };
      },
    }),
  ];
}
