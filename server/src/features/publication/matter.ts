/** What the public may know of a matter: docs/decisions/0060-what-is-public.md says why. */
import { isPublic } from '@gridgov/domain/issues/public.ts';
import type { IssueState } from '@gridgov/domain/issues/state.ts';
import { isOpen, stepOf } from '@gridgov/domain/issues/state.ts';
import { STAGES, type Stage, type Step } from '@gridgov/domain/issues/steps.ts';

/** A matter as the database holds it. Times are epoch milliseconds. */
export type MatterRow = {
  readonly state: IssueState;
  readonly movedAt: number;
  readonly dueAt: number | null;
  /** As it was reported: shown only where the channel says so. */
  readonly description: string;
  /** A wording that a person made fit for everybody; null where there is none. */
  readonly text: string | null;
  /** Files a person has looked at and let out, the first taken first. */
  readonly photos: readonly string[];
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
  /** Photos a person has let out, by the ids of their files; `photoPath` says where they are read. */
  readonly photos: readonly string[];
};

/** The channel whose rules say that what is sent in through it can be read by everybody. */
export const OPEN_CHANNEL = 'open311';

/** Things and happenings in public space. What people bring of their own lives (disputes, care …) has other trees. */
export const PUBLIC_TREES = ['C', 'E'];

export function isPublicClass(classCode: string | null): classCode is string {
  return classCode !== null && PUBLIC_TREES.includes(classCode.slice(0, 1));
}

type Shown = Pick<IssueState, 'channel' | 'classCode' | 'stage' | 'nature' | 'master'>;

/** Whether everybody may know that there is such a matter. `PUBLIC` in queries.ts says the same to the database. */
export function isPublicMatter(state: Shown): boolean {
  return isPublicClass(state.classCode) && (state.channel === OPEN_CHANNEL || isPublic(state));
}

/** The only place that says which fields of a matter are public. Null where nothing of it is. */
export function publicMatter(row: MatterRow, names: PublicNames): PublicMatter | null {
  const { state } = row;
  if (!isPublicMatter(state) || state.classCode === null) return null;
  const sentOpenly = state.channel === OPEN_CHANNEL;
  const place = sentOpenly ? state.place.text : withoutHome(state.place.text);
  const className = names.classOf(state.classCode);
  return {
    id: `${state.district}.${state.id}`,
    number: state.number,
    status: isOpen(state) ? 'open' : 'closed',
    stage: state.stage,
    step: stepOf(state),
    classCode: state.classCode,
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
    dueAt: row.dueAt,
    closedAt: isOpen(state) ? null : state.closedAt,
    unit: state.lead === null ? null : names.unit(state.lead),
    result: state.result,
    photos: row.photos,
  };
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
