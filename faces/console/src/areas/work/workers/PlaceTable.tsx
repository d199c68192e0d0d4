import { householdsEach, missing, type Standard, sizeOf } from '@gridgov/domain/work/workers/coverage.ts';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '../../../shell/session.ts';
import { HouseholdsDialog } from './HouseholdsDialog.tsx';
import { workforcePath } from './paths.ts';
import type { PlaceRow, Workforce } from './queries.ts';

const GRID = 15;

/** Place by place what there is and what is missing; one level down with each. */
export function PlaceTable({ found }: { readonly found: Workforce }) {
  const { t } = useTranslation('workers');
  const [asked, setAsked] = useState<PlaceRow | null>(null);
  const mayCount = useRight('worker.recruit');
  const { places, rule } = found;
  const areGrids = places.some(({ code }) => code.length === GRID);
  const posts = (held: number, grids: number, each: number | undefined) =>
    each === undefined ? String(held) : `${held}/${grids * each}`;
  return (
    <section className="sheet" aria-labelledby="workforce-places">
      <header>
        <h2 id="workforce-places">{t(areGrids ? 'placesGrids' : 'places')}</h2>
      </header>
      <DataTable<PlaceRow>
        caption={t('places')}
        rows={places}
        rowId={({ code }) => code}
        {...(areGrids
          ? {}
          : {
              rowLink: ({ code }: PlaceRow, children) => (
                <Link className="go" to={workforcePath} search={{ area: code }}>
                  {children}
                </Link>
              ),
            })}
        columns={[
          { id: 'name', title: t('place'), cell: ({ name }) => name },
          ...(areGrids
            ? []
            : [
                {
                  id: 'grids',
                  title: t('grids'),
                  align: 'end' as const,
                  cell: ({ grids }: PlaceRow) => grids,
                },
              ]),
          {
            ...{ id: 'households', title: t('householdsTitle'), align: 'end' },
            cell: (place) =>
              areGrids && mayCount ? (
                <button type="button" className="lk" onClick={() => setAsked(place)}>
                  {place.unknown > 0 ? t('householdsSay') : place.households}
                </button>
              ) : (
                householdsWords(place)
              ),
          },
          ...(['fullTime', 'partTime', 'assistants'] as const).map((kind) => ({
            ...{ id: kind, title: t(kind), align: 'end' as const },
            cell: (place: PlaceRow) => (
              <Posts isShort={missing(place[kind], place.grids, rule?.[kind] ?? 0) > 0}>
                {posts(place[kind], place.grids, rule?.[kind])}
              </Posts>
            ),
          })),
          {
            ...{ id: 'each', title: t('each'), align: 'end' },
            cell: (place) => householdsEach(place, rule) ?? '—',
          },
          { id: 'size', title: t('against'), cell: (place) => t(`size_${sizeFor(place, rule)}`) },
        ]}
      />
      {asked === null ? null : <HouseholdsDialog place={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

const householdsWords = ({ households, unknown, grids }: PlaceRow) => (unknown === grids ? '—' : households);

/** Of a grid its households, of a larger place those of a post. */
const sizeFor = (place: PlaceRow, rule: Standard | null) =>
  sizeOf(
    place.code.length === GRID ? (place.unknown > 0 ? null : place.households) : householdsEach(place, rule),
    rule,
  );

function Posts(props: { readonly isShort: boolean; readonly children: string }) {
  return props.isShort ? <b className="workforce-short">{props.children}</b> : props.children;
}
