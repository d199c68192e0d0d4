import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly trades: Same<typeof zh>;
  }
}

/**
 * Lists and pages of the trades that have none of their own. They are in the navigation by what the server says
 * (`shell/navigation.ts`). A trade with a page of its own adds a route beside these: an address spelt out wins.
 */
export const trades = defineArea({
  name: 'trades',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  pages: (page) => [
    page(paths.trade, () => import('./TradePage.tsx'), 'TradePage'),
    page(paths.tradeCase, () => import('./TradeCasePage.tsx'), 'TradeCasePage'),
  ],
});
