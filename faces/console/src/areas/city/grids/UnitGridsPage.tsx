import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { AreaField } from '../../../admin/AreaField.tsx';
import { useArea, useAreas } from '../../../admin/areas.ts';
import { TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Listing } from '../../../admin/Listing.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { GridTabs } from './GridTabs.tsx';
import type { UnitLink, UnitOfGrid } from './queries.ts';
import { useUnitGrid } from './queries.ts';

const gridDigits = 15;
const unitCode = /^\d{14,15}$/;

/** Unit grids, the location index: those of one governance grid, and to which grids one of them belonged when. */
export function UnitGridsPage() {
  const { t } = useTranslation('grids');
  const [{ code: given, unit = '' }, change] = useFilters();
  const here = useAreas('here').data?.[0];
  const code = given ?? here?.code ?? '';
  return (
    <AdminPage title={t('units.title')} lead={t('units.lead')}>
      <GridTabs here="units" list />
      <div className="adm-filters">
        <fieldset className="adm-filter">
          <legend>{t('units.ofGrid')}</legend>
          <AreaField value={code} onChange={(chosen) => change({ code: chosen, unit: '' })} />
        </fieldset>
        <TextFilter
          key={unit}
          label={t('units.byCode')}
          value={unit}
          onChange={(text) => change({ unit: text })}
        />
      </div>
      {unit === '' ? null : <Belonging code={unit} />}
      {code.length === gridDigits ? <UnitsOf grid={code} /> : <ChooseGrid />}
    </AdminPage>
  );
}

function ChooseGrid() {
  const { t } = useTranslation('grids');
  const state = { kind: 'empty', title: t('units.choose'), next: t('units.chooseNext') } as const;
  return (
    <section className="sheet">
      <StateBlock state={state} />
    </section>
  );
}

function UnitsOf(props: { readonly grid: string }) {
  const { t } = useTranslation('grids');
  const percent = usePercent();
  const name = useArea(props.grid).data?.name ?? props.grid;
  const columns: readonly Column<UnitOfGrid>[] = [
    { id: 'code', title: t('units.unit'), cell: (row) => row.code },
    { id: 'name', title: t('units.name'), cell: (row) => row.name },
    { id: 'share', title: t('units.share'), align: 'end', cell: (row) => percent(row.share) },
  ];
  return (
    <section className="sheet" aria-label={t('units.listOf', { name })}>
      <Listing<UnitOfGrid>
        caption={t('units.listOf', { name })}
        path={`/areas/${props.grid}/unit-grids`}
        query={{}}
        columns={columns}
        rowId={({ code }) => code}
        rowLink={(row, children) => (
          <Link className="go" to={paths.unitGrids} search={{ code: props.grid, unit: row.code }}>
            {children}
          </Link>
        )}
        empty={t('units.none')}
      />
    </section>
  );
}

/** The governance grids one unit grid belonged to, with the days. */
function Belonging(props: { readonly code: string }) {
  const { t } = useTranslation('grids');
  const isCode = unitCode.test(props.code);
  const query = useUnitGrid(isCode ? props.code : undefined);
  const title = t('units.historyOf', { code: props.code });
  const columns = useLinkColumns();
  return (
    <section className="sheet" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      {isCode ? (
        <Loaded query={query} rows={2}>
          {({ grids }) => (
            <DataTable<UnitLink>
              caption={title}
              columns={columns}
              rows={grids}
              rowId={({ grid, from }) => `${grid} ${from}`}
              rowLink={(row, children) => (
                <Link className="go" to={paths.grids} search={{ code: row.grid }}>
                  {children}
                </Link>
              )}
            />
          )}
        </Loaded>
      ) : (
        <StateBlock state={{ kind: 'empty', title: t('units.noCode'), next: t('units.noCodeNext') }} />
      )}
    </section>
  );
}

function useLinkColumns(): readonly Column<UnitLink>[] {
  const { t } = useTranslation('grids');
  const percent = usePercent();
  return [
    { id: 'grid', title: t('units.grid'), cell: (row) => row.gridName },
    { id: 'code', title: t('code'), cell: (row) => row.grid },
    { id: 'from', title: t('units.from'), cell: (row) => row.from },
    { id: 'to', title: t('units.to'), cell: (row) => row.to ?? t('units.today') },
    { id: 'share', title: t('units.share'), align: 'end', cell: (row) => percent(row.share) },
  ];
}

function usePercent(): (share: number) => string {
  const { t } = useTranslation('grids');
  return (share) => t('units.percent', { n: (share * 100).toFixed(1) });
}
