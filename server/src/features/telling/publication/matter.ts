/** What the public may know of a matter: docs/decisions/0060-what-is-public.md says why. */
import { firstToBreak, type Promised } from '@gridgov/domain/loop/issues/promises.ts';
import { isPublic, isPublicClass } from '@gridgov/domain/loop/issues/public.ts';
import type { IssueState } from '@gridgov/domain/loop/issues/state.ts';
import { isOpen, stepOf } from '@gridgov/domain/loop/issues/state.ts';
import { STAGES, type Stage, type Step } from '@gridgov/domain/loop/issues/steps.ts';

/** A photo that a person has let out. */
export type PublicPhoto = {
  /** Of its file. */
  readonly id: string;
  /** Name of what it was attached to: `reported`, `responded` … */
  readonly purpose: string;
  readonly at: number;
};

/** A matter as the database holds it. Times are epoch milliseconds. */
export type MatterRow = {
  readonly state: IssueState;
  readonly movedAt: number;
  /** As it was reported: shown only where the channel says so. */
  readonly description: string;
  /** A wording that a person made fit for everybody; null where there is none. */
  readonly text: string | null;
  /** Those a person has looked at and let out, the first sent first. */
  readonly photos: readonly PublicPhoto[];
};

export type PublicNames = {
  area(code: string): string;
  classOf(code: string): string;
  unit(id: string): string;
};

/** Nothing else of a matter is public. Codes are area codes, `lon` and `lat` degrees WGS-84. */
export type PublicMatter = {
  readonly id: string;
  readonly number: string;
  readonly status: 'open' | 'closed';
  readonly stage: Stage;
  readonly step: Step;
  readonly classCode: string;
  readonly className: string;
  /** Class and place in words. */
  readonly title: string;
  readonly description: string | null;
  /** In words, without flat and telephone. */
  readonly place: string;
  readonly district: string;
  readonly street: string;
  readonly community: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly reportedAt: number;
  readonly updatedAt: number;
  readonly dueAt: number | null;
  readonly closedAt: number | null;
  /** Name of the unit that answers; null while there is none. */
  readonly unit: string | null;
  /** Code of the list `close_result`. */
  readonly result: string | null;
  /** How many met the same thing and joined. */
  readonly fellows: number;
  /** What breaks first of all that is promised, at `dueAt`; null where nothing is. */
  readonly promised: Promised | null;
  /** Of a matter that is over whether it was dealt with in time, where there was a limit. */
  readonly inTime: boolean | null;
  /** `photoPath` says where they are read. */
  readonly photos: readonly PublicPhoto[];
};

/** The channel whose rules say that what is sent in through it can be read by everybody. */
export const OPEN_CHANNEL = 'open311';

type Shown = Pick<IssueState, 'channel' | 'classCode' | 'stage' | 'nature' | 'master'>;

/** Whether everybody may know that there is such a matter. `PUBLIC` in queries.ts says the same to the database. */
export function isPublicMatter(state: Shown): boolean {
  return isPublicClass(state.classCode) && (state.channel === OPEN_CHANNEL || isPublic(state));
}

/** Null where nothing of the matter is public. */
export function publicMatter(row: MatterRow, names: PublicNames): PublicMatter | null {
  return isPublicMatter(row.state) ? publicFields(row, names) : null;
}

/**
 * The only place that says which fields of a matter are public. It does not ask whether this one is: its reporter is
 * shown the same fields, and more beside them, before anybody decided.
 */
export function publicFields(row: MatterRow, names: PublicNames): PublicMatter {
  const { state } = row;
  const promised = firstToBreak(state);
  const sentOpenly = state.channel === OPEN_CHANNEL;
  const place = sentOpenly ? state.place.text : withoutHome(state.place.text);
  const classCode = state.classCode ?? '';
  const className = classCode === '' ? '' : names.classOf(classCode);
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    status: isOpen(state) ? 'open' : 'closed',
    stage: state.stage,
    step: stepOf(state),
    classCode,
    className,
    title: place === '' ? className : `${className} · ${place}`,
    description: sentOpenly ? row.description : row.text,
    place,
    district: state.district,
    street: state.place.street,
    community: state.place.community,
    lon: state.place.lon,
    lat: state.place.lat,
    reportedAt: state.reportedAt,
    updatedAt: row.movedAt,
    dueAt: promised?.breaksAt ?? null,
    closedAt: isOpen(state) ? null : state.closedAt,
    unit: unitName(state.lead, names),
    result: state.result,
    fellows: state.fellows?.length ?? 0,
    promised,
    inTime: state.inTime,
    photos: row.photos,
  };
}

/** Unit that answers; a grid is called by its name. */
export function unitName(lead: string | null, names: PublicNames): string | null {
  if (lead === null) return null;
  return lead.startsWith('grid:') ? names.area(lead.slice('grid:'.length)) : names.unit(lead);
}

/** Where everybody reads a photo that was let out: the stripped picture, with parts covered where need was. */
export function photoPath(fileId: string): string {
  return `/api/v1/portal/photos/${fileId}`;
}

/** Stage in words, for everybody. */
export function stageWords(stage: Stage, language: 'zh' | 'en'): string {
  return STAGES[stage][language];
}

const HOME = /[\dA-Za-z一二三四五六七八九十百东西南北中甲乙丙丁]+\s*(?:单元|室|户|门\d).*$/u;
const TELEPHONE = /\+?\d[\d -]{6,}\d/g;

/** The house is enough for everybody: flats and telephones that stand in the words of a place are left out. */
export function withoutHome(text: string): string {
  return text
    .replace(TELEPHONE, '')
    .replace(HOME, '')
    .replace(/[\s，,、·-]+$/u, '');
}
