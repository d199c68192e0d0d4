import { useMutation } from '@tanstack/react-query';

interface Act<Answer, Wish> {
  readonly mutationFn: (wish: Wish) => Promise<Answer>;
  /** Reads again what changed; after whoever asked has been told. */
  readonly onSuccess?: (answer: Answer, wish: Wish) => unknown;
  readonly onSettled?: (answer: Answer | undefined, error: Error | null) => unknown;
}

interface Asked<Answer, Wish> {
  readonly wish: Wish;
  readonly told: ((answer: Answer) => void) | undefined;
}

/**
 * A change that tells what came of it also when the row or the page that asked is gone before the answer: a hint from
 * the server can take it away sooner, and what hangs on the component alone would then say nothing.
 */
export function useAct<Answer, Wish = void>(act: Act<Answer, Wish>) {
  const { mutate, mutateAsync, data, error, isPending, isError, reset } = useMutation<
    Answer,
    Error,
    Asked<Answer, Wish>
  >({
    mutationFn: ({ wish }) => act.mutationFn(wish),
    onSuccess: (answer, { wish, told }) => {
      told?.(answer);
      return act.onSuccess?.(answer, wish);
    },
    ...(act.onSettled === undefined
      ? {}
      : { onSettled: (answer: Answer | undefined, failed: Error | null) => act.onSettled?.(answer, failed) }),
  });
  return {
    data,
    error,
    isPending,
    isError,
    reset,
    mutate: (wish: Wish, then: { readonly onSuccess?: (answer: Answer) => void } = {}) =>
      mutate({ wish, told: then.onSuccess }),
    mutateAsync: (wish: Wish) => mutateAsync({ wish, told: undefined }),
  };
}
