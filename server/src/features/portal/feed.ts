/** News of an area for feed readers (Atom, RFC 4287): public matters decided on or done. */
import { Refusal } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../platform/http/route.ts';
import { AreaCode } from '../../platform/http/shapes.ts';
import type { PortalDeps } from './deps.ts';
import { pagePublic } from './public-matters.ts';

const ENTRIES = 50;
const WORDS = {
  zh: { open: '正在办', done: '办好了', title: '公开事项' },
  en: { open: 'being dealt with', done: 'done', title: 'public matters' },
} as const;

export function feedRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/feed',
    operationId: 'areaFeed',
    summary: 'Atom feed of the public matters of an area, the whole city without one',
    tag: 'portal',
    right: 'public',
    audit: { none: 'public facts without personal data' },
    schema: {
      query: Type.Object({ area: Type.Optional(AreaCode) }),
      reply: { 200: { binary: ['application/atom+xml'] } },
    },
    run: async ({ query, language, now, reply }) => {
      const { area = '' } = query;
      const name = deps.nameOf(area);
      if (area !== '' && name === area) throw new Refusal('not-found', { what: `区域 ${area}` });
      const { items } = await pagePublic(deps, { area, limit: ENTRIES }, language, now);
      const words = WORDS[language];
      const self = `${deps.publicUrl}/api/v1/portal/feed${area === '' ? '' : `?area=${area}`}`;
      const entries = items.map((one) => {
        const at = new Date(one.closedAt ?? one.reportedAt).toISOString();
        const title = `${one.className}，${one.place}：${one.closedAt === null ? words.open : words.done}`;
        return `<entry><id>urn:uuid:${one.id.split('.')[1]}</id><title>${xml(title)}</title><updated>${at}</updated><link href="${deps.publicUrl}/portal/matters/${one.id}"/><summary>${xml(one.text ?? title)}</summary></entry>`;
      });
      const newest = Math.max(0, ...items.map((one) => one.closedAt ?? one.reportedAt));
      const text = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}"><id>${xml(self)}</id><title>${xml(`${name} ${words.title}`)}</title><updated>${new Date(newest).toISOString()}</updated><author><name>${xml(name)}</name></author><link rel="self" href="${xml(self)}"/>${entries.join('')}</feed>`;
      return reply.stream(text, {
        type: 'application/atom+xml; charset=utf-8',
        headers: { 'cache-control': 'public, max-age=60' },
      });
    },
  });
}

function xml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 allows none of them
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  );
}
