import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { useRight } from '../../../shell/session.ts';
import { Editions } from './Editions.tsx';
import { FigureRows } from './FigureRows.tsx';
import { monthsOfPeriod } from './periods.ts';
import type { Edition, Measures, Open, Released, Releases } from './queries.ts';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { ReleasedTable } from './ReleasedTable.tsx';

/** Periods as they were released, beside what the same days count now. */
export function ReleasedTab({ measures }: { readonly measures: Measures }) {
  const { t } = useTranslation('figures');
  const [{ district }] = useFilters();
  const [releasing, setReleasing] = useState(false);
  const mayRelease = useRight('figure.release');
  const releases = useRead<Releases>('/figures/releases', {
    query: district === undefined ? {} : { district },
  });
  return (
    <Loaded query={releases} rows={6}>
      {(found) => (
        <>
          {mayRelease ? (
            <p>
              <button type="button" className="btn pri" onClick={() => setReleasing(true)}>
                {t('release')}
              </button>
            </p>
          ) : null}
          {found.editions.length === 0 && found.districts.length < 2 ? (
            <NotReleased />
          ) : (
            <OneDistrict releases={found} measures={measures} />
          )}
          {releasing ? <ReleaseDialog releases={found} onClose={() => setReleasing(false)} /> : null}
        </>
      )}
    </Loaded>
  );
}

function OneDistrict(props: { readonly releases: Releases; readonly measures: Measures }) {
  const { t } = useTranslation('figures');
  const { district, districts, editions } = props.releases;
  const [filters, change] = useFilters();
  const periods = [...new Set(editions.map(({ period }) => period))];
  const period = periods.find((one) => one === filters.period) ?? periods[0];
  const own = editions.filter((one) => one.period === period);
  const edition = own.find(({ version }) => String(version) === filters.version) ?? own[0];
  const choices = (
    <>
      {districts.length < 2 ? null : (
        <ChoiceFilter
          label={t('district')}
          value={district}
          options={districts.map(({ code, title }) => [code, title] as const)}
          onChange={(code) => change({ district: code, period: '', version: '' })}
        />
      )}
      {period === undefined ? null : (
        <ChoiceFilter
          label={t('period')}
          value={period}
          options={periods.map((one) => [one, one] as const)}
          onChange={(one) => change({ period: one, version: '' })}
        />
      )}
    </>
  );
  if (edition === undefined)
    return (
      <>
        <search className="adm-filters" aria-label={t('released')}>
          {choices}
        </search>
        <NotReleased />
      </>
    );
  return (
    <>
      <OneEdition {...props} edition={edition}>
        {choices}
      </OneEdition>
      <Editions
        editions={own}
        shown={edition.version}
        onShow={(version) => change({ version: String(version) })}
      />
    </>
  );
}

function NotReleased() {
  const { t } = useTranslation('figures');
  return <StateBlock state={{ kind: 'empty', title: t('notReleased'), next: t('notReleasedNext') }} />;
}

function OneEdition(props: {
  readonly releases: Releases;
  readonly measures: Measures;
  readonly edition: Edition;
  /** What is chosen before. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('figures');
  const { district, districts } = props.releases;
  const { period, version } = props.edition;
  const [filters, change] = useFilters();
  const [open, setOpen] = useState<Open | null>(null);
  const asked = { district, period, version };
  const { measure: name, by } = filters;
  const query = {
    ...asked,
    ...(name === undefined ? {} : { measure: name }),
    ...(by === undefined ? {} : { by }),
  };
  const released = useRead<Released>('/figures/released', { query, keep: true });
  const measure = props.measures.items.find((one) => one.name === released.data?.measure);
  return (
    <Loaded query={released} rows={6}>
      {(found) => (
        <>
          <search className="adm-filters" aria-label={t('released')}>
            {props.children}
            <ChoiceFilter
              label={t('measure')}
              value={found.measure}
              options={found.measures.map((one) => [one.name, one.title] as const)}
              onChange={(to) => change({ measure: to })}
            />
            <ChoiceFilter
              label={t('by')}
              value={found.by}
              options={found.bys.map((one) => [one.name, one.title] as const)}
              onChange={(to) => change({ by: to })}
            />
          </search>
          <ReleasedTable
            released={found}
            // Rows of a unit are those of all districts of the post.
            onOpen={measure === undefined || (found.by === 'unit' && districts.length > 1) ? null : setOpen}
          />
          {open === null || measure === undefined ? null : (
            <FigureRows
              measure={measure}
              query={{ measure: measure.name, by: found.by, ...monthsOfPeriod(period) }}
              open={open}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
