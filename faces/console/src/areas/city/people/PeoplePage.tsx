import type { Column } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { AreaField } from '../../../admin/AreaField.tsx';
import { ChoiceFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Listing } from '../../../admin/Listing.tsx';
import { postKinds, useNames } from '../../../admin/names.ts';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { HeldWords } from './PostRow.tsx';
import type { RosterLine } from './queries.ts';

/** The posts of one's area: narrowed by area, kind and name; each line opens its person. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const shared = useTranslation('organisation').t;
  const names = useNames();
  const [filters, change] = useFilters();
  const { area = '', kind = '', name = '' } = filters;
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={<Tools />}>
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <TextFilter
          label={t('name')}
          placeholder={t('nameHint')}
          value={name}
          onChange={(text) => change({ name: text })}
        />
        <ChoiceFilter
          label={t('kind')}
          value={kind}
          all={shared('list.all')}
          options={postKinds.map((one) => [one, names('post', one)] as const)}
          onChange={(one) => change({ kind: one })}
        />
        <fieldset className="adm-filter">
          <legend>{shared('list.area')}</legend>
          <AreaField value={area} onChange={(code) => change({ area: code })} />
        </fieldset>
      </search>
      <section className="sheet">
        <Listing<RosterLine>
          caption={t('table')}
          path="/people"
          query={{ area, kind, name }}
          columns={useColumns()}
          rowId={({ id }) => id}
          rowLink={(row, children) => (
            <Link className="go" to={paths.person} params={{ id: row.personId }}>
              {children}
            </Link>
          )}
        />
      </section>
    </AdminPage>
  );
}

function useColumns(): readonly Column<RosterLine>[] {
  const { t } = useTranslation('people');
  const names = useNames();
  return [
    { id: 'name', title: t('name'), cell: (row) => <Said text={row.name} />, width: '120px' },
    { id: 'kind', title: t('kind'), cell: (row) => names('post', row.kind) },
    { id: 'place', title: t('place'), cell: (row) => row.place },
    { id: 'phone', title: t('phone'), cell: (row) => row.phone ?? t('noPhone') },
    { id: 'held', title: t('held'), cell: (row) => <HeldWords post={row} /> },
  ];
}

function Tools() {
  const { t } = useTranslation('people');
  const [asking, setAsking] = useState(false);
  if (!useRight('people.import')) return null;
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        {t('export')}
      </button>
      <Link className="btn" to={paths.imports} search={{ kind: 'roster' }}>
        {t('import')}
      </Link>
      {asking ? <ExportDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}
