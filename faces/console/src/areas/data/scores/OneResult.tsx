import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureRows } from '../../../admin/FigureRows.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Papers } from '../../../matter/papers/Papers.tsx';
import { type Item, inPoints, type Judged, type Result } from './queries.ts';
import './scores.css';

export type Asked = { readonly case: string } | { readonly template: string };
interface Props {
  readonly result: Result;
  readonly asked: Asked;
}
type Line = Item & { readonly of: Judged['items'][number] };

/** One result: the district looks over all and chooses one, everybody else sees their own. */
export function OneResult({ result, asked }: Props) {
  const { t } = useTranslation('scores');
  const [{ judged }, change] = useFilters();
  const chosen = result.results.find(({ key }) => key === judged);
  const shown = chosen ?? (result.all ? undefined : result.results[0]);
  if (result.results.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('noFigures'), next: t('noFiguresNext') }} />;
  return (
    <>
      {result.all ? (
        <div className="adm-filters">
          <ChoiceFilter
            label={t('whose')}
            value={chosen?.key ?? ''}
            all={t('everybody')}
            options={result.results.map(({ key, title }) => [key, title] as const)}
            onChange={(key) => change({ judged: key })}
          />
        </div>
      ) : null}
      {shown === undefined ? (
        <AllResults result={result} />
      ) : (
        <>
          <Of result={result} asked={asked} shown={shown} />
          {result.publishedAt === null ? null : (
            <Papers address={`/score-results/${result.case}/${shown.key}`} right="score.read" version={0} />
          )}
        </>
      )}
    </>
  );
}

/** In the order of names: a rank is only said where there are cases enough. */
function AllResults({ result }: Pick<Props, 'result'>) {
  const { t } = useTranslation('scores');
  const [, change] = useFilters();
  return (
    <section className="sheet score-table" aria-label={t('everybody')}>
      <DataTable
        caption={t('everybody')}
        whole
        rows={result.results}
        rowId={({ key }) => key}
        rowLink={({ key }, title) => (
          <button type="button" className="lk" onClick={() => change({ judged: key })}>
            {title}
          </button>
        )}
        columns={[
          { id: 'title', title: t('whose'), cell: ({ title }) => <Said text={title} /> },
          { id: 'points', title: t('points'), align: 'end', cell: ({ total }) => <b>{inPoints(total)}</b> },
          { id: 'full', title: t('reachable'), align: 'end', cell: ({ full }) => inPoints(full) },
          { id: 'rank', title: t('place'), align: 'end', cell: ({ rank }) => rank ?? t('few') },
          { id: 'worst', title: t('lostBy'), cell: (one) => <Worst result={result} shown={one} /> },
        ]}
      />
    </section>
  );
}

/** What pulled the score down most. */
function Worst({ result, shown }: Pick<Props, 'result'> & { readonly shown: Judged }) {
  const { t } = useTranslation('scores');
  const worst = shown.items.reduce((most, item) => (item.lost > most.lost ? item : most));
  const title = result.items.find(({ name }) => name === worst.item)?.title ?? '';
  return worst.lost === 0 ? '—' : t('worst', { title, points: inPoints(worst.lost) });
}

function Of({ result, asked, shown }: Props & { readonly shown: Judged }) {
  const { t } = useTranslation('scores');
  const [open, setOpen] = useState<Item | null>(null);
  const lines = shown.items.flatMap((of, n) => (result.items[n] ? [{ ...result.items[n], of }] : []));
  const { title, total, full, rank } = shown;
  const median =
    result.median === null
      ? t('noMedian')
      : t('median', { points: inPoints(result.median), n: result.judged });
  return (
    <section className="sheet score-table" aria-label={title}>
      <header>
        <h2>
          <Said text={t('total', { title, points: inPoints(total), full: inPoints(full) })} />
        </h2>
        <span className="t2">
          {median} · {rank === null ? t('unranked') : t('rank', { n: rank })}
        </span>
      </header>
      <p className="cap">
        <span>
          {t('lostBy')} <Worst result={result} shown={shown} />
        </span>
      </p>
      <p className="cap">
        <Said text={result.says} />
      </p>
      <DataTable
        caption={title}
        whole
        rows={lines}
        rowId={({ name }) => name}
        columns={[
          { id: 'item', title: t('item'), cell: (one) => <Name one={one} onOpen={setOpen} /> },
          { id: 'numbers', title: t('numbers'), cell: (one) => <Numbers one={one} /> },
          { id: 'points', title: t('points'), align: 'end', cell: ({ of }) => <Points of={of} /> },
          { id: 'lost', title: t('lost'), align: 'end', cell: ({ of }) => pointsOr(of.lost || null) },
          { id: 'median', title: t('itemMedian'), align: 'end', cell: ({ median: one }) => pointsOr(one) },
        ]}
      />
      <Entries result={result} shown={shown} />
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

const pointsOr = (hundredths: number | null) => (hundredths === null ? '—' : inPoints(hundredths));

/** What was entered by hand, struck out or not, with the reason and the matter. */
function Entries({ result, shown }: Pick<Props, 'result'> & { readonly shown: Judged }) {
  const { t } = useTranslation('scores');
  const own = result.entries.filter(({ judged }) => judged === shown.key);
  if (own.length === 0) return null;
  return (
    <ul className="cap">
      {own.map(({ key, item, times, words, struck }) => (
        <li key={key}>
          {result.items.find(({ name }) => name === item)?.title} {t('times', { n: times })}:{' '}
          <Said text={words} />
          {struck === null ? null : <Said text={t('struck', { reason: struck })} />}
        </li>
      ))}
    </ul>
  );
}

function Name({ one, onOpen }: { readonly one: Line; readonly onOpen: (item: Item) => void }) {
  const { t } = useTranslation('scores');
  return (
    <>
      {one.columns === null ? (
        <Said text={one.title} />
      ) : (
        <button type="button" className="lk" onClick={() => onOpen(one)}>
          {one.title}
          <span className="vh">{t('open', { title: one.title })}</span>
        </button>
      )}
      <small className="t2 score-says">{one.says}</small>
    </>
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
      {form === 'times' || interval === null ? null : (
        <small> {t('interval', { low: percent(low), high: percent(high) })}</small>
      )}
      {few ? (
        <>
          {' '}
          <span className="tag">{t('few')}</span>
        </>
      ) : null}
    </>
  );
}
