import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';

export type Workflow = Reply<'/workflow', 'get'>;

/** The table of the loop, as the help and the workflow page show it. */
export function useWorkflow(enabled: boolean) {
  return useQuery({
    queryKey: ['admin', 'workflow'],
    queryFn: ({ signal }) => read<Workflow>('/workflow', { signal }),
    enabled,
  });
}
