import { isOfPatrol } from '@gridgov/domain/work/statements/items.ts';
import { type Total, totalsOf } from '@gridgov/domain/workflow/statement.ts';
import { DataTable } from '@gridgov/ui/DataTable.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StackBar } from '../../../charts/StackBar.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { paths } from '../../../paths.ts';
import { patrolPath } from '../patrols/paths.ts';
import { Legend } from './Legend.tsx';
import { LineAct } from './LineAct.tsx';
import { inWhole, type Line, shortNumber, statementOf } from './queries.ts';

/** Item by item what is paid; each opens to its lines, and each line to its matter or patrol. */
export function Lines({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('statement');
  const state = statementOf(view);
  const [open, setOpen] = useState<string | null>(null);
  const totals = totalsOf(state);
  const most = Math.max(...totals.map((total) => total.counted + total.over + total.out));
  return (
    <section className="sheet" aria-labelledby="pay-lines">
      <header>
        <h2 id="pay-lines">{t('lines')}</h2>
        <Legend />
      </header>
      <TableBox label={t('lines')}>
        <table className="tb rows pay-lines">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <Numbers names={['tariff', 'claimed']} />
              <th scope="col" className="wide" aria-label={t('bar')} />
              <Numbers names={['out', 'over', 'cap', 'counted', 'amount']} />
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <ItemRow
                key={total.item}
                {...{ view, total, most }}
                isOpen={open === total.item}
                onOpen={() => setOpen(open === total.item ? null : total.item)}
              />
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

type Name = 'tariff' | 'claimed' | 'out' | 'over' | 'cap' | 'counted' | 'amount';
function Numbers({ names }: { readonly names: readonly Name[] }) {
  const { t } = useTranslation('statement');
  return names.map((name) => (
    <th key={name} scope="col" className="num">
      {t(name)}
    </th>
  ));
}

interface RowProps {
  readonly view: MatterView;
  readonly total: Total;
  readonly most: number;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function ItemRow({ view, total, most, isOpen, onOpen }: RowProps) {
  const { t } = useTranslation('statement');
  const state = statementOf(view);
  const { item, unit, counted, over, out, hundredths } = total;
  const tariff = state.tariffs.find((one) => one.item === item);
  return (
    <>
      <tr className={isOpen ? 'sel' : undefined}>
        <th scope="row">
          <button type="button" className="lk" aria-expanded={isOpen} onClick={onOpen}>
            {t(`item_${item as Line['item']}`)}
          </button>
        </th>
        <td className="num nw" data-title={t('tariff')}>
          {t(`each_${unit}`, { n: inWhole(tariff?.hundredths ?? 0) })}
        </td>
        <td className="num" data-title={t('claimed')}>
          {counted + over + out}
        </td>
        <td className="pay-beside">
          <StackBar {...{ counted, over, out, most }} />
        </td>
        <td className="num" data-title={t('out')}>
          {dash(out)}
        </td>
        <td className="num" data-title={t('over')}>
          {dash(over)}
        </td>
        <td className="num" data-title={t('cap')}>
          {tariff?.cap ?? '—'}
        </td>
        <td className="num" data-title={t('counted')}>
          {counted}
        </td>
        <td className="num nw" data-title={t('amount')}>
          <b>{t(`sum_${unit}`, { n: inWhole(hundredths) })}</b>
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={9} className="pay-open">
            <LineTable view={view} lines={state.lines.filter((line) => line.item === item)} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

const dash = (n: number): ReactNode => (n === 0 ? '—' : n);

/** What does not count and why, as the worker sees it; nothing is taken off for it. */
export function LeftOut({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('statement');
  const { lines } = statementOf(view);
  const left = lines.filter(({ standing }) => standing !== 'counted');
  if (left.length === 0) return null;
  const out = left.filter(({ standing }) => standing === 'out').length;
  return (
    <section className="sheet" aria-labelledby="pay-left">
      <header>
        <h2 id="pay-left">{t('leftOut', { out, over: left.length - out })}</h2>
        <span className="t2">{t('leftOutLead')}</span>
      </header>
      <LineTable view={view} lines={left} mixed />
    </section>
  );
}

interface LineTableProps {
  readonly view: MatterView;
  readonly lines: readonly Line[];
  /** Of several items: each line says of which it is. */
  readonly mixed?: true;
}

function LineTable({ view, lines, mixed }: LineTableProps) {
  const { t } = useTranslation('statement');
  if (lines.length === 0) return <p className="cap">{t('none')}</p>;
  return (
    <DataTable<Line>
      caption={t('lines')}
      whole
      rows={lines}
      rowId={({ no }) => String(no)}
      columns={[
        { id: 'number', title: t('number'), cell: (line) => <Numbered line={line} /> },
        {
          ...{ id: 'what', title: t('what') },
          cell: ({ item, what }) => <Said text={mixed ? `${t(`item_${item}`)} ${what}` : what} />,
        },
        { id: 'day', title: t('day'), cell: ({ at }) => <span className="nw">{dayAndTime(at).day}</span> },
        { id: 'standing', title: t('standing'), cell: (line) => <Standing line={line} /> },
        { id: 'amount', title: t('amount'), align: 'end', cell: ({ hundredths }) => inWhole(hundredths) },
        { id: 'acts', title: t('acts'), cell: (line) => <ActsOf view={view} line={line} /> },
      ]}
    />
  );
}

function Numbered({ line: { item, issue, number } }: { readonly line: Line }) {
  return (
    <Link className="lk nw" to={isOfPatrol(item) ? patrolPath : paths.oneCase} params={{ id: issue }}>
      {shortNumber(number)}
    </Link>
  );
}

function Standing({ line }: { readonly line: Line }) {
  const { t } = useTranslation('statement');
  return (
    <>
      {t(line.out === null ? standingOf(line) : `reason_${line.out}`)}{' '}
      {line.drawn ? <span className="tag">{t('drawn')}</span> : null}
    </>
  );
}

/** Which cap a line is over: that of its item, or that of the month, which may leave a part of it. */
function standingOf({ standing, cut = 0 }: Line) {
  if (cut === 0) return standing;
  return standing === 'over' ? 'overMonth' : 'cutMonth';
}

function ActsOf({ view, line }: { readonly view: MatterView; readonly line: Line }) {
  const { t } = useTranslation('statement');
  const { objection } = statementOf(view).lanes;
  const own = objection.filter((one) => one.line === line.no);
  const isRaised = own.some(({ stage }) => stage === 'raised');
  return (
    <>
      {own.length === 0 ? null : <span className="tag">{t(isRaised ? 'objected' : 'answered')}</span>}{' '}
      {isRaised ? null : <LineAct view={view} command="object_line" line={line.no} lead={leadOf(line)} />}
    </>
  );
}

/** The line by its matter. */
export const leadOf = ({ number, what }: Line) => `${shortNumber(number)} ${what}`;
