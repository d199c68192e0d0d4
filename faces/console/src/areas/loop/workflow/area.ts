import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly workflow: Same<typeof zh>;
  }
}

/** The table of the loop, for everybody to read. */
export const workflow = defineArea({
  name: 'workflow',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'workflow',
      title: { zh: '流程', en: 'Workflow' },
      icon: 'line',
      to: paths.workflow,
      rights: [],
      end: true,
    },
  ],
  pages: (page) => [page(paths.workflow, () => import('./WorkflowPage.tsx'), 'WorkflowPage')],
});
