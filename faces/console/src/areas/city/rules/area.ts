import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly rules: Same<typeof zh>;
  }
}

/** Classes, standards, lists, policy, calendar and who changed them. */
export const rules = defineArea({
  name: 'rules',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'rules',
      title: { zh: '标准', en: 'Standards' },
      icon: 'list',
      to: paths.rules,
      rights: ['rules.edit', 'issue.rule', 'issue.export'],
      readable: true,
    },
  ],
  pages: (page) => [
    page(paths.rules, () => import('./RulesPage.tsx'), 'RulesPage'),
    page(paths.oneClass, () => import('./ClassPage.tsx'), 'ClassPage'),
  ],
});
