import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../db/database.ts';
import type { Measures } from './metrics.ts';
import type { Json } from './plain-schema.ts';

export type OperateDeps = {
  readonly db: Db;
  readonly measures: Measures;
  /** False while starting and closing. */
  readonly ready: () => boolean;
  /** Called when somebody asks for it first: it weighs 6 MB, and most servers are never asked. */
  readonly describe: () => Json;
};

const patienceMs = 2_000;

export const OPERATION_ADDRESSES = ['/healthz', '/readyz', '/metrics', '/openapi.json'];

/**
 * What machines ask about the server itself. `/healthz`: the process answers; a supervisor restarts it where it
 * does not, so a database that is away must not show there. `/readyz`: worth sending people to.
 */
export function serveOperation(app: FastifyInstance, deps: OperateDeps): void {
  let description: string | undefined;
  // Balancers of load ask with HEAD.
  const method: ('GET' | 'HEAD')[] = ['GET', 'HEAD'];
  app.route({ method, url: '/healthz', handler: (_request, reply) => reply.send({ status: 'ok' }) });
  app.route({ method, url: '/readyz', handler: isReady });
  async function isReady(_request: FastifyRequest, reply: FastifyReply) {
    const database = await answers(deps.db);
    const ready = deps.ready() && database;
    if (!ready) reply.code(503).header('retry-after', '5');
    return { status: ready ? 'ready' : 'not-ready', database: database ? 'ok' : 'away' };
  }
  app.route({ method, url: '/metrics', handler: measure });
  async function measure(_request: FastifyRequest, reply: FastifyReply) {
    reply.header('content-type', deps.measures.registry.contentType);
    return deps.measures.registry.metrics();
  }
  app.route({ method, url: '/openapi.json', handler: describe });
  function describe(_request: FastifyRequest, reply: FastifyReply) {
    description ??= JSON.stringify(deps.describe());
    // Open to all, pages of others included: it holds nothing of this city.
    reply.header('access-control-allow-origin', '*');
    return reply.header('content-type', 'application/json; charset=utf-8').send(description);
  }
}

async function answers(db: Db): Promise<boolean> {
  const away = new Promise<false>((resolve) => setTimeout(resolve, patienceMs, false).unref());
  const asked = db.query('select 1').then(
    () => true,
    // Away is the answer, not a fault.
    () => false,
  );
  return Promise.race([asked, away]);
}
