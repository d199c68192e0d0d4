import type { Stage } from '@gridgov/domain/loop/issues/stages.ts';
import type { Cycle, Lane, StepNumber } from '@gridgov/ui/steps.ts';
import type { StripView } from '@gridgov/ui/strip.ts';
import type { Agrees, Reply } from '../../../apiTypes.ts';
import type { FormField } from '../../../forms/field.ts';
import type { AllowedCommand as Allowed, TimelineItem as Line, MatterClock } from '../../../matter/types.ts';

/** One line of a queue. Names come masked. */
export interface IssueRow {
  /** `<district>.<uuid>`. */
  readonly id: string;
  readonly number: string;
  /** `MMDD-NNNN`. */
  readonly shortNumber: string;
  readonly title: string;
  /** An emergency 紧急求助. */
  readonly help: boolean;
  readonly className: string;
  readonly place: string;
  readonly gridName: string;
  readonly step: StepNumber;
  readonly stage: Stage;
  /** 待派遣 */
  readonly stageName: string;
  readonly cycle: Cycle;
  readonly clock: MatterClock;
  readonly holder: { readonly name: string | null };
  readonly next: { readonly command: string; readonly label: string; readonly who: string };
  /** Latest things worth telling: 退回1, 照片+2. */
  readonly changes: readonly string[];
  readonly point?: { readonly longitude: number; readonly latitude: number };
  readonly version: number;
}

interface Page {
  readonly rows: readonly IssueRow[];
  /** Key of the next page; null at the end. */
  readonly next: string | null;
  /** Rows the view holds after the filter; null where counting would be costly. */
  readonly total: number | null;
  /** Rows of the view that the filter hides. */
  readonly hidden: number | null;
  readonly groups: Readonly<Partial<Record<RowGroup, number>>>;
  /** The matter open longest; null where not all were counted. */
  readonly oldest: { readonly id: string; readonly reportedAt: string } | null;
  readonly asOf: string;
}

export type RowGroup = 'help' | 'noOwner' | 'over' | 'byTime';

/** What happened to a queue since an instant. */
interface Delta {
  readonly asOf: string;
  readonly changed: readonly IssueRow[];
  readonly left: readonly { readonly id: string; readonly why: string }[];
  readonly fresh: number;
}

/** As the server describes its forms. */
export type FieldKind = Reply<'/issues/{id}', 'get'>['allowed'][number]['fields'][number]['kind'];

export type CommandField = FormField & { readonly kind: FieldKind };

/** What the server says about one command of the loop for this viewer. */
export type AllowedCommand = Allowed & { readonly fields: readonly CommandField[] };

export interface IssuePhoto {
  readonly id: string;
  readonly url: string;
  readonly thumbnail: string;
  readonly alt: string;
  readonly takenAt: string;
  readonly takenBy: string;
  readonly place: string;
  /** Shows the place after the work. */
  readonly after: boolean;
}

export interface TimelineItem extends Line {
  readonly kind: 'flow' | 'photo' | 'clock' | 'note';
}

export interface RelatedIssue {
  readonly id: string;
  readonly shortNumber: string;
  readonly title: string;
  readonly note: string;
  readonly thumbnail?: string;
}

export interface IssuePart {
  readonly title: string;
  readonly unit: string;
  readonly note?: string;
  readonly clock?: MatterClock;
}

interface Detail extends IssueRow {
  readonly channel: string;
  readonly reportedBy: string;
  readonly communityName: string;
  readonly description: string;
  /** When it was reported, and what was added to the report since. */
  readonly report: {
    readonly at: string;
    /** When it was seen, where it had to wait for a signal. */
    readonly seenAt?: string;
    readonly said: readonly { readonly label: string; readonly at: string; readonly text: string }[];
  };
  readonly closed: boolean;
  readonly following: boolean;
  readonly lanes: readonly Lane[];
  /** Short note under each of the seven steps, for the preview. */
  readonly stepNotes: Partial<Readonly<Record<StepNumber, string>>>;
  readonly nextStep: { readonly who: string; readonly what: string; readonly clock: MatterClock } | null;
  /** Other clocks that run, with their names: 处置时限. */
  readonly otherClocks: readonly { readonly name: string; readonly clock: MatterClock }[];
  readonly strips: readonly StripView[];
  readonly suggestedUnit?: {
    readonly id: string;
    readonly name: string;
    readonly reasons: readonly string[];
  };
  readonly allowed: readonly AllowedCommand[];
  readonly timeline: readonly TimelineItem[];
  readonly earlier: number;
  readonly photos: readonly IssuePhoto[];
  readonly evidence?: {
    readonly before: IssuePhoto;
    readonly after: IssuePhoto;
    readonly metresApart: number | null;
  };
  readonly gridCode?: string;
  readonly parts: readonly IssuePart[];
  readonly master?: RelatedIssue;
  readonly duplicates: readonly RelatedIssue[];
  readonly repeats: number;
  readonly linked: readonly RelatedIssue[];
  readonly assists: readonly { readonly unit: string; readonly note: string; readonly state: string }[];
  readonly reporter: { readonly text: string; readonly mayReveal: boolean };
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly note: string;
  }[];
  /** How many reporters hear of the closing. */
  readonly told: number;
  readonly similar: readonly (RelatedIssue & { readonly metres: number })[];
  readonly dueChanges: readonly DueChange[];
  /** What waits for a decision, and what it would change. */
  readonly asked: readonly AskedFor[];
}

export interface AskedFor {
  readonly command: string;
  readonly at: string;
  readonly text: string;
  readonly why: string;
  /** When the handling is due without and with it; null: no clock runs. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A due time that was set or changed. */
export interface DueChange {
  readonly at: string;
  readonly clock: string;
  readonly text: string;
  readonly why: string;
  /** Null: none was known, or the clock stands still. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Somebody who works on the matter, masked, and the queue they serve. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  readonly seat: string;
}

/** A paper form, filled in. */
export interface PaperForm {
  readonly id: string;
  readonly title: string;
  readonly at: string;
  readonly rows: readonly { readonly label: string; readonly text: string; readonly wide?: boolean }[];
  readonly signatures: readonly string[];
}

interface Papers {
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly printedBy: string;
  readonly printedAt: string;
  readonly forms: readonly PaperForm[];
}

export interface CommandAnswer {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  /** What happened, in words: 已派遣给环卫中心. */
  readonly text: string;
}

export interface BulkCheck {
  readonly id: string;
  readonly shortNumber: string;
  readonly suggestedUnit: {
    readonly id: string;
    readonly name: string;
    readonly reasons: readonly string[];
  } | null;
  readonly commands: readonly AllowedCommand[];
}

export interface BulkResult {
  readonly id: string;
  readonly shortNumber: string;
  readonly ok: boolean;
  readonly text: string;
}

export interface MapPins {
  readonly pins: readonly {
    readonly id: string;
    readonly longitude: number;
    readonly latitude: number;
    readonly tone: 'ok' | 'soon' | 'due' | 'over' | 'paused' | 'none';
    readonly label: string;
    readonly help: boolean;
  }[];
  readonly clusters: readonly {
    readonly longitude: number;
    readonly latitude: number;
    readonly tone: MapPins['pins'][number]['tone'];
    readonly count: number;
  }[];
  readonly total: number;
  readonly more: boolean;
}

interface Advice {
  readonly classes: readonly {
    readonly code: string;
    readonly name: string;
    readonly suggested: boolean;
    readonly reasons: readonly string[];
    readonly conditions: readonly { readonly name: string; readonly limit: string }[];
  }[];
  readonly duplicates: readonly (IssueRow & {
    readonly metres: number;
    readonly from: string;
    readonly reason: string;
    readonly thumbnail?: string;
  })[];
  readonly within: { readonly metres: number; readonly days: number };
  readonly nearby: readonly IssueRow[];
  readonly nearbyCount: number;
  readonly next: { readonly who: string; readonly dueAt: string } | null;
  readonly maySettle: boolean;
}

// Each shape against the server's description: a field the server no longer gives stops the build here.
export type IssuePage = Agrees<Page, Reply<'/issues', 'get'>>;
export type IssueDetail = Agrees<Detail, Reply<'/issues/{id}', 'get'>>;
export type QueueDelta = Agrees<Delta, Reply<'/issues/changes', 'get'>>;
export type ReportAdvice = Agrees<Advice, Reply<'/issues/advice', 'post'>>;
export type BulkChecks = Agrees<readonly BulkCheck[], Reply<'/issues/bulk/check', 'post'>>;
export type BulkResults = Agrees<readonly BulkResult[], Reply<'/issues/bulk', 'post'>>;
export type MapSection = Agrees<MapPins, Reply<'/issues/map', 'get'>>;
export type ExportView = Reply<'/issue-exports/{id}', 'get'>;
export type Team = Agrees<{ readonly items: readonly TeamMember[] }, Reply<'/issues/{id}/team', 'get'>>;
export type IssueProof = Reply<'/issues/{id}/proof', 'get'>;
export type FormsOfIssue = Agrees<Papers, Reply<'/issues/{id}/forms', 'get'>>;
