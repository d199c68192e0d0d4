/** The duty list of a district as a paper: numbered, of the day it was made on, with what is in force and what comes. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { LISTS } from '@gridgov/domain/work/admission/events.ts';
import type { Static } from 'typebox';
import { canonical, sha256 } from '../../../../platform/ledger/canonical.ts';
import { uuidOf } from '../../../../platform/ledger/ids.ts';
import type { Who } from '../../../../platform/ledger/stream.ts';
import { FRAME_2026_12, type PaperKind, type Papers } from '../../../../platform/papers/papers.ts';
import {
  findPaper,
  findPaperData,
  type ListedPaper,
  listPapers,
  type PaperRow,
} from '../../../../platform/papers/queries.ts';
import { noPaper } from '../../../../platform/papers/view.ts';
import { type DutyListDeps, dutyListOf } from '../list.ts';
import type { DutyList } from '../schema.ts';

const since = '2026-12-01';
export const DUTY_LIST_PAPER: PaperKind = {
  name: 'duty_list',
  zh: '网格事项职责清单',
  en: 'Duty list',
  templates: [
    { since, file: new URL(`templates/duty-list-${since}.typ`, import.meta.url), frame: FRAME_2026_12 },
  ],
};

export type ListPaperDeps = DutyListDeps & { readonly papers: Papers };
type Item = Static<typeof DutyList>['items'][number];
const TRADE = 'duty_list';
const aboutOf = (district: string) => uuidOf(`duty list ${district}`);

export const papersOfList = ({ db }: DutyListDeps, district: string): Promise<ListedPaper[]> =>
  listPapers(db, district, aboutOf(district));

/** @throws Refusal where it is no list of this district */
export async function paperOfList({ db }: DutyListDeps, district: string, id: string): Promise<PaperRow> {
  const row = await findPaper(db, district, id);
  if (row === null || row.trade !== TRADE || row.about !== aboutOf(district)) throw noPaper();
  return row;
}

/** Numbers the list as it stands; the same list on the same day is the same paper. */
export async function giveList(
  deps: ListPaperDeps,
  { district, now, who }: { readonly district: string; readonly now: number; readonly who: Who },
): Promise<PaperRow> {
  const said = await saidOf(deps, district, now);
  const digest = sha256(canonical(said)).toString('hex');
  const [newest] = await papersOfList(deps, district);
  if (newest !== undefined && (await findPaperData(deps.db, district, newest.id))?.digest === digest)
    return newest;
  return deps.papers.give({
    ...{ kind: DUTY_LIST_PAPER, district, trade: TRADE, about: aboutOf(district) },
    // Which list of the district it is, as its papers are made one after the other.
    event: (newest?.event ?? 0) + 1,
    ...{ who, now, at: now, data: { ...said, digest } },
  });
}

async function saidOf(deps: ListPaperDeps, district: string, now: number) {
  const { items, districts } = await dutyListOf(deps, { district, now, language: 'zh' });
  const name = districts.find(({ code }) => code === district)?.title ?? district;
  const day = dayTextAt(now);
  const inForce = items.filter(({ standing }) => standing === 'inForce');
  const lists = Object.entries(LISTS).map(([list, title]) => ({
    title,
    items: numbered(inForce.filter((one) => one.list === list)),
  }));
  const coming = items.filter(({ standing }) => standing === 'coming');
  return {
    title: DUTY_LIST_PAPER.zh,
    issuer: `${name}网格中心`,
    day: day.split('-').map(Number),
    says: `${day}在${name}施行的网格事项如下。不在清单上的事项，不交给网格员。`,
    parts: [...lists, ...(coming.length === 0 ? [] : [{ title: '将施行', items: numbered(coming) }])],
  };
}

/** By the day on which each began, the oldest first. */
const numbered = (items: readonly Item[]) =>
  items
    .toSorted((a, b) => a.from - b.from || a.number.localeCompare(b.number))
    .map(({ title, work, ground, unit, streets, from, until, temporary }, at) => ({
      ...{ n: at + 1, title: temporary ? `${title}（临时急项）` : title, work, ground, unit },
      term: `${dayTextAt(from)}至${dayTextAt(until - 1)}${streets.length === 0 ? '' : `，限${streets.join('、')}`}`,
    }));
