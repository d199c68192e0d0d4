import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly accounts: Same<typeof zh>;
  }
}

/** Accounts, tokens and their policy, for the security administrator. */
export const accounts = defineArea({
  name: 'accounts',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'accounts',
      title: { zh: '账号', en: 'Accounts' },
      icon: 'lock',
      to: paths.accounts,
      rights: ['account.manage'],
    },
  ],
  pages: (page) => [
    page(paths.accounts, () => import('./AccountsPage.tsx'), 'AccountsPage'),
    page(paths.account, () => import('./AccountPage.tsx'), 'AccountPage'),
  ],
});
