import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { QueryValue } from '../../../api.ts';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { headersOf } from './headers.ts';
import type { Subject } from './subjects.ts';
import { mapText } from './subjects.ts';
import type { Report } from './upload.ts';
import { sendFile } from './upload.ts';

export interface Wish {
  readonly file: File;
  readonly query: Readonly<Record<string, QueryValue>>;
  /** Column of the file to field; null leaves it to the server. */
  readonly map: Readonly<Record<string, string>> | null;
  readonly dryRun: boolean;
}

const lookMs = 700;

/** One import at a time: tried or applied, stopped at will, with the rows read so far. */
export type ImportProgress = Reply<'/imports/{id}', 'get'>;

export function useImport(subject: Subject) {
  const client = useQueryClient();
  const running = useRef<{ readonly id: string; readonly stop: AbortController } | null>(null);
  const run = useMutation({
    mutationFn: async (wish: Wish): Promise<Report> => {
      const call = { id: commandId(Date.now()), stop: new AbortController() };
      running.current = call;
      const query = {
        ...wish.query,
        dryRun: wish.dryRun,
        ...(wish.map === null ? {} : { map: mapText(wish.map) }),
      };
      const { path } = subject;
      return sendFile({ path, query, file: wish.file, commandId: call.id, signal: call.stop.signal });
    },
    onSuccess: async ({ applied }) => {
      if (applied) await client.invalidateQueries();
    },
  });
  const progress = useQuery({
    queryKey: ['import-progress', subject.name],
    queryFn: ({ signal }) => read<ImportProgress>(`/imports/${running.current?.id ?? ''}`, { signal }),
    enabled: run.isPending,
    refetchInterval: lookMs,
    retry: false,
    gcTime: 0,
  });
  return { run, stop: () => running.current?.stop.abort(), progress: progress.data ?? null };
}

/** The columns of a chosen CSV file, for matching by hand when the server did not find what it needs. */
export function useHeaders(file: File | null, wanted: boolean) {
  return useQuery({
    queryKey: ['import-headers', file?.name, file?.size, file?.lastModified],
    queryFn: () => (file === null ? [] : headersOf(file)),
    enabled: wanted && file !== null,
  });
}
