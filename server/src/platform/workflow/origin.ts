/** Who gave a command, from where, and what makes it the same command when it comes again. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { canonical, sha256 } from '../ledger/canonical.ts';
import type { Who } from '../ledger/stream.ts';

/** Where a command came from, for the event. */
export type Origin = {
  commandId: string;
  requestId: string;
  address: string;
  now: number;
  /** By the client's clock, where it was sent along. */
  clientAt?: number | undefined;
};

export function whoOf(actor: Pick<Actor, 'personId' | 'postId'>, right: string, origin: Origin): Who {
  const { personId, postId } = actor;
  const { requestId, address, clientAt } = origin;
  return { personId, postId, right, requestId, address, ...(clientAt === undefined ? {} : { clientAt }) };
}

export function digestOf(actor: Pick<Actor, 'personId' | 'postId'>, command: string, body: unknown): Buffer {
  return sha256(canonical({ person: actor.personId, post: actor.postId, command, body }));
}
