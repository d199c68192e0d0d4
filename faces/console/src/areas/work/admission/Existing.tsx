import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { admissionPath } from './paths.ts';
import type { DutyList } from './queries.ts';

type Existing = DutyList['existing'];

/** Classes from before there were admissions: each is applied for or leaves, and by when. */
export function ExistingPart({
  existing,
  district,
}: {
  readonly existing: Existing;
  readonly district: string;
}) {
  const { t } = useTranslation('admission');
  const mayApply = useRight('admission.apply');
  const { classes, until } = existing;
  if (classes.length === 0) return null;
  const isOver = until !== null && until <= Date.now();
  const left = classes.filter(({ applied }) => applied === null).length;
  const day = until === null ? '' : dayAndTime(until - 1).day;
  return (
    <section className="sheet" aria-labelledby="duty-existing">
      <header>
        <h2 id="duty-existing">{t('existing.title')}</h2>
        <span className={isOver && left > 0 ? 'load-over' : 't2'}>
          {until === null
            ? t('existing.notBegun')
            : t(isOver ? 'existing.over' : 'existing.until', { day, n: left })}
        </span>
      </header>
      <DataTable
        caption={t('existing.title')}
        rows={classes}
        rowId={({ code }) => code}
        columns={[
          { id: 'class', title: t('existing.class'), cell: ({ name }) => <Said text={name} /> },
          { id: 'since', title: t('existing.since'), cell: ({ since }) => since },
          {
            ...{ id: 'standing', title: t('existing.standing') },
            cell: ({ applied, code }) => {
              if (applied !== null)
                return (
                  <Link className="lk" to={admissionPath} params={{ id: applied }}>
                    {t('existing.applied')}
                  </Link>
                );
              if (!mayApply) return t('existing.open');
              const search = { begin: 'apply', district, tried: code } as never;
              return (
                <Link className="lk" to={paths.trade} params={{ trade: 'admissions' }} search={search}>
                  {t('existing.apply')}
                </Link>
              );
            },
          },
        ]}
      />
    </section>
  );
}
