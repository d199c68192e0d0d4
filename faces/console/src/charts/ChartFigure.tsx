import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartTable, saveCsv, saveXlsx, textOf } from './table.ts';
import './charts.css';

interface Props {
  readonly title: string;
  /** How it is to be read. */
  readonly note: ReactNode;
  readonly table: ChartTable;
  readonly children: ReactNode;
  /** Opens what is behind a row. */
  readonly onOpen?: (at: number) => void;
}

/** Charts with the table of their numbers, which can be read, opened and saved. */
export function ChartFigure({ title, note, table, children, onOpen }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <figure className="ch-figure">
      <figcaption className="ch-head">
        <h2>{title}</h2>
        <SaveButtons name={title} table={table} />
      </figcaption>
      {children}
      <p className="sm t2">{note}</p>
      <details onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{t('chart.asTable')}</summary>
        {shown ? (
          <NumbersTable title={title} table={table} {...(onOpen === undefined ? {} : { onOpen })} />
        ) : null}
      </details>
    </figure>
  );
}

/** `table`: the numbers, or how to read them all, where what is shown is only their first page. */
export function SaveButtons(props: {
  readonly name: string;
  readonly table: ChartTable | (() => Promise<ChartTable>);
}) {
  const { t } = useTranslation();
  const { name, table } = props;
  const [failed, setFailed] = useState(false);
  const save = (write: (name: string, table: ChartTable) => void | Promise<void>) => {
    setFailed(false);
    const whole = typeof table === 'function' ? table() : Promise.resolve(table);
    whole.then((all) => write(name, all)).catch(() => setFailed(true));
  };
  return (
    <span className="ch-save">
      {failed ? (
        <span role="alert" className="ch-failed">
          {t('chart.notSaved')}
        </span>
      ) : null}
      <button type="button" className="btn" onClick={() => save(saveCsv)}>
        {t('chart.csv')}
      </button>
      <button type="button" className="btn" onClick={() => save(saveXlsx)}>
        {t('chart.xlsx')}
      </button>
    </span>
  );
}

function NumbersTable({ title, table, onOpen }: Pick<Props, 'title' | 'table' | 'onOpen'>) {
  const { t } = useTranslation();
  const { columns, rows } = table;
  const [head, ...others] = columns;
  return (
    <TableBox label={title}>
      <table className="tb">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ title: name, kind }) => (
              <th key={name} scope="col" {...(kind === 'text' ? {} : { className: 'num' })}>
                {name}
              </th>
            ))}
            {onOpen === undefined ? null : <th scope="col">{t('chart.rows')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            // Rows have no name of their own where a place has one for every month.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their places
            <tr key={at}>
              <th scope="row">{textOf(name ?? null, head?.kind ?? 'text')}</th>
              {others.map(({ title: column, kind }, n) => (
                <td key={column} {...(kind === 'text' ? {} : { className: 'num' })}>
                  {textOf(cells[n] ?? null, kind)}
                </td>
              ))}
              {onOpen === undefined ? null : (
                <td>
                  <button type="button" className="lk" onClick={() => onOpen(at)}>
                    {t('chart.open')} <span className="vh">{textOf(name ?? null, 'text')}</span>
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
