import type { Calendar } from '@gridgov/domain/calendar/calendar.ts';
import type { PostKind } from '@gridgov/domain/city/people/posts.ts';
import type { Policy } from '@gridgov/domain/loop/issues/facts.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';

/** What `GET /field/sync` gives; states and settings are the domain's own. */
export interface Task {
  readonly id: string;
  readonly version: number;
  readonly shortNumber: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly className: string;
  readonly gridName: string;
  readonly nextWho: string;
  readonly closeCondition: string;
  readonly said: readonly {
    readonly at: number;
    readonly by: string;
    readonly event: string;
    readonly label: string;
    readonly text: string;
  }[];
  readonly photos: readonly {
    readonly id: string;
    readonly when: 'before' | 'after';
    readonly takenAt: number;
    readonly thumbnail: string;
  }[];
  readonly state: IssueState;
}

/** A report of one's own, and what was done with it last. */
export interface Reported {
  readonly id: string;
  readonly number: string;
  readonly shortNumber: string;
  readonly title: string;
  readonly place: string;
  readonly stage: string;
  readonly reportedAt: number;
  /** When it was seen, where it came some minutes later or more. */
  readonly seenAt?: number;
  readonly closedAt: number | null;
  readonly inTime: boolean | null;
  readonly settled: boolean;
  readonly reworks: number;
  readonly nextWho: string;
  readonly said: Task['said'];
}

type Outline = readonly (readonly (readonly (readonly number[])[])[])[];

/** A grid on or around the own area. */
export interface Around {
  readonly code: string;
  readonly name: string;
  readonly community: string;
  readonly worker: string;
  readonly outline: Outline;
}

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly inside: string;
  readonly center: { readonly lon: number; readonly lat: number } | null;
  readonly outline: Outline;
  /** Duty telephones, the nearest first; missing where it was given by an older server. */
  readonly offices?: readonly { readonly name: string; readonly phone: string; readonly hours: string }[];
  /** Telephones of units, the nearest first; missing where it was given by an older server. */
  readonly units?: readonly { readonly name: string; readonly phone: string }[];
  /** By code; missing where it was given by an older server. */
  readonly around?: readonly Around[];
  readonly grids: readonly {
    readonly code: string;
    readonly name: string;
    readonly lon: number | null;
    readonly lat: number | null;
  }[];
}

export interface Rules {
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly classes: readonly {
    readonly code: string;
    readonly name: string;
    readonly aliases: readonly string[];
    /** Missing where they were given by an older server. */
    readonly sounds?: readonly string[];
  }[];
  readonly frequent: readonly string[];
  readonly returnReasons: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
}

export interface Stats {
  readonly days: number;
  readonly reported: number;
  readonly settled: number;
  readonly closed: number;
  readonly inTime: number;
  readonly declined: number;
  readonly reworked: number;
  readonly patrols: number;
  readonly patrolMinutes: number;
  readonly stops: number;
}

export interface Reply {
  readonly cursor: string;
  readonly at: number;
  readonly keepUntil: number;
  readonly tasks: readonly Task[];
  readonly present?: readonly string[];
  readonly more: boolean;
  /** Missing where an older server answers. */
  readonly reported?: readonly Reported[];
  readonly area?: Area;
  readonly rules?: Rules;
  readonly stats: Stats;
}

export interface Post {
  readonly id: string;
  readonly kind: PostKind;
  readonly name: string;
  readonly area: string;
  readonly place: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
}

/** Who is signed in, as `GET /me` says; kept for starting without a network. */
export interface Me {
  readonly account: { readonly name: string };
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly acting: Post | null;
  /** All posts one may act in; what an older version kept has none. */
  readonly posts?: readonly Post[];
}

/** A post in which somebody worked on this phone and which is theirs no more. */
export interface EndedPost extends Pick<Post, 'id' | 'name' | 'place'> {
  readonly at: number;
  /** Its owner has read that it ended. */
  readonly seen: boolean;
}

export interface Patrol {
  readonly id: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly stops: readonly { readonly at: number; readonly text: string }[];
}
