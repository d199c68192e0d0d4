/** Certificates of grid workers, told to who leads them. Values: post (the grid), from (the day). */
import type { Template } from './template.ts';

export const CERTIFICATES = {
  'certificate.ends': {
    audience: 'staff',
    zh: {
      line: '{post} 有网格员证 {from} 到期',
      subject: '网格员证快到期：{post}',
      text: '{post} 有网格员证 {from} 到期。到期没有换证的不能巡查，提醒参加培训和考试。',
    },
    en: {
      line: 'A certificate in {post} ends on {from}',
      subject: 'A certificate ends soon: {post}',
      text: 'A certificate of a grid worker in {post} ends on {from}. Without another one its holder may not walk patrols: remind them of training and exam.',
    },
  },
  'certificate.nobody': {
    audience: 'staff',
    zh: {
      line: '{from} {post} 的巡查没有人有有效的证',
      subject: '巡查没有人能走：{post}',
      text: '{from} {post} 有巡查任务，网格里没有人有当天有效的网格员证。由网格长代走，或者找人替班。',
    },
    en: {
      line: 'Nobody in {post} holds a certificate for the patrols of {from}',
      subject: 'Nobody may walk the patrols: {post}',
      text: 'There are patrols in {post} on {from}, and nobody of the grid holds a certificate that is valid then. The leader walks them, or somebody stands in.',
    },
  },
} as const satisfies Record<string, Template>;

export type CertificateTemplate = keyof typeof CERTIFICATES;
