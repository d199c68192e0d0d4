/** The pages of a case as they leave the server: by sight, turned, and marked with the case and who looked. */
import { minuteTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { type PageValue, pagesIn } from '@gridgov/domain/workflow/pages.ts';
import { eventSeen, lanesHeld } from '@gridgov/domain/workflow/sight.ts';
import Type from 'typebox';
import { isDrawn } from '../files/dot-text.ts';
import { stamped, turned } from '../files/stamp.ts';
import { disposition } from '../http/ask.ts';
import { defineRoute, type Route, type SignedAccount } from '../http/route.ts';
import { Uuid } from '../http/shapes.ts';
import { CaseId, splitId } from './body-schema.ts';
import type { FileAbout, OpenTrade, TradeDeps } from './open.ts';
import { eventIn, findCase, findCaseEvent } from './queries.ts';
import type { Served } from './served.ts';

const params = Type.Object({
  id: CaseId,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'The event it came with' }),
  file: Uuid,
});
const examples = {
  id: '370602.0192d3a0-7b1c-7000-8000-0123456789ab',
  version: 1,
  file: '0192d3a0-7b1c-7000-8000-0123456789ab',
};
const PICTURE = 'image/jpeg';

/** None for a trade that takes no pages. */
export function pageRoutes(deps: TradeDeps, open: OpenTrade): Route[] {
  const fields = Object.values(open.served.trade.commands).flatMap((row) => Object.values(row.fields));
  return fields.some(({ kind }) => kind === 'pages') ? [pageRoute(deps, open), smallRoute(deps, open)] : [];
}

const frameOf = ({ path }: Served) =>
  ({
    method: 'GET',
    tag: 'trades',
    right: 'signed-in',
    examples,
    path: `/${path}/:id/events/:version/files/:file`,
  }) as const;

function pageRoute(deps: TradeDeps, { served }: OpenTrade): Route {
  const frame = frameOf(served);
  return defineRoute({
    ...frame,
    operationId: `show${served.path}Page`,
    summary: `A page of a case, marked with its number, the time and who looks (${served.trade.zh})`,
    description:
      'Pictures come turned as recorded, with the mark in them; a PDF comes as it was sent in. Each look is logged.',
    audit: { access: 'personal' },
    schema: {
      params,
      query: Type.Object({ save: Type.Optional(Type.Boolean({ description: 'To keep it as a file' })) }),
      reply: { 200: { binary: ['*/*'] } },
    },
    async run(ask) {
      const { page, about, number } = await pageFor(deps, served, ask.params, ask.actors);
      const content = await deps.files.open(about.hash);
      if (content === undefined) throw noPage();
      await ask.record({ subject: `${served.trade.name}:${ask.params.id}`, details: { file: page.file } });
      const picture = about.type.startsWith('image/');
      const shown = picture && ask.query.save !== true ? 'inline' : 'attachment';
      const headers = {
        'cache-control': 'private, no-store',
        'content-disposition': disposition(about.name, shown),
      };
      if (!picture)
        return ask.reply.stream(content.stream, { type: about.type, bytes: content.bytes, headers });
      const mark = [number, `${minuteTextAt(ask.now)} ${lookerOf(ask)}`];
      const body = await stamped(await wholeOf(content.stream), page.turn, mark);
      return ask.reply.stream(body, { type: PICTURE, bytes: body.length, headers });
    },
  });
}

function smallRoute(deps: TradeDeps, { served }: OpenTrade): Route {
  const frame = frameOf(served);
  return defineRoute({
    ...frame,
    path: `${frame.path}/small`,
    operationId: `show${served.path}PageSmall`,
    summary: `A small picture of a page, turned as recorded (${served.trade.zh})`,
    audit: { none: 'too small to read; seen as part of its case, whose reading is checked' },
    schema: { params, reply: { 200: { binary: ['image/jpeg'] } } },
    async run(ask) {
      const { page, about } = await pageFor(deps, served, ask.params, ask.actors);
      const content = about.width === null ? undefined : await deps.files.open(about.hash, THUMBNAIL);
      if (content === undefined) throw noPage();
      const body = await turned(await wholeOf(content.stream), page.turn);
      const headers = { 'cache-control': 'private, no-cache' };
      return ask.reply.stream(body, { type: PICTURE, bytes: body.length, headers });
    },
  });
}

/** The account, as the audit names it; one in Chinese by its id, since the mark has no dots for that. */
const lookerOf = ({ account, actor }: { account: SignedAccount | null; actor: Actor }) =>
  account === null ? actor.personId : isDrawn(account.name) ? account.name : account.id;

/** Beside the content of a picture, as it was kept when it came in. */
const THUMBNAIL = '.thumb';

type Asked = { readonly id: string; readonly version: number; readonly file: string };
type Found = { readonly page: PageValue; readonly about: FileAbout; readonly number: string };

/** @throws Refusal the same for what does not exist and for what is not to be seen */
async function pageFor(
  { db, files }: TradeDeps,
  served: Served,
  { id, version, file }: Asked,
  actors: readonly Actor[],
): Promise<Found> {
  const [district, own] = splitId(id);
  const [state, row] = await Promise.all([
    findCase(db, served, district, own),
    findCaseEvent(db, district, own, version),
  ]);
  if (state === null || row === null) throw noPage();
  const { trade } = served;
  for (const actor of actors) {
    const seen = eventSeen(
      trade,
      eventIn(trade.name, row),
      trade.sight(state, actor),
      lanesHeld(trade, state, actor),
    );
    const page = Object.values(seen?.body ?? {})
      .flatMap(pagesIn)
      .find((one) => one.file === file);
    // One after the other: most people have one post.
    const [about] = page === undefined ? [] : await files.about([file]);
    if (page !== undefined && about !== undefined) return { page, about, number: state.number };
  }
  throw noPage();
}

async function wholeOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

const noPage = () => new Refusal('not-found', { what: say('附件', 'The file') });
