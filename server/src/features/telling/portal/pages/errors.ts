/** What is wrong, as a page: people come to these addresses, by links that were cut off or are old. */
import type { ErrorShape } from '../../../../platform/http/error-shape.ts';
import type { PortalDeps } from '../deps.ts';
import { PAGE_HEADERS, pageText } from './frame.ts';
import { lookOf } from './look.ts';
import { problemPage } from './plain-pages.ts';

export function portalErrors(deps: Pick<PortalDeps, 'shell' | 'nameOf' | 'publicUrl'>): ErrorShape {
  return {
    prefix: '/portal/',
    shape({ status }, _address, _accept, language) {
      const look = lookOf(deps, { language, now: Date.now(), query: {} });
      const { 'content-type': type, ...headers } = PAGE_HEADERS;
      const body = pageText(deps.shell(), deps.publicUrl, look, problemPage(look, status));
      return { status, type, headers, body };
    },
  };
}
