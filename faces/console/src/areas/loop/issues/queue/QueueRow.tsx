import { STAGES } from '@gridgov/domain/loop/issues/stages.ts';
import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { CycleBars, StepBadge } from '@gridgov/ui/StepBadge.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { HelpTag } from '../matter/HelpTag.tsx';
import type { ColumnId } from './columns.ts';
import type { Line, ShownRow } from './queueRows.ts';

export function GroupLine(props: { readonly line: Extract<Line, { kind: 'group' }>; readonly span: number }) {
  const { t } = useTranslation();
  const { group, count } = props.line;
  const titles = {
    help: 'queue.groupHelp',
    noOwner: 'queue.groupNoOwner',
    over: 'queue.groupOver',
    byTime: 'queue.groupByTime',
  } as const;
  return (
    <tr className="grp">
      <td colSpan={props.span}>
        {t(titles[group])}
        {count === null ? null : <span className="n"> {count.toLocaleString('en-US')}</span>}
        {group === 'noOwner' ? <span className="d">{t('queue.groupNoOwnerHint')}</span> : null}
        {group === 'help' ? <span className="d">{t('queue.groupHelpHint')}</span> : null}
      </td>
    </tr>
  );
}

interface Props {
  readonly shown: ShownRow;
  readonly rowIndex: number;
  readonly columns: readonly { readonly id: ColumnId }[];
  readonly current: boolean;
  readonly selected: boolean;
  readonly onAt: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

export const QueueRow = memo(function QueueRow(props: Props) {
  const { t } = useTranslation();
  const { row, left } = props.shown;
  const state = [left === null ? '' : 'gone', props.selected ? 'sel' : '', props.current ? 'cur' : ''].join(
    ' ',
  );
  return (
    <tr
      className={state}
      aria-rowindex={props.rowIndex}
      {...(props.current ? { 'aria-current': 'true' as const } : {})}
    >
      <td className="c col-check">
        {/* The label makes the box easier to hit; what it is called stands on the box. */}
        <label className="tick">
          <input
            type="checkbox"
            checked={props.selected}
            disabled={left !== null}
            aria-label={t('queue.selectRow', { number: row.shortNumber, title: row.title })}
            onChange={() => props.onToggle(row.id)}
          />
        </label>
      </td>
      {props.columns.map(({ id }) => (
        <td key={id} className={`col-${id} ${cellClass[id]}`}>
          <Cell id={id} shown={props.shown} onAt={props.onAt} onOpen={props.onOpen} />
        </td>
      ))}
    </tr>
  );
});

const cellClass: Readonly<Record<ColumnId, string>> = {
  clock: '',
  number: 'no2',
  title: '',
  place: 't2',
  grid: 't2 sm',
  step: '',
  cycle: '',
  holder: 'own',
  change: 'chg sm',
};

function Cell(props: {
  readonly id: ColumnId;
  readonly shown: ShownRow;
  readonly onAt: (id: string) => void;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const { row } = props.shown;
  switch (props.id) {
    case 'clock':
      return <ClockChip clock={row.clock} today={dayAndTime(Date.now()).day} />;
    case 'number':
      return (
        <>
          {row.shortNumber.slice(0, 5)}
          <b>{row.shortNumber.slice(5)}</b>
        </>
      );
    case 'title':
      return <RowLink {...props} />;
    case 'place':
      return <Said text={row.place} />;
    case 'grid':
      return row.gridName;
    case 'step':
      return <StepBadge step={row.step} />;
    case 'cycle':
      return <CycleBars cycle={row.cycle} />;
    case 'holder':
      return <Holder shown={props.shown} />;
    case 'change':
      return <Changes shown={props.shown} />;
  }
}

/** The row's one link: a click shows it beside, a double click or Ctrl-click opens its page. */
function RowLink(props: {
  readonly shown: ShownRow;
  readonly onAt: (id: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const { row } = props.shown;
  return (
    <Link
      className="go"
      to={paths.oneCase}
      params={{ id: row.id }}
      preload={false}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        // Enter on the link (a click without a pointer) opens the page; a pointer picks the row.
        if (event.detail === 0 || event.detail > 1) props.onOpen(row.id);
        else props.onAt(row.id);
      }}
    >
      <HelpTag help={row.help} short />
      <Said text={row.title} />
    </Link>
  );
}

function Holder(props: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const { row, left } = props.shown;
  if (left !== null) return null;
  const { open } = STAGES[row.stage];
  return (
    <span className="own-line">
      <span className="own-name" title={row.holder.name ?? undefined}>
        {row.holder.name ?? (open ? <b className="none">{t('queue.noHolder')}</b> : t('common.dash'))}
      </span>
      {row.next.label === '' ? null : (
        <>
          <span className="ar" role="img" aria-label={t('common.nextArrow')}>
            {' → '}
          </span>
          <span className="t2">{row.next.label}</span>
        </>
      )}
    </span>
  );
}

function Changes(props: { readonly shown: ShownRow }) {
  const { t } = useTranslation();
  const { row, left, changed } = props.shown;
  if (left !== null) return left;
  const text = row.changes.join(' ') || t('common.dash');
  return (
    <>
      {changed ? <i className="dot" role="img" aria-label={t('queue.changed')} /> : null}
      {text}
    </>
  );
}
