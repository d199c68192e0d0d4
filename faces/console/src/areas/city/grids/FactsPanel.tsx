import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaDetail } from '../../../admin/areas.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { useNames } from '../../../admin/names.ts';
import { OtherName } from '../../../admin/OtherName.tsx';
import { paths } from '../../../paths.ts';
import { useMe, useRight } from '../../../shell/session.ts';
import { DraftButton } from './DraftButton.tsx';
import { useBoundary, useStaff } from './queries.ts';
import { useSizeWords } from './sizes.ts';

/** What is known of the chosen area, who works there, and the way to change its grids. */
export function FactsPanel(props: { readonly area: AreaDetail }) {
  const { t } = useTranslation('grids');
  const shared = useTranslation('organisation').t;
  const { area } = props;
  const { kind, level } = area;
  const mayDraw = useMayDraw();
  const maySeePeople = useRight('people.read');
  return (
    <>
      <section>
        <h2>
          {area.name} <span className="tag">{kind === null ? shared(`level.${level}`) : t(kind)}</span>
        </h2>
        <Facts rows={useFacts(area)} />
        {level === 'community' || level === 'grid' ? (
          <div className="gr-acts">
            {level === 'community' && mayDraw ? <DraftButton community={area} /> : null}
            <Link className="lk" to={paths.boards} search={{ area: area.code }}>
              {t('boards')}
            </Link>
            {level === 'grid' ? (
              <Link className="lk" to={paths.unitGrids} search={{ code: area.code }}>
                {t('units.seeAll')}
              </Link>
            ) : null}
          </div>
        ) : null}
      </section>
      {maySeePeople ? <Staff area={area} /> : null}
    </>
  );
}

const streetDigits = 9;

/** Drawing is the street's own: its office has the area of a street. */
function useMayDraw(): boolean {
  const may = useRight('area.draw');
  const area = useMe().data?.acting?.area;
  return may && area?.length === streetDigits;
}

function useFacts(area: AreaDetail): readonly (readonly [string, ReactNode])[] {
  const { t } = useTranslation('grids');
  const shared = useTranslation('organisation').t;
  const boundary = useBoundary(area.level === 'city' ? undefined : area.code);
  const size = useSizeWords();
  const { data } = boundary;
  return [
    [t('code'), area.code],
    [shared('otherName.title'), <OtherName key="name" of="areas" code={area.code} />],
    ...(area.path.length > 1 ? [[t('belongs'), area.path.slice(0, -1).join(' ')] as const] : []),
    ...(data === undefined ? [] : [[t('size'), size(areaM2(data.boundary))] as const]),
    ...(boundary.isError ? [[t('size'), <NoBoundary key="none" />] as const] : []),
    ...(area.level === 'grid'
      ? []
      : [[t('grids'), t('gridsN', { n: area.grids.toLocaleString('en-US') })] as const]),
    [t('since'), t('sinceDay', { day: area.from })],
    ...(data === undefined ? [] : [[t('dataSource'), data.source] as const]),
  ];
}

function NoBoundary() {
  const { t } = useTranslation('grids');
  const mayImport = useRight('area.import');
  if (!mayImport) return t('noBoundary');
  return (
    <Link className="lk" to={paths.imports} search={{ kind: 'outlines' }}>
      {t('toImport')}
    </Link>
  );
}

function Staff(props: { readonly area: AreaDetail }) {
  const { t } = useTranslation('grids');
  const names = useNames();
  const { code, level } = props.area;
  const staff = useStaff(code, true).data;
  if (staff === undefined) return null;
  const worker = staff.items.some(({ kind }) => kind === 'grid_worker');
  return (
    <section>
      <h2>
        {t('staff')}
        {level === 'grid' && !worker ? <span className="adm-bad sm">{t('vacant')}</span> : null}
      </h2>
      {staff.items.length === 0 ? <p className="t2">{t('staffNone')}</p> : null}
      <ul className="gr-staff">
        {inOrder(staff.items, code).map((line) => (
          <li key={line.id}>
            <span className="t2">{names('post', line.kind)}</span>
            <Link to={paths.person} params={{ id: line.personId }}>
              <Said text={line.name} />
            </Link>
            <span className="t2">{line.phone}</span>
          </li>
        ))}
      </ul>
      {staff.next === null && staff.items.length <= shownStaff ? null : (
        <Link className="lk" to={paths.people} search={{ area: code }}>
          {t('staffAll')}
        </Link>
      )}
    </section>
  );
}

const shownStaff = 12;
const first: readonly string[] = ['grid_leader', 'grid_worker', 'grid_assistant'];

/** Who answers for the area itself, then leaders, workers and assistants. */
function inOrder<L extends { readonly area: string; readonly kind: string }>(
  lines: readonly L[],
  code: string,
): readonly L[] {
  const rank = ({ area, kind }: L) =>
    (area === code ? 0 : first.length + 1) + (first.includes(kind) ? first.indexOf(kind) : first.length);
  return lines.toSorted((one, other) => rank(one) - rank(other)).slice(0, shownStaff);
}
