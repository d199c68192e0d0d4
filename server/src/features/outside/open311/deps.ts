import type { FileStore } from '../../../platform/files/store.ts';
import type { Identify } from '../../../platform/http/identity.ts';
import type { KnownNames } from '../../../platform/http/known.ts';
import type { Outside } from '../../../platform/outside/outside.ts';
import type { AreaSnapshot } from '../../city/areas/public.ts';
import type { RulesFacts } from '../../city/rules/public.ts';
import type { IssueDeps } from '../../loop/issues/public.ts';

export type Open311Deps = {
  readonly issues: IssueDeps;
  readonly identify: Identify;
  readonly store: FileStore;
  readonly outside: Outside;
  readonly facts: (at: number) => RulesFacts;
  readonly areas: () => Promise<AreaSnapshot>;
  readonly districts: () => readonly string[];
  /** Codes of services that were once asked for; left out where nobody can tell. */
  readonly known?: KnownNames;
  readonly publicUrl: string;
  readonly cityName: () => string;
};
