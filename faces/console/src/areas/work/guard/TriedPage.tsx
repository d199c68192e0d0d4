import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { momentWords } from '../../../admin/days.ts';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { dutyListPath } from '../admission/paths.ts';

type TriedList = Reply<'/duty-refusals', 'get'>;
type Tried = TriedList['items'][number];

/** What was to be given to grid workers and is on no list, by class, for whoever wants to apply for it. */
export function TriedPage() {
  const { t } = useTranslation('guard');
  const [{ district }] = useFilters();
  const list = useRead<TriedList>('/duty-refusals', { query: district === undefined ? {} : { district } });
  const tools = (
    <>
      <Link className="btn" to={dutyListPath}>
        {t('list')}
      </Link>
      <Link
        className="btn pri"
        to={paths.trade}
        params={{ trade: 'admissions' }}
        search={{ begin: 'apply' } as never}
      >
        {t('apply')}
      </Link>
    </>
  );
  return (
    <AdminPage title={t('title')} lead={t('lead')} tools={tools}>
      <section className="sheet">
        <Loaded query={list}>{({ items, district: of }) => <Table items={items} district={of} />}</Loaded>
      </section>
    </AdminPage>
  );
}

function Table({ items, district }: { readonly items: readonly Tried[]; readonly district: string }) {
  const { t } = useTranslation('guard');
  const mayApply = useRight('admission.apply');
  if (items.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
  return (
    <DataTable
      caption={t('caption')}
      rows={items}
      rowId={({ code }) => code ?? ''}
      columns={[
        { id: 'class', title: t('class'), cell: (one) => <Said text={one.class ?? t('noClass')} /> },
        { id: 'count', title: t('count'), align: 'end', cell: ({ count }) => count },
        { id: 'what', title: t('what'), cell: ({ what }) => what.join(t('and')) },
        { id: 'last', title: t('last'), cell: ({ last }) => momentWords(last) },
        {
          id: 'streets',
          title: t('streets'),
          cell: ({ streets }) =>
            streets.length === 0
              ? t('noStreet')
              : streets.map((street) => (
                  <span key={street.code} className="tag">
                    <Said text={street.name} />
                  </span>
                )),
        },
        ...(mayApply
          ? [
              {
                ...{ id: 'apply', title: '' },
                cell: ({ code, class: name }: Tried) => (
                  <Link
                    className="lk"
                    to={paths.trade}
                    params={{ trade: 'admissions' }}
                    search={{ begin: 'apply', district, tried: code ?? '' } as never}
                  >
                    {t('applyFor')}
                    <span className="vh">{name ?? t('noClass')}</span>
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
