/** A case of any trade, as the server shows it to whoever has a part in it. */
import type { Content } from '../outbox/items.ts';
import type { KeptRow } from '../store/db.ts';

/** Where the cases of a trade are asked for, and under which kind the phone keeps them. */
export interface PhoneTrade {
  readonly path: string;
  readonly kind: Extract<
    KeptRow['kind'],
    'call' | 'whistle' | 'exam' | 'training' | 'round' | 'worker' | 'statement'
  >;
  /** How often one that is looked at is asked for anew. */
  readonly everyMs: number;
  /** One's own cases stay readable without a signal, also while somebody else has to move. */
  readonly own?: true;
}
export interface CaseClock {
  readonly state: 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'none' | 'met' | 'late';
  readonly dueAt: string | null;
}
export interface CaseHead {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly stage: string;
  readonly stageLabel: string;
  readonly open: boolean;
  readonly mine: boolean;
  readonly clock: CaseClock | null;
}
export interface CaseOption {
  readonly value: string;
  readonly label: string;
}
export interface CaseField {
  readonly name: string;
  readonly kind: string;
  readonly label: string;
  readonly optional: boolean;
  readonly options?: readonly CaseOption[];
}
export interface CaseCommand {
  readonly command: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly fields: readonly CaseField[];
}
export interface CaseLane {
  readonly lane: string;
  readonly key: string;
  readonly holder: string | null;
  readonly stage: string;
  readonly stageLabel: string;
  readonly open: boolean;
  readonly mine: boolean;
  readonly clocks: readonly {
    readonly timer: string;
    readonly label: string;
    readonly runs: boolean;
    readonly clock: CaseClock;
  }[];
}
export interface CaseDetail extends CaseHead {
  readonly district: string;
  readonly sealed?: 'open' | 'reason' | null;
  readonly members: readonly {
    readonly name: string;
    readonly label: string;
    readonly text: string;
    readonly sealed?: boolean;
  }[];
  readonly lanes: readonly CaseLane[];
  readonly commands: readonly CaseCommand[];
  /** What happened, the last first, with the files that came with it. */
  readonly timeline: readonly {
    readonly version: number;
    readonly event: string;
    readonly attached?: readonly {
      readonly pages: readonly { readonly file: string; readonly name: string }[];
    }[];
  }[];
  /** What the trade itself keeps, as far as it is shown. */
  readonly state: unknown;
}
export interface CaseWord {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}
/** What the phone keeps of one: it is there at a door without a signal. The words go with it. */
export interface KeptCase {
  readonly detail: CaseDetail;
  readonly words: readonly CaseWord[] | null;
}
/** A command that waits on this phone. */
export type Waiting = { readonly command: string; readonly body: Content['body'] };
