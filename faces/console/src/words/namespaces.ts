import type { Catalogue } from './zh.ts';

/**
 * The catalogues by namespace. The console's own is `console`; an area adds one line with the type of its Chinese
 * catalogue (`words/zh.ts` of its folder; `words/en.ts` holds the same keys).
 */
export interface Words {
  readonly console: Catalogue;
}
