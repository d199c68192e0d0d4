import type { Reply } from '../../../apiTypes.ts';

export type Warning = Reply<'/warnings', 'get'>['items'][number];

/** What everybody reads of a warning; codes are those of the Common Alerting Protocol. */
export type WarningSaid = Omit<Warning, 'id' | 'sentAt' | 'endedAt' | 'endKind' | 'endReason' | 'mayEnd'>;
