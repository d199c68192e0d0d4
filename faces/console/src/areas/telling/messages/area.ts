import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly messages: Same<typeof zh>;
  }
}

/** Messages to people outside: their states, for the system administrator. */
export const messages = defineArea({
  name: 'messages',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'messages',
      title: { zh: '外发消息', en: 'Messages' },
      icon: 'bell',
      to: paths.messages,
      rights: ['system.operate'],
    },
  ],
  pages: (page) => [
    page(paths.messages, () => import('./MessagesPage.tsx'), 'MessagesPage'),
    // How one is told oneself; reached from the account menu.
    page(paths.ownMessages, () => import('./OwnPage.tsx'), 'OwnPage'),
  ],
});
