import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureRows } from '../../../admin/FigureRows.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { useRight } from '../../../shell/session.ts';
import { Editions } from './Editions.tsx';
import { monthsOfPeriod } from './periods.ts';
import type { Edition, Measures, Opening, Released, Releases } from './queries.ts';
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
      <OneEdition releases={props.releases} known={props.measures.items} edition={edition}>
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
  /** Measures of now that the post sees. */
  readonly known: Measures['items'];
  readonly edition: Edition;
  /** What is chosen before. */
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('figures');
  const { known } = props;
  const { district, districts } = props.releases;
  const { period, version } = props.edition;
  const [filters, change] = useFilters();
  const [open, setOpen] = useState<Opening | null>(null);
  const asked = { district, period, version };
  const { measure: name, by } = filters;
  const query = {
    ...asked,
    ...(name === undefined ? {} : { measure: name }),
    ...(by === undefined ? {} : { by }),
  };
  const released = useRead<Released>('/figures/released', { query, keep: true });
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
            now={
              // The rows of now are asked by the definition of now, and those of a unit are of all districts of the post.
              known.some(({ name }) => name === found.measure) &&
              (found.by !== 'unit' || districts.length < 2)
            }
            onOpen={setOpen}
          />
          {open === null ? null : (
            <ReleasedRows released={found} opening={open} onClose={() => setOpen(null)} />
          )}
        </>
      )}
    </Loaded>
  );
}

function ReleasedRows(props: {
  readonly released: Released;
  readonly opening: Opening;
  readonly onClose: () => void;
}) {
  const { released, opening, onClose } = props;
  const { district, period, version, measure, by, columns } = released;
  const title = released.measures.find(({ name }) => name === measure)?.title ?? '';
  const shared = { measure: { title, columns }, open: opening.open, onClose };
  if (opening.of === 'now')
    return (
      <FigureRows {...shared} address="/figures/rows" query={{ measure, by, ...monthsOfPeriod(period) }} />
    );
  return (
    <FigureRows
      {...shared}
      address="/figures/released/rows"
      query={{ district, period, version, measure, by }}
      first={opening.of === 'changed' ? 'changed' : 'below'}
    />
  );
}
