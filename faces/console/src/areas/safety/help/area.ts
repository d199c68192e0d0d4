import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { dutyDeskPath, helpButtonsPath, helpIntakePath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly helpDesk: Same<typeof zh>;
  }
}

/** The duty desk 值班台: what rings, what is under way, and asking for help on behalf of whoever calls or comes. */
export const help = defineArea({
  name: 'helpDesk',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'dutyDesk',
      title: { zh: '值班台', en: 'Duty desk' },
      icon: 'sos',
      to: dutyDeskPath,
      rights: ['help.take', 'help.call'],
      system: 'help',
    },
  ],
  pages: (page) => [
    page(dutyDeskPath, () => import('./DeskPage.tsx'), 'DeskPage'),
    page(helpIntakePath, () => import('./IntakePage.tsx'), 'IntakePage'),
    page(helpButtonsPath, () => import('./ButtonsPage.tsx'), 'ButtonsPage'),
  ],
});
