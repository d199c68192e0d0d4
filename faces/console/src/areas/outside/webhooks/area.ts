import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly webhooks: Same<typeof zh>;
  }
}

/** Programs of others that are told of events, for the system administrator. */
export const webhooks = defineArea({
  name: 'webhooks',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'webhooks',
      title: { zh: 'Webhook', en: 'Webhooks' },
      icon: 'arrow',
      to: paths.webhooks,
      rights: ['system.operate'],
    },
  ],
  pages: (page) => [
    page(paths.webhooks, () => import('./WebhooksPage.tsx'), 'WebhooksPage'),
    page(paths.webhook, () => import('./WebhookPage.tsx'), 'WebhookPage'),
  ],
});
