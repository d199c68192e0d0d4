import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

export type ClassRow = Reply<'/classes', 'get'>['items'][number];
export type ClassDetail = Reply<'/classes/{code}', 'get'>;
export type Standard = Reply<'/standards', 'get'>['items'][number];
export type Policy = Reply<'/rules/policy', 'get'>['policy'];
export type Limit = Policy['reopenLimit'];
export type TradeLimits = Reply<'/rules/trade-limits', 'get'>['items'];
export type TradeLimit = TradeLimits[number]['limits'][number]['limit'];
export type ClockUnit = TradeLimit['unit'];
export type CodeLists = Reply<'/code-lists', 'get'>;
export type Calendar = Reply<'/rules/calendar', 'get'>;
export type Revision = Reply<'/rules/revisions', 'get'>['items'][number];
export type Saved = Reply<'/rules/policy', 'put'>;

const key = ['admin', 'rules'] as const;

function useRules<T>(path: string, query: Record<string, string> = {}) {
  return useQuery({
    queryKey: [...key, path, query],
    queryFn: ({ signal }) => read<T>(path, { query, signal }),
  });
}

export const useClasses = () => useRules<Reply<'/classes', 'get'>>('/classes');
export const useClass = (code: string) => useRules<ClassDetail>(`/classes/${encodeURIComponent(code)}`);
export const usePolicy = () => useRules<Reply<'/rules/policy', 'get'>>('/rules/policy');
export const useCodeLists = () => useRules<CodeLists>('/code-lists');
export const useTradeLimits = () => useRules<Reply<'/rules/trade-limits', 'get'>>('/rules/trade-limits');
export const useCalendar = () => useRules<Calendar>('/rules/calendar');
export const useStandards = (classPrefix: string, text: string) =>
  useRules<Reply<'/standards', 'get'>>('/standards', { classPrefix, text });

/** What the server made of a dated change of the rules, in words. */
export function useSavedWords(): (saved: Saved) => string {
  const { t } = useTranslation('organisation');
  return ({ added, changed, unchanged }) => t('change.saved', { added, changed, unchanged });
}
