/** For work that must not fail: what would be written to the log is thrown. */
export const noFault = (what: string, error: unknown): never => {
  throw new Error(`${what} failed`, { cause: error });
};

/** For work that is meant to fail: what was reported, in its order. */
export function faults() {
  const told: string[] = [];
  return {
    told,
    onError: (what: string, error: unknown) =>
      void told.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
  };
}
