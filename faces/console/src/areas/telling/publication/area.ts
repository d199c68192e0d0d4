import type { Same } from '../../../admin/catalogue.ts';
import { paths } from '../../../paths.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly publication: Same<typeof zh>;
  }
}

/** The desk that lets things out to everybody, and answers residents about their data. */
export const publication = defineArea({
  name: 'publication',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'publication',
      title: { zh: '公开审核', en: 'Publication' },
      icon: 'eye',
      to: paths.publication,
      rights: ['publication.check', 'resident.answer'],
    },
  ],
  pages: (page) => [page(paths.publication, () => import('./PublicationPage.tsx'), 'PublicationPage')],
});
