import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { rosterPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly roster: Same<typeof zh>;
  }
}

export const rosterWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** Who is on duty now, and the month plan of every duty seat one sees. */
export const roster = defineArea({
  name: 'roster',
  words: rosterWords,
  entries: [
    {
      name: 'roster',
      title: { zh: '值班表', en: 'Duty roster' },
      icon: 'calendar',
      to: rosterPath,
      rights: ['duty.read'],
      system: 'duty',
      end: true,
    },
  ],
  pages: (page) => [page(rosterPath, () => import('./RosterPage.tsx'), 'RosterPage')],
});
