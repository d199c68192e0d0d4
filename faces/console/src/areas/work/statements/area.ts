import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { payItemsPath, statementPath, statementsPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly statement: Same<typeof zh>;
  }
}

/** Statements of a month, the page of one, and for the audit what is paid for. */
export const statements = defineArea({
  name: 'statement',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'statements',
      title: { zh: '奖补结算', en: 'Statements of pay' },
      icon: 'list',
      to: statementsPath,
      stands: 'statements',
      rights: ['statement.read'],
      readable: true,
      system: 'statement',
    },
    {
      name: 'payItems',
      title: { zh: '奖补分布', en: 'What is paid for' },
      icon: 'list',
      to: payItemsPath,
      rights: ['audit.read'],
      readable: true,
      system: 'statement',
    },
  ],
  pages: (page) => [
    page(statementsPath, () => import('./StatementsPage.tsx'), 'StatementsPage'),
    page(payItemsPath, () => import('./PayItemsPage.tsx'), 'PayItemsPage'),
    page(statementPath, () => import('./StatementPage.tsx'), 'StatementPage'),
  ],
});
