import type { Column } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { AreaField } from '../../../admin/AreaField.tsx';
import { AreaName } from '../../../admin/AreaName.tsx';
import { ChoiceFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Listing } from '../../../admin/Listing.tsx';
import type { Reply } from '../../../apiTypes.ts';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';

export type Unit = Reply<'/units/{id}', 'get'>;

export const unitKinds: readonly Unit['kind'][] = [
  'grid_centre',
  'property',
  'station',
  'utility',
  'community',
  'street',
  'department',
  'other',
];

/** Units by name, kind and area. */
export function UnitsPage() {
  const { t } = useTranslation('units');
  const shared = useTranslation('organisation').t;
  const [filters, change] = useFilters();
  const { text = '', kind = '', area = '' } = filters;
  const mayImport = useRight('unit.import');
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      tools={
        mayImport ? (
          <Link className="btn" to={paths.imports} search={{ kind: 'units' }}>
            {t('import')}
          </Link>
        ) : null
      }
    >
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <TextFilter label={t('find')} value={text} onChange={(value) => change({ text: value })} />
        <ChoiceFilter
          label={t('kind')}
          value={kind}
          all={shared('list.all')}
          options={unitKinds.map((one) => [one, t(`kinds.${one}`)] as const)}
          onChange={(value) => change({ kind: value })}
        />
        <fieldset className="adm-filter">
          <legend>{t('area')}</legend>
          <AreaField value={area} onChange={(code) => change({ area: code })} to="community" />
        </fieldset>
      </search>
      <section className="sheet">
        <Listing<Unit>
          caption={t('table')}
          path="/units"
          query={{ text, kind, area }}
          columns={useColumns()}
          rowId={({ id }) => id}
          rowLink={(row, children) => (
            <Link className="go" to={paths.unit} params={{ id: row.id }}>
              {children}
            </Link>
          )}
        />
      </section>
    </AdminPage>
  );
}

function useColumns(): readonly Column<Unit>[] {
  const { t } = useTranslation('units');
  const shared = useTranslation('organisation').t;
  const level = (one: Unit['level']) => shared(`level.${one}`);
  return [
    { id: 'name', title: t('name'), cell: (row) => row.name },
    { id: 'kind', title: t('kind'), cell: (row) => t(`kinds.${row.kind}`) },
    { id: 'level', title: t('level'), cell: (row) => level(row.level) },
    { id: 'area', title: t('area'), cell: (row) => <AreaName code={row.area} /> },
    { id: 'roles', title: t('roles'), cell: (row) => <Said text={row.roles.join(' ')} /> },
    { id: 'code', title: t('code'), cell: (row) => <span className="t2">{row.code}</span> },
  ];
}
