import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import type { DepartmentLine } from './queries.ts';

/** A share of fewer is words and no percentage. */
const least = 10;

/** Who was called how often, answered in time and came; each line opens to its whistles. */
export function Departments(props: { readonly lines: readonly DepartmentLine[]; readonly left: boolean }) {
  const { t } = useTranslation('whistles');
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="sheet" aria-labelledby="whistles-departments">
      <header>
        <h2 id="whistles-departments">{t('departments')}</h2>
        <p className="t2 sm">{t('departmentsLead')}</p>
      </header>
      <TableBox label={t('departments')}>
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('department')}</th>
              <th scope="col" className="num">
                {t('called')}
              </th>
              <th scope="col" className="num">
                {t('answered')}
              </th>
              <th scope="col" className="num">
                {t('came')}
              </th>
              <th scope="col">{t('objections')}</th>
              <th scope="col">{t('scores')}</th>
            </tr>
          </thead>
          <tbody>
            {props.lines.map((line) => (
              <Line
                key={line.unit.id}
                line={line}
                open={open === line.unit.id}
                onOpen={() => setOpen(open === line.unit.id ? null : line.unit.id)}
              />
            ))}
          </tbody>
        </table>
      </TableBox>
      {props.left ? <p className="pad t2 sm">{t('left')}</p> : null}
    </section>
  );
}

function Line(props: { readonly line: DepartmentLine; readonly open: boolean; readonly onOpen: () => void }) {
  const { t } = useTranslation('whistles');
  const { line, open, onOpen } = props;
  const { objections, scores } = line;
  const some = objections.upheld + objections.refused + objections.open > 0;
  return (
    <>
      <tr>
        <th scope="row">{line.unit.name}</th>
        <td className="num">
          <button type="button" className="lk" aria-expanded={open} onClick={onOpen}>
            {line.called}
          </button>
        </td>
        <td className="num">
          <Share {...line.answered} />
        </td>
        <td className="num">
          <Share {...line.came} />
        </td>
        <td>{some ? t('objectionsWords', objections) : t('noObjection')}</td>
        <td>
          {scores.n === 0
            ? t('noObjection')
            : t('score', { average: (scores.sum / scores.n).toFixed(1), n: scores.n })}
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={6}>
            <Rows line={line} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** Numerator and denominator always; a percentage only of enough. */
function Share(props: { readonly n: number; readonly of: number }) {
  const { t } = useTranslation('whistles');
  const { n, of } = props;
  return (
    <>
      {of < least ? <span className="t2">{t('few')}</span> : `${((100 * n) / of).toFixed(1)}%`}{' '}
      <span className="nw">{t('share', props)}</span>
    </>
  );
}

function Rows(props: { readonly line: DepartmentLine }) {
  const { t } = useTranslation('whistles');
  const { line } = props;
  const said = (kept: boolean | null) => t(kept === null ? 'no' : kept ? 'yes' : 'late');
  return (
    <DataTable
      caption={t('rows', { unit: line.unit.name, n: line.rows.length })}
      rows={line.rows}
      rowId={({ id }) => id}
      columns={[
        { id: 'number', title: t('number'), cell: numbered },
        { id: 'asks', title: t('asks'), cell: ({ asks }) => <span className="whistle-asks">{asks}</span> },
        { id: 'report', title: t('answeredAt'), cell: ({ kept }) => said(kept.report) },
        { id: 'come', title: t('cameAt'), cell: ({ kept }) => said(kept.come) },
      ]}
    />
  );
}

const numbered = ({ id, number }: DepartmentLine['rows'][number]) => (
  <Link to={paths.tradeCase} params={{ trade: 'whistles', id }}>
    {number}
  </Link>
);
