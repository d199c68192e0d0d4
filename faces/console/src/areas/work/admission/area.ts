import type { Same } from '../../../admin/catalogue.ts';
import { defineArea } from '../../../shell/defineArea.ts';
import { admissionPath, dutyListPath } from './paths.ts';
import type { zh } from './words/zh.ts';

declare module '../../../words/namespaces.ts' {
  interface Words {
    readonly admission: Same<typeof zh>;
  }
}

export const admissionWords = { zh: () => import('./words/zh.ts'), en: () => import('./words/en.ts') };

/** The duty list of a district, and the page of an application for it. */
export const admission = defineArea({
  name: 'admission',
  words: admissionWords,
  entries: [
    {
      name: 'dutyList',
      title: { zh: '职责清单', en: 'Duty list' },
      icon: 'list',
      to: dutyListPath,
      rights: ['admission.read'],
      readable: true,
      system: 'admission',
    },
  ],
  pages: (page) => [
    page(dutyListPath, () => import('./DutyListPage.tsx'), 'DutyListPage'),
    page(admissionPath, () => import('./AdmissionPage.tsx'), 'AdmissionPage'),
  ],
});
