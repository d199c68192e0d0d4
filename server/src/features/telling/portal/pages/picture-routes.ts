/** What a link shows of itself: the place on the map or a photo that was let out, and a code to scan. */
import { buffer } from 'node:stream/consumers';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { qrPath } from '@gridgov/ui/qr.ts';
import Type from 'typebox';
import { cutTo, renderSvg } from '../../../../platform/files/render.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { AreaCode } from '../../../../platform/http/shapes.ts';
import { drawGround } from '../../../city/basemap/public.ts';
import { IssueId } from '../../../loop/issues/public.ts';
import { AnswerCache } from '../cache.ts';
import type { PortalDeps } from '../deps.ts';
import { onePublic } from '../matters/public-matters.ts';
import { findPublishedContent } from '../queries.ts';
import { pageQuery } from './look.ts';

/** What programs that show links expect. */
const SIZE = { width: 1200, height: 630 } as const;
const PUBLIC = { none: 'public facts without personal data' } as const;
const examples = { id: '990106.0192d3a0-7b1c-7000-8000-0123456789ab' };
const KEPT_MS = 10 * 60_000;
const HEADERS = {
  'cache-control': 'public, max-age=600',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

/** How near a place is looked at, by the length of its code. */
const ZOOMS: Readonly<Record<number, number>> = { 6: 11, 9: 13, 12: 15, 15: 16 };

type Spot = { readonly lon: number; readonly lat: number; readonly zoom: number; readonly pin: boolean };

export function pictureRoutes(deps: PortalDeps): Route[] {
  const cache = new AnswerCache(KEPT_MS);
  const shared = {
    tag: 'portal',
    right: 'public',
    audit: PUBLIC,
    absolute: true,
    head: true,
    hidden: true,
  } as const;
  return [
    defineRoute({
      ...shared,
      method: 'GET',
      path: '/portal/picture',
      operationId: 'portalPicture',
      summary: 'An area on the map, the whole city without one',
      rate: 'heavy',
      schema: {
        query: Type.Object({ area: Type.Optional(AreaCode) }, { additionalProperties: true }),
        reply: { 200: { binary: ['image/jpeg'] } },
      },
      run: async ({ query, now, reply }) => {
        const { area = '' } = query;
        const made = await cache.get(`area ${area}`, now, async () =>
          drawSpot(deps, await areaSpot(deps, area, now)),
        );
        return reply.stream(made, { type: 'image/jpeg', bytes: made.length, headers: HEADERS });
      },
    }),
    defineRoute({
      ...shared,
      method: 'GET',
      path: '/portal/matters/:id/picture',
      operationId: 'publicMatterPicture',
      summary: 'The first photo of a public matter that was let out, else its place on the map',
      rate: 'heavy',
      examples,
      schema: {
        params: Type.Object({ id: IssueId }),
        query: pageQuery(),
        reply: { 200: { binary: ['image/jpeg'] } },
      },
      run: async ({ params, now, reply }) => {
        const made = await cache.get(`matter ${params.id}`, now, () => matterPicture(deps, params.id, now));
        return reply.stream(made, { type: 'image/jpeg', bytes: made.length, headers: HEADERS });
      },
    }),
    defineRoute({
      ...shared,
      method: 'GET',
      path: '/portal/matters/:id/code',
      operationId: 'publicMatterCode',
      summary: 'The address of a public matter as a code to scan',
      examples,
      schema: {
        params: Type.Object({ id: IssueId }),
        query: pageQuery(),
        reply: { 200: { binary: ['image/svg+xml'] } },
      },
      run: async ({ params, now, language, reply }) => {
        const { id } = await onePublic(deps, params.id, language, now);
        const { size, path } = qrPath(`${deps.publicUrl}/portal/matters/${id}`);
        const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
        return reply.stream(svg, { type: 'image/svg+xml', headers: HEADERS });
      },
    }),
  ];
}

async function matterPicture(deps: PortalDeps, id: string, now: number): Promise<Buffer> {
  const matter = await onePublic(deps, id, 'zh', now);
  const [photo] = matter.photos;
  const hash = photo === undefined ? null : await findPublishedContent(deps.db, photo.id);
  const content = hash === null ? undefined : await deps.store.open(hash);
  if (content !== undefined) return cutTo(await buffer(content.stream), SIZE);
  const { point } = matter;
  if (point === null) return drawSpot(deps, await areaSpot(deps, id.slice(0, 6), now));
  return drawSpot(deps, { lon: point.longitude, lat: point.latitude, zoom: 16, pin: true });
}

/** The middle of an area. @throws Refusal where there is none */
async function areaSpot({ places, districts }: PortalDeps, area: string, now: number): Promise<Spot> {
  const areas = await places.snapshot();
  const labels = (area === '' ? districts() : [area]).flatMap((code) => areas.labelOf(code, now) ?? []);
  if (labels.length === 0) throw new Refusal('not-found', { what: say('这个地方', 'This area') });
  const mean = (of: 'lon' | 'lat') => labels.reduce((sum, label) => sum + label[of], 0) / labels.length;
  return { lon: mean('lon'), lat: mean('lat'), zoom: ZOOMS[area.length] ?? 11, pin: false };
}

async function drawSpot({ baseMap }: PortalDeps, { pin, ...spot }: Spot): Promise<Buffer> {
  const ground = await drawGround(baseMap, { ...spot, ...SIZE });
  return renderSvg(`${ground}${pin ? PIN : ''}`, SIZE);
}

/** Its point stands in the middle of the picture. */
const PIN = `<g transform="translate(${SIZE.width / 2} ${SIZE.height / 2})"><path d="M0 0C-34-52-44-68-44-92a44 44 0 1 1 88 0C44-68 34-52 0 0Z" fill="#204B79" stroke="#FFFFFF" stroke-width="5"/><circle cy="-92" r="16" fill="#FFFFFF"/></g>`;
