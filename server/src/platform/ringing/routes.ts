/** What a gateway of calls tells of those who were called. */
import { timingSafeEqual } from 'node:crypto';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { HttpProblem } from '../http/problem.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { CaseId, splitId } from '../workflow/body-schema.ts';
import type { RingerDeps } from './deps.ts';
import { voiceAnswered } from './dial.ts';
import { ANSWERS } from './voice.ts';

/** `voiceKey`: what a gateway of calls and this server know; null: there is none. */
export type VoiceDeps = Pick<RingerDeps, 'db' | 'trades' | 'actorsOf' | 'onError'> & {
  readonly voiceKey: string | null;
};
const THE_CALL = say('电话', 'The call');

export function voiceRoute(deps: VoiceDeps): Route {
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
        throw new Refusal('not-found', { what: THE_CALL });
      return reply.empty();
    },
  });
}
