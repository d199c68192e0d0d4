import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import type { Cell, Figures, Measure, Open } from './queries.ts';

interface Props {
  readonly figures: Figures;
  readonly measure: Measure;
  readonly onOpen: (open: Open) => void;
}

/** Rows by name, never by figure; every cell is both numbers, and a share where there are enough. */
export function FigureTable({ figures, measure, onOpen }: Props) {
  const { t } = useTranslation('figures');
  if (figures.rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
  const cell = (one: Cell, { key, title }: Omit<Open, 'month'>, month: string | null) => (
    <Both cell={one} measure={measure} open={{ key, title, month }} onOpen={onOpen} />
  );
  return (
    <>
      <TableBox label={measure.title}>
        <table className="tb fig">
          <caption className="vh">{measure.title}</caption>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col" className="num">
                {t('all')}
              </th>
              {figures.months.map((month) => (
                <th key={month} scope="col" className="num">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[{ ...figures.whole, key: null, title: t('whole') }, ...figures.rows].map((row) => (
              <tr key={row.key ?? 'whole'} className={row.key === null ? 'fig-sum' : undefined}>
                <th scope="row">{row.title}</th>
                <td className="num">{cell(row.total, row, null)}</td>
                {row.months.map((one, at) => (
                  <td key={figures.months[at]} className="num">
                    {cell(one, row, figures.months[at] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <Recounted recount={figures.recount} />
    </>
  );
}

interface BothProps {
  readonly cell: Cell;
  readonly measure: Pick<Measure, 'least' | 'unit'>;
  /** What opens, and how; only read where nothing does. */
  readonly open?: Open;
  readonly onOpen?: (open: Open) => void;
}

/** Both numbers, the share where there are enough, and what is left out. */
export function Both({ cell, measure, open, onOpen }: BothProps) {
  const { t } = useTranslation('figures');
  const { numerator: above, denominator: below, leftOut, share } = cell;
  if (above + below + leftOut === 0) return <span className="t3">{t('zero')}</span>;
  const said = (
    <>
      <b>
        {above.toLocaleString('en-US')} / {below.toLocaleString('en-US')}
      </b>
      <small className="t2">
        {share === null
          ? t('few', { n: measure.least })
          : `${share.toFixed(1)}${measure.unit === 'percent' ? '%' : ''}`}
        {leftOut === 0 ? '' : ` · ${t('leftOut', { n: leftOut })}`}
      </small>
    </>
  );
  if (open === undefined || onOpen === undefined) return <span className="fig-cell">{said}</span>;
  const label = t('open', { name: open.title, month: open.month ?? '', above, below });
  return (
    <button type="button" className="lk fig-cell" onClick={() => onOpen(open)}>
      {said} <span className="vh">{label}</span>
    </button>
  );
}

function Recounted({ recount }: Pick<Figures, 'recount'>) {
  const { t } = useTranslation('figures');
  if (recount === null) return <p className="pad sm t2">{t('unchecked')}</p>;
  if (recount.wrong === 0)
    return <p className="pad sm t2">{t('checked', { day: recount.on, n: recount.cells })}</p>;
  return (
    <p className="pad fig-wrong" role="alert">
      {t('wrong', { day: recount.on, n: recount.wrong })}
    </p>
  );
}
