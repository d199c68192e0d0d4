import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { coursesPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly exams: Same<typeof zh>;
  }
}

export const examWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** Courses with their question banks, and who is to sit their exams. */
export const exams = defineArea({
  name: 'exams',
  words: examWords,
  entries: [
    {
      name: 'courses',
      title: { zh: '培训考试', en: 'Courses and exams' },
      icon: 'star',
      to: coursesPath,
      rights: ['exam.assign'],
      system: 'exam',
    },
  ],
  pages: (page) => [page(coursesPath, () => import('./CoursesPage.tsx'), 'CoursesPage')],
});
