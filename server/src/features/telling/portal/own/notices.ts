import type { Static } from 'typebox';
import type { NoticeView } from '../schema.ts';
import type { NoticeRow } from './notice-queries.ts';

export { listNoticesIn } from './notice-queries.ts';

export const noticeView = (row: NoticeRow, nameOf: (code: string) => string): Static<typeof NoticeView> => ({
  ...row,
  areaName: nameOf(row.area),
});
