import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureRows } from '../../../admin/FigureRows.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { type Item, inPoints, type Judged, type Result } from './queries.ts';

export type Asked = { readonly case: string } | { readonly template: string };
interface Props {
  readonly result: Result;
  readonly asked: Asked;
}
type Line = Item & { readonly of: Judged['items'][number] };

/** One result: the district chooses whose, everybody else sees their own. */
export function OneResult({ result, asked }: Props) {
  const { t } = useTranslation('scores');
  const [{ judged }, change] = useFilters();
  const shown = result.results.find(({ key }) => key === judged) ?? result.results[0];
  if (shown === undefined)
    return <StateBlock state={{ kind: 'empty', title: t('noFigures'), next: t('noFiguresNext') }} />;
  return (
    <>
      {result.all ? (
        <div className="adm-filters">
          <ChoiceFilter
            label={t('whose')}
            value={shown.key}
            options={result.results.map(
              ({ key, title, total }) => [key, `${title} · ${inPoints(total)}`] as const,
            )}
            onChange={(key) => change({ judged: key })}
          />
        </div>
      ) : null}
      <Of result={result} asked={asked} shown={shown} />
    </>
  );
}

function Of({ result, asked, shown }: Props & { readonly shown: Judged }) {
  const { t } = useTranslation('scores');
  const [open, setOpen] = useState<Item | null>(null);
  const lines = result.items.flatMap((item, n): Line[] => {
    const of = shown.items[n];
    return of === undefined ? [] : [{ ...item, of }];
  });
  const worst = lines.toSorted((a, b) => b.of.lost - a.of.lost)[0];
  const { title, total, full, rank } = shown;
  return (
    <section className="sheet" aria-label={title}>
      <header>
        <h2>{t('total', { title, points: inPoints(total), full: inPoints(full) })}</h2>
        <span className="t2">
          {result.median === null
            ? t('noMedian')
            : t('median', { points: inPoints(result.median), n: result.judged })}{' '}
          · {rank === null ? t('unranked') : t('rank', { n: rank })}
        </span>
      </header>
      <p className="cap">
        {worst === undefined || worst.of.lost === 0
          ? null
          : t('worst', { title: worst.title, points: inPoints(worst.of.lost) })}{' '}
        <Said text={result.says} />
      </p>
      <DataTable
        caption={title}
        rows={lines}
        rowId={({ name }) => name}
        columns={[
          { id: 'item', title: t('item'), cell: (one) => <Name one={one} onOpen={setOpen} /> },
          { id: 'numbers', title: t('numbers'), cell: (one) => <Numbers one={one} /> },
          { id: 'points', title: t('points'), align: 'end', cell: ({ of }) => <Points of={of} /> },
          { id: 'full', title: t('full'), align: 'end', cell: ({ points }) => points.toFixed(2) },
          {
            id: 'lost',
            title: t('lost'),
            align: 'end',
            cell: ({ of }) => (of.lost === 0 ? '—' : inPoints(of.lost)),
          },
          {
            id: 'median',
            title: t('itemMedian'),
            align: 'end',
            cell: ({ median }) => (median === null ? '—' : inPoints(median)),
          },
        ]}
      />
      {open?.columns == null ? null : (
        <FigureRows
          address="/score-results/rows"
          measure={{ title: open.title, columns: open.columns }}
          query={{ ...asked, judged: shown.key, item: open.name }}
          open={{ key: null, month: null, title }}
          first={open.form === 'times' ? 'above' : 'below'}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function Name({ one, onOpen }: { readonly one: Line; readonly onOpen: (item: Item) => void }) {
  const { t } = useTranslation('scores');
  if (one.columns === null) return <Said text={one.title} />;
  return (
    <button type="button" className="lk" onClick={() => onOpen(one)}>
      {one.title}
      <span className="vh">{t('open', { title: one.title })}</span>
    </button>
  );
}

function Points({ of }: Pick<Line, 'of'>) {
  const { t } = useTranslation('scores');
  if (of.points === null) return <>{t('noCases')}</>;
  return (
    <>
      <b>{inPoints(of.points)}</b>
      {of.back === 0 ? null : <small> {t('back', { points: inPoints(of.back) })}</small>}
    </>
  );
}

function Numbers({ one: { of, form } }: { readonly one: Line }) {
  const { t } = useTranslation('scores');
  const { counted, interval, few, times } = of;
  if (counted === null) return <>{t('times', { n: times })}</>;
  if (form !== 'times' && counted.denominator === 0) return <>{t('nothing')}</>;
  const twice = counted.twice.numerator;
  const [low = 0, high = 0] = interval ?? [];
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return (
    <>
      {form === 'times'
        ? t('times', { n: counted.numerator })
        : `${counted.numerator} / ${counted.denominator}`}
      {twice === 0 ? null : <small> {t('twice', { n: twice })}</small>}
      {interval === null ? null : <small> {t('interval', { low: percent(low), high: percent(high) })}</small>}
      {few ? <span className="tag">{t('few')}</span> : null}
    </>
  );
}
