import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly audit: Same<typeof zh>;
  }
}

/** What the audit administrator reads. */
export const audit = defineArea({
  name: 'audit',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'audit',
      title: { zh: '审计', en: 'Audit' },
      icon: 'eye',
      to: paths.audit,
      rights: ['audit.read'],
    },
  ],
  pages: (page) => [page(paths.audit, () => import('./AuditPage.tsx'), 'AuditPage')],
});
