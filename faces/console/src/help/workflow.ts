import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';

export type Workflow = Reply<'/workflow', 'get'>;

/** The table of the loop; the workflow page asks for the same. */
export function useWorkflow(enabled: boolean) {
  return useQuery({
    queryKey: ['admin', 'workflow'],
    queryFn: ({ signal }) => read<Workflow>('/workflow', { signal }),
    enabled,
  });
}
