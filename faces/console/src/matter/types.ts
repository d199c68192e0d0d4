import type { ClockView } from '@gridgov/ui/clock.ts';
import type { FormField } from '../forms/field.ts';

/** A clock with the instant it ends, ISO text. */
export interface MatterClock extends ClockView {
  readonly dueAt: string | null;
}
export interface NamedClock {
  readonly name: string;
  readonly clock: MatterClock;
}

export interface CommandRefusal {
  readonly code: string;
  readonly text: string;
  readonly instead?: { readonly text: string; readonly command?: string };
  readonly who?: string;
}

/** What the server says about one command for this viewer, in the order in which it should be offered. */
export interface AllowedCommand {
  readonly command: string;
  readonly label: string;
  /** What happens, in one sentence. */
  readonly does: string;
  readonly allowed: boolean;
  /** Left out: it changes what the case holds, and neither moves it on nor only adds a note. */
  readonly effect?: 'moves' | 'notes';
  readonly primary?: boolean;
  readonly destructive?: boolean;
  /** Asks nothing: given in place. */
  readonly atOnce?: boolean;
  /** Name of the lanes it acts on. */
  readonly lane?: string;
  readonly fields: readonly FormField[];
  /** What would be left open by it, in words. */
  readonly leaves?: readonly string[];
  readonly refusal?: CommandRefusal;
}

export interface TimelineItem {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  /** What happened, by its name in the trade, and what was filled in. */
  readonly event?: string;
  readonly members?: readonly MatterFact[];
  readonly detail?: string;
  /** A decision or change of step, against a mere note. */
  readonly key: boolean;
  readonly machine: boolean;
}

/** Who must do what until when; beneath, what else is promised. */
export interface Steps {
  readonly nextStep: {
    readonly who: string;
    readonly what: string;
    readonly clock: MatterClock | null;
  } | null;
  readonly otherClocks: readonly NamedClock[];
}

/** One of several who answer in the same case. */
export interface MatterLane {
  readonly id: string;
  /** Name of the lanes it is one of, and its own key among them. */
  readonly name: string;
  readonly key: string;
  readonly title: string;
  /** Who answers; null where nobody does yet. */
  readonly holder: string | null;
  readonly stage: string;
  readonly open: boolean;
  /** The reader answers here. */
  readonly mine: boolean;
  readonly clocks: readonly NamedClock[];
}

export interface MatterPageFile {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  readonly picture: boolean;
  /** Where it is read, under the address of the interface. */
  readonly address: string;
}
/** Pages that came with one thing that happened. */
export interface AttachedPages {
  readonly id: string;
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly pages: readonly MatterPageFile[];
}

/** What is shown of another trade's on the page of a matter of the loop. */
export interface BesideMatter {
  readonly id: string;
  readonly version: number;
  readonly closed: boolean;
}

/** A value of a case under the words of the field it was filled in by. */
export interface MatterFact {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** The words are kept apart; left out where they are not. */
  readonly sealed?: boolean;
}

/** A case as its page shows it, whatever its trade. */
export interface MatterView extends Steps {
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly stage: string;
  readonly closed: boolean;
  /** The reader's post has to move. */
  readonly mine?: boolean;
  /** Of the staff: whom the case is about, where the reader may know the name. */
  readonly about?: string | null;
  /** The reader follows it. */
  readonly following: boolean;
  /** What the case holds, as far as it may be seen; and the same as the trade keeps it. */
  readonly facts: readonly MatterFact[];
  readonly state: Readonly<Record<string, unknown>>;
  /** Where words said in confidence are opened; null where there are none, or not for this reader. */
  readonly sealed: { readonly address: string; readonly asksReason: boolean } | null;
  readonly lanes: readonly MatterLane[];
  readonly commands: readonly AllowedCommand[];
  readonly timeline: readonly TimelineItem[];
  readonly attached: readonly AttachedPages[];
}
