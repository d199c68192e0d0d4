import type { CaseHead } from '../cases/types.ts';
import { type Own, useKept } from '../mine/own.ts';

/** The file of the engagement that lasts, or of the last one. */
export function useOwnFile(): Own<CaseHead> {
  const { value, state } = useKept<{ readonly items: readonly CaseHead[] }>('file', '/workers?limit=20');
  const items = value?.items ?? [];
  const lasts = items.find(({ stage }) => stage !== 'departed' && stage !== 'given_up');
  return { value: lasts ?? items[0] ?? null, state };
}
