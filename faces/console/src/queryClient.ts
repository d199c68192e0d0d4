import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isPassing, isSignedOut, isUnreachable } from './problem.ts';
import { tellUnreachable } from './shell/reach.ts';

const tries = 3;

/** The cache of server state. A session that ended anywhere leads to sign-in, and back afterwards. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut();
    if (isUnreachable(error)) tellUnreachable();
  };
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.meta?.mayBeSignedOut !== true || isUnreachable(error)) watch(error);
      },
    }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        // Without a network trying again is waiting; what failed is asked again when it is back.
        retry: (count, error) => navigator.onLine && isPassing(error) && count < tries,
        // Offline the request is tried and fails in words, instead of waiting without end.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
