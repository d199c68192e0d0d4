import type { Column } from '@gridgov/ui/DataTable.tsx';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter, TextFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { paths } from '../../../paths.ts';
import { LimitWords } from './LimitWords.tsx';
import type { Standard } from './queries.ts';
import { useClasses, useStandards } from './queries.ts';

/** Opening conditions with their limits; each row opens its class. */
export function Standards() {
  const { t } = useTranslation('rules');
  const shared = useTranslation('organisation').t;
  const [{ text = '', under = '' }, change] = useFilters();
  const groups = (useClasses().data?.items ?? []).filter(({ level }) => level < 3);
  const columns = useColumns();
  return (
    <>
      <search className="adm-filters" aria-label={shared('list.filters')}>
        <TextFilter label={t('findStandard')} value={text} onChange={(value) => change({ text: value })} />
        <ChoiceFilter
          label={t('under')}
          value={under}
          all={shared('list.all')}
          options={groups.map(({ code, name }) => [code, `${code} ${name}`] as const)}
          onChange={(value) => change({ under: value })}
        />
      </search>
      <section className="sheet">
        <Loaded query={useStandards(under, text)}>
          {({ items, total }) =>
            items.length === 0 ? (
              <StateBlock
                state={{ kind: 'empty', title: shared('list.nothing'), next: shared('list.nothingNext') }}
              />
            ) : (
              <>
                <p className="cap">{t('shown', { total, n: items.length })}</p>
                <DataTable<Standard>
                  caption={t('tabs.standards')}
                  columns={columns}
                  rows={items}
                  rowId={(row) => `${row.classCode}.${row.condition}`}
                  rowLink={(row, children) => (
                    <Link className="go" to={paths.oneClass} params={{ code: row.classCode }}>
                      {children}
                    </Link>
                  )}
                />
              </>
            )
          }
        </Loaded>
      </section>
    </>
  );
}

function useColumns(): readonly Column<Standard>[] {
  const { t } = useTranslation('rules');
  return [
    {
      id: 'class',
      title: t('className'),
      cell: (row) => `${row.className} ${row.condition}`,
      width: '180px',
    },
    { id: 'open', title: t('open'), cell: (row) => row.openText },
    { id: 'close', title: t('close'), cell: (row) => row.closeText },
    { id: 'limit', title: t('limit'), cell: (row) => <LimitWords limit={row.limit} /> },
    { id: 'units', title: t('units'), cell: (row) => row.units.join(' ') },
    { id: 'code', title: t('code'), cell: (row) => <span className="t2 nw">{row.classCode}</span> },
  ];
}
