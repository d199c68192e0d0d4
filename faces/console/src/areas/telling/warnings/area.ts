import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { warningsPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly warnings: Same<typeof zh>;
  }
}

/** Warnings to the public, for those who give them. */
export const warnings = defineArea({
  name: 'warnings',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'warnings',
      title: { zh: '预警', en: 'Warnings' },
      icon: 'warn',
      to: warningsPath,
      rights: ['warning.issue'],
      readable: true,
    },
  ],
  pages: (page) => [page(warningsPath, () => import('./WarningsPage.tsx'), 'WarningsPage')],
});
