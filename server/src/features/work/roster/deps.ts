import type { RunningImports } from '../../../platform/imports/upload.ts';
import type { DutyDeps, TellDeps } from '../duty/public.ts';

export type RosterDeps = DutyDeps &
  TellDeps & {
    readonly running: RunningImports;
    readonly newId: () => string;
    /** Areas directly inside an area, '' for the city. */
    readonly areasIn: (code: string) => readonly { readonly code: string }[];
    /** Units by code, name or alias. */
    readonly unitsNamed: (text: string) => Promise<readonly { readonly id: string }[]>;
  };
