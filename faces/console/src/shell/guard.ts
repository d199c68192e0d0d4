import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../admin/days.ts';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';

export type Guard = Reply<'/me/guard', 'get'>;
export type GuardEvent = Guard['events'][number];

/** What others did to one's own account, and what waits for one's own word. */
export function useGuard() {
  return useQuery({
    queryKey: ['admin', 'own-guard'],
    queryFn: ({ signal }) => read<Guard>('/me/guard', { signal }),
    staleTime: 60_000,
  });
}

/** What was done, by whom and when. */
export function useGuardWords(): (event: GuardEvent) => string {
  const { t } = useTranslation();
  return ({ what, details, byName, at }) =>
    t('guard.by', {
      what: t(`guard.what.${what}`, { ...details, defaultValue: what }),
      name: byName,
      time: momentWords(at),
    });
}
