import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { figuresPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly figures: Same<typeof zh>;
  }
}

/** Measures by street, unit, class and month; each opens to its rows. */
export const figures = defineArea({
  name: 'figures',
  words: { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') },
  entries: [
    {
      name: 'figures',
      title: { zh: '指标', en: 'Figures' },
      icon: 'indicators',
      to: figuresPath,
      rights: ['figure.read'],
    },
  ],
  pages: (page) => [page(figuresPath, () => import('./FiguresPage.tsx'), 'FiguresPage')],
});
