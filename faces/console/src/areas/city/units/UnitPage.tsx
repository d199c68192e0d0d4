import type { Column } from '@gridgov/ui/DataTable.tsx';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { AreaName } from '../../../admin/AreaName.tsx';
import { Facts } from '../../../admin/Facts.tsx';
import { Listing } from '../../../admin/Listing.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useNames } from '../../../admin/names.ts';
import { OtherName } from '../../../admin/OtherName.tsx';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import type { Unit } from './UnitsPage.tsx';

type Line = Reply<'/people', 'get'>['items'][number];

function useUnit(id: string | null) {
  return useQuery({
    queryKey: ['admin', 'unit', id],
    queryFn: ({ signal }) => read<Unit>(`/units/${id ?? ''}`, { signal }),
    enabled: id !== null,
  });
}

/** One unit: what it is, its roles, its people. */
export function UnitPage() {
  const { id } = useParams({ strict: false });
  return (
    <Loaded page query={useUnit(id ?? null)}>
      {(unit) => <Content unit={unit} />}
    </Loaded>
  );
}

function Content(props: { readonly unit: Unit }) {
  const { t } = useTranslation('units');
  const shared = useTranslation('organisation').t;
  const { unit } = props;
  const parent = useUnit(unit.parentId).data;
  const { from, to } = unit;
  const list = (texts: readonly string[]) => (texts.length === 0 ? t('none') : texts.join(' '));
  return (
    <AdminPage
      title={unit.name}
      lead={
        <Link to={paths.units}>
          <Icon name="left" /> {t('back')}
        </Link>
      }
    >
      <section className="sheet pad">
        <Facts
          rows={[
            [t('code'), unit.code],
            [shared('otherName.title'), <OtherName key="name" of="units" code={unit.id} />],
            [t('kind'), t(`kinds.${unit.kind}`)],
            [t('level'), shared(`level.${unit.level}`)],
            [t('area'), <AreaName key="area" code={unit.area} whole />],
            [
              t('officePhone'),
              unit.phone === '' ? (
                t('none')
              ) : (
                <a key="phone" className="lk" href={`tel:${unit.phone}`}>
                  {unit.phone}
                </a>
              ),
            ],
            [t('roles'), list(unit.roles)],
            [t('aliases'), list(unit.aliases)],
            [
              t('parent'),
              parent === undefined ? (
                t('none')
              ) : (
                <Link key="parent" className="lk" to={paths.unit} params={{ id: parent.id }}>
                  {parent.name}
                </Link>
              ),
            ],
            [t('held'), to === null ? shared('until', { from }) : shared('between', { from, to })],
          ]}
        />
      </section>
      {useRight('people.read') ? <People unit={unit} /> : null}
    </AdminPage>
  );
}

function People(props: { readonly unit: Unit }) {
  const { t } = useTranslation('units');
  const names = useNames();
  const columns: readonly Column<Line>[] = [
    { id: 'name', title: t('person'), cell: (row) => <Said text={row.name} />, width: '160px' },
    { id: 'post', title: t('post'), cell: (row) => names('post', row.kind) },
    { id: 'phone', title: t('phone'), cell: (row) => row.phone ?? t('none') },
  ];
  return (
    <section className="sheet">
      <header>
        <h2>{t('people')}</h2>
      </header>
      <Listing<Line>
        caption={t('people')}
        path="/people"
        query={{ unitId: props.unit.id }}
        columns={columns}
        rowId={({ id }) => id}
        empty={t('noPeople')}
        rowLink={(row, children) => (
          <Link className="go" to={paths.person} params={{ id: row.personId }}>
            {children}
          </Link>
        )}
      />
    </section>
  );
}
