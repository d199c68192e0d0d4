/** What a gateway of calls tells of those who were called. */
import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { HttpProblem } from '../../../platform/http/problem.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { CaseId, splitId } from '../../../platform/workflow/body-schema.ts';
import { THE_REQUEST } from './begin.ts';
import type { HelpDeps } from './deps.ts';
import { voiceAnswered } from './ringer.ts';
import { ANSWERS } from './voice.ts';

export function voiceRoute(deps: HelpDeps): Route {
  return defineRoute({
    method: 'POST',
    path: '/help/voice-answers',
    operationId: 'answerHelpCall',
    summary: 'A gateway of calls tells what was answered; a key pressed takes the request for help',
    description: 'Signed in by the key both sides know, as `x-gateway-key`.',
    tag: 'help',
    right: 'public',
    audit: { event: 'help.attempted' },
    schema: {
      headers: Type.Object({ 'x-gateway-key': Type.Optional(Type.String({ maxLength: 500 })) }),
      body: Type.Object({ id: CaseId, answer: Type.Enum([...ANSWERS]) }),
      reply: { 204: null },
    },
    async run({ headers, body: { id, answer }, now, reply }) {
      const [right, given] = [deps.voiceKey ?? '', headers['x-gateway-key'] ?? ''].map((one) =>
        Buffer.from(one),
      );
      if (right === undefined || given === undefined || right.length === 0 || right.length !== given.length)
        throw new HttpProblem('sign-in-needed');
      if (!timingSafeEqual(right, given)) throw new HttpProblem('sign-in-needed');
      const [district, own] = splitId(id);
      if (!(await voiceAnswered(deps, { district, id: own, answer }, now)))
        throw new Refusal('not-found', { what: THE_REQUEST });
      return reply.empty();
    },
  });
}
