import type { FormField } from '../forms/field.ts';
import type {
  AllowedCommand,
  AttachedPages,
  MatterClock,
  MatterFact,
  MatterLane,
  MatterPageFile,
  MatterView,
  NamedClock,
  TimelineItem,
} from './types.ts';

/** What the routes of every trade answer. They are made from tables, so that no description names them one by one. */
export interface CaseHead {
  /** `<district>.<uuid>`. */
  readonly id: string;
  readonly number: string;
  readonly label: string;
  readonly stage: string;
  readonly stageLabel: string;
  readonly open: boolean;
  /** The promise that breaks first. */
  readonly clock: MatterClock | null;
  /** The reader's post has to move. */
  readonly mine: boolean;
  readonly sight: 'frame' | 'own' | 'content';
  /** Name of the one of the staff it is about; left out by a server that does not tell it. */
  readonly about?: string | null;
  /** Of an old case that was brought in: what it claims. */
  readonly imported: {
    readonly number: string;
    readonly begun: string;
    readonly ended: string | null;
  } | null;
}
export interface CasePage {
  readonly items: readonly CaseHead[];
  readonly next: string | null;
}

interface TimerView {
  readonly timer: string;
  readonly label: string;
  readonly runs: boolean;
  readonly clock: MatterClock;
}
export interface CaseDetail extends CaseHead {
  readonly trade: string;
  readonly following: boolean;
  readonly next: { readonly who: string; readonly what: string } | null;
  readonly clocks: readonly TimerView[];
  /** Left out of cases that were recorded for tests of the page. */
  readonly state?: Readonly<Record<string, unknown>>;
  readonly members: readonly MatterFact[];
  readonly lanes: readonly {
    readonly lane: string;
    readonly label: string;
    readonly key: string;
    readonly holder: string | null;
    readonly stageLabel: string;
    readonly open: boolean;
    readonly mine: boolean;
    readonly clocks: readonly TimerView[];
  }[];
  readonly timeline: readonly {
    readonly version: number;
    readonly at: string;
    readonly event: string;
    readonly label: string;
    readonly who: string;
    readonly machine: boolean;
    readonly stage: string | null;
    readonly members: readonly MatterFact[];
    /** Left out by a server that knows no pages yet. */
    readonly attached?: readonly {
      readonly name: string;
      readonly label: string;
      readonly pages: readonly Omit<MatterPageFile & { readonly type: string }, 'picture' | 'address'>[];
    }[];
  }[];
  /** Whether sealed words may be opened, and whether a reason is asked for; left out by a server that seals nothing. */
  readonly sealed?: 'open' | 'reason' | null;
  readonly commands: readonly (Omit<AllowedCommand, 'primary' | 'destructive'> & {
    readonly fields: readonly FormField[];
  })[];
}

export interface CaseWords {
  readonly items: readonly {
    readonly version: number | null;
    readonly command: string;
    readonly name: string;
    readonly label: string;
    readonly text: string;
  }[];
}

export interface CaseAnswer {
  readonly id: string;
  readonly number: string;
  /** What happened, in words. */
  readonly text: string;
}

/** A case as its page shows it. `path`: of its trade. */
export function matterOf(detail: CaseDetail, path: string): MatterView {
  const { id, number, label, stageLabel, open, next, clock } = detail;
  const others = detail.clocks.filter((one) => one.runs && one.clock.dueAt !== clock?.dueAt);
  return {
    id,
    number,
    label,
    stage: stageLabel,
    closed: !open,
    mine: detail.mine,
    about: detail.about ?? null,
    following: detail.following,
    nextStep: next === null ? null : { ...next, clock },
    otherClocks: others.map(named),
    facts: detail.members,
    state: detail.state ?? {},
    lanes: detail.lanes.map(laneOf),
    sealed: detail.sealed
      ? { address: `/${path}/${id}/words`, asksReason: detail.sealed === 'reason' }
      : null,
    commands: commandsOf(detail),
    timeline: detail.timeline.map(lineOf),
    attached: detail.timeline.flatMap((line) => attachedTo(line, `/${path}/${id}`)),
  };
}

const named = ({ label, clock }: TimerView): NamedClock => ({ name: label, clock });

function laneOf({ lane, label, stageLabel, clocks, ...rest }: CaseDetail['lanes'][number]): MatterLane {
  return {
    ...rest,
    id: `${lane}.${rest.key}`,
    name: lane,
    title: label,
    stage: stageLabel,
    clocks: clocks.map(named),
  };
}

/**
 * Where the reader's post has to move, the first thing it can do that moves the case on; else the first that changes it.
 * A note is never what somebody came for.
 */
function commandsOf({ commands, mine }: CaseDetail): AllowedCommand[] {
  const can = mine ? commands.filter(({ allowed, effect }) => allowed && effect !== 'notes') : [];
  const first = can.find(({ effect }) => effect === 'moves') ?? can[0];
  return commands.map((one) => (one === first ? { ...one, primary: true } : one));
}

function attachedTo(line: CaseDetail['timeline'][number], address: string): AttachedPages[] {
  const { version, at, who, attached = [] } = line;
  return attached.map(({ name, label, pages }) => ({
    id: `${version} ${name}`,
    label,
    at,
    by: who,
    pages: pages.map(({ type, ...page }) => ({
      ...page,
      picture: type.startsWith('image/'),
      address: `${address}/events/${version}/files/${page.file}`,
    })),
  }));
}

function lineOf(line: CaseDetail['timeline'][number]): TimelineItem {
  const { version, at, who, event, label, members, stage, machine } = line;
  const detail = members.map((one) => `${one.label} ${one.text}`).join('\u2003');
  return {
    id: String(version),
    at,
    event,
    members,
    text: [who, label].filter(Boolean).join(' '),
    ...(detail === '' ? {} : { detail }),
    key: stage !== null,
    machine,
  };
}
