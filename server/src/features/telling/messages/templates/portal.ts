/** Messages of the residents' portal to whoever subscribed to an area, or asked to see their own data. */
import type { Template } from './template.ts';

export const PORTAL = {
  /** number, secret: what a matter is followed by; link: its page. */
  'portal.reported': {
    audience: 'reporter',
    urgent: true,
    secret: true,
    zh: {
      subject: '已收到您的上报 {number}',
      text: '已收到您的上报，编号 {number}，查询码 {secret}。凭编号和查询码随时查看办理情况：{link}',
    },
    en: {
      subject: 'We have received your report {number}',
      text: 'We have received your report. Number {number}, secret {secret}. Follow it at any time: {link}',
    },
  },
  /** number, secret: what the answer is read by; link: where. */
  'portal.objection': {
    audience: 'reporter',
    secret: true,
    zh: {
      subject: '您对 {number} 的异议有答复了',
      text: '您对公示事项 {number} 的异议有答复了。查询码 {secret}，凭编号和查询码看：{link}',
    },
    en: {
      subject: 'Your objection to {number} was answered',
      text: 'Your objection to the posted item {number} was answered. Code {secret}; read it here: {link}',
    },
  },
  /** area: name; matters: how many; link. */
  'portal.area': {
    audience: 'subscriber',
    zh: {
      subject: '{area}：{matters} 件公开事项有进展',
      text: '{area}有 {matters} 件公开事项有进展：{link}',
    },
    en: {
      subject: '{area}: news of {matters} matters',
      text: 'There is news of {matters} public matters in {area}: {link}',
    },
  },
} as const satisfies Record<string, Template>;
