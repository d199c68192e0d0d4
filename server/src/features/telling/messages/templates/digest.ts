/** Several messages in one. */
import type { Template } from './template.ts';

export const DIGEST = {
  /** count; lines: one a message. */
  digest: {
    audience: 'staff',
    zh: { subject: '{count} 条工作消息', text: '{lines}' },
    en: { subject: '{count} messages', text: '{lines}' },
  },
  'digest.reporter': {
    audience: 'reporter',
    zh: { subject: '您反映的事项有 {count} 条进展', text: '{lines}' },
    en: { subject: '{count} news of your reports', text: '{lines}' },
  },
} as const satisfies Record<string, Template>;
