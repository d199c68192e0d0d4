import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly identity: Same<typeof zh>;
  }
}

/** Who of the city's identity provider is who here, and which posts need a second factor. */
export const identity = defineArea({
  name: 'identity',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'identity',
      title: { zh: '登录规则', en: 'Sign-in rules' },
      icon: 'user',
      to: paths.identity,
      rights: ['account.manage'],
    },
  ],
  pages: (page) => [
    page(paths.identity, () => import('./IdentityPage.tsx'), 'IdentityPage'),
    // How one signs in oneself; reached from the account menu.
    page(paths.ownSignIn, () => import('./OwnSignInPage.tsx'), 'OwnSignInPage'),
  ],
});
