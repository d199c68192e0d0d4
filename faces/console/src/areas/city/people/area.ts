import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly people: Same<typeof zh>;
  }
}

/** Who holds which post. */
export const people = defineArea({
  name: 'people',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'people',
      title: { zh: '人员', en: 'People' },
      icon: 'user',
      to: paths.people,
      rights: ['people.read'],
    },
  ],
  pages: (page) => [
    page(paths.people, () => import('./PeoplePage.tsx'), 'PeoplePage'),
    page(paths.person, () => import('./PersonPage.tsx'), 'PersonPage'),
  ],
});
