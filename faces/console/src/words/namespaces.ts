import type { Same } from '../admin/catalogue.ts';
import type { zh as organisation } from '../areas/city/organisation/words/zh.ts';
import type { zh as help } from '../help/words/zh.ts';
import type { Catalogue } from './zh.ts';

/**
 * The catalogues by namespace. The console's own is `console`; each area adds its own in its `area.ts`, with the type of
 * its Chinese catalogue (`words/zh.ts` of its folder; `words/en.ts` holds the same keys).
 */
export interface Words {
  readonly console: Catalogue;
  readonly organisation: Same<typeof organisation>;
  readonly help: Same<typeof help>;
}
