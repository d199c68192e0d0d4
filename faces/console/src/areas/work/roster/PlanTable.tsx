import { useUiWords } from '@gridgov/ui/language.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { weekdayOf } from '@gridgov/ui/times.ts';
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../../admin/change.ts';
import { cityDay } from '../../../admin/days.ts';
import { useProblemWords } from '../../../problemWords.ts';
import { toast } from '../../../shell/toasts.tsx';
import { type Cell, type Column, cellKey, columnsOf, moved, slotsByCell } from './cells.ts';
import { PersonPick } from './PersonPick.tsx';
import type { Person, Plan, Slot } from './queries.ts';

/** Cells name their heads: they stand under two rows of them. */
const ids = {
  days: 'duty-days',
  row: (day: string) => `duty-day-${day}`,
  shift: ({ shift }: { readonly shift: { readonly id: string } }) => `duty-shift-${shift.id}`,
  place: ({ shift, place }: Column) => `duty-place-${shift.id}-${place}`,
};

/** Days by shifts and places. Keys walk the cells; Enter or a letter opens the choice of a person in the cell. */
export function PlanTable(props: { readonly plan: Plan }) {
  const { t } = useTranslation('roster');
  const { plan } = props;
  const columns = columnsOf(plan);
  const slots = slotsByCell(plan);
  const box = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Cell | null>(null);
  const [open, setOpen] = useState<Cell | null>(null);
  const { put, fault } = usePut(plan);
  const slotIn = ({ row, column }: Cell) => {
    const where = columns[column];
    const day = plan.days[row]?.day ?? '';
    return where === undefined ? undefined : slots.get(cellKey(where.shift.id, day, where.place));
  };
  const focus = ({ row, column }: Cell) => {
    setAt({ row, column });
    box.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  };
  const isThere = (cell: Cell) => slotIn(cell) !== undefined;
  const first = plan.days
    .flatMap((_, row) => columns.map((_column, column) => ({ row, column })))
    .find(isThere);
  const current = at ?? first ?? null;
  const onKey = (event: KeyboardEvent, cell: Cell, slot: Slot) => {
    const size = { rows: plan.days.length, columns: columns.length };
    const to = moved(cell, event.key, size, isThere);
    const editable = plan.keeps && slot.day >= cityDay();
    if (to !== null) focus(to);
    else if (editable && (event.key === 'Delete' || event.key === 'Backspace')) put(slot, null);
    else if (editable && event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ')
      setOpen(cell);
    else return;
    if (event.key.length > 1) event.preventDefault();
  };
  const close = (cell: Cell, down = false) => {
    setOpen(null);
    const next = down
      ? moved(cell, 'ArrowDown', { rows: plan.days.length, columns: columns.length }, isThere)
      : cell;
    focus(next ?? cell);
  };
  return (
    <TableBox label={plan.name}>
      {fault === null ? null : (
        <p className="duty-gaps" role="alert">
          {fault}
        </p>
      )}
      <table className="duty-table" ref={box}>
        <caption className="vh">{t('printed', { name: plan.name, month: plan.month })}</caption>
        <Head plan={plan} columns={columns} />
        <tbody>
          {plan.days.map((day, row) => (
            <tr key={day.day} className={day.day === cityDay() ? 'now' : day.works ? '' : 'rest'}>
              <DayHead day={day} />
              {columns.map((where, column) => (
                <PlaceCell
                  key={cellKey(where.shift.id, '', where.place)}
                  seat={plan.seat}
                  day={day.day}
                  slot={slotIn({ row, column })}
                  where={where}
                  cell={{ row, column }}
                  keeps={plan.keeps}
                  current={current?.row === row && current.column === column}
                  open={open?.row === row && open.column === column}
                  onKey={onKey}
                  onOpen={setOpen}
                  onPut={put}
                  onClose={close}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function PlaceCell(props: {
  readonly seat: string;
  readonly day: string;
  readonly slot: Slot | undefined;
  readonly where: Column;
  readonly cell: Cell;
  readonly keeps: boolean;
  readonly current: boolean;
  readonly open: boolean;
  readonly onKey: (event: KeyboardEvent, cell: Cell, slot: Slot) => void;
  readonly onOpen: (cell: Cell) => void;
  readonly onPut: (slot: Slot, person: Person) => void;
  readonly onClose: (cell: Cell, down?: boolean) => void;
}) {
  const { seat, slot, where, cell, keeps, current, open, onKey, onOpen, onPut, onClose } = props;
  const headers = [ids.row(props.day), ids.shift(where), ids.place(where)].join(' ');
  if (slot === undefined) return <td className="off" headers={headers} />;
  return (
    <td headers={headers}>
      <Place
        {...{ slot, where, cell, current, onKey }}
        editable={keeps && slot.day >= cityDay()}
        onOpen={() => onOpen(cell)}
      />
      {open ? (
        <PersonPick
          seat={seat}
          onPick={(person) => {
            onPut(slot, person);
            onClose(cell, true);
          }}
          onClose={() => onClose(cell)}
        />
      ) : null}
    </td>
  );
}

function Head(props: { readonly plan: Plan; readonly columns: readonly Column[] }) {
  const { t } = useTranslation('roster');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} id={ids.days}>
          {t('day')}
        </th>
        {props.plan.shifts.map(({ id, name, from, until, places }) => (
          <th key={id} id={ids.shift({ shift: { id } })} scope="colgroup" colSpan={places.length}>
            <Said text={name} />{' '}
            <span className="t2 nw">
              {from}–{until}
            </span>
          </th>
        ))}
      </tr>
      <tr>
        {props.columns.map((column) => (
          <th key={ids.place(column)} id={ids.place(column)} headers={ids.shift(column)} scope="col">
            <Said text={column.shift.places[column.place] ?? ''} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function DayHead(props: { readonly day: Plan['days'][number] }) {
  const { t } = useTranslation('roster');
  const words = useUiWords();
  const { day, works, holiday } = props.day;
  const isWeekend = ['0', '6'].includes(String(new Date(`${day}T00:00:00Z`).getUTCDay()));
  const said = holiday ?? (works ? (isWeekend ? t('works') : '') : t('rests'));
  return (
    <th scope="row" id={ids.row(day)} headers={ids.days}>
      {day.slice(5)} <span className="t2">{weekdayOf(day, words)}</span>
      {said === '' ? null : <span className="duty-kind"> {said}</span>}
    </th>
  );
}

function Place(props: {
  readonly slot: Slot;
  readonly where: Column;
  readonly cell: Cell;
  readonly editable: boolean;
  readonly current: boolean;
  readonly onKey: (event: KeyboardEvent, cell: Cell, slot: Slot) => void;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('roster');
  const { slot, where, cell, editable, current } = props;
  const { assigned, person, day, place } = slot;
  const name = person?.name ?? t('gap');
  const away =
    assigned === null || assigned.personId === person?.id
      ? undefined
      : person === null
        ? t('awayGap', { name: assigned.name })
        : t('away', { name: assigned.name, standIn: person.name });
  const label = t('cell', {
    day: day.slice(5),
    shift: where.shift.name,
    place: where.shift.places[place] ?? '',
    name: away ?? name,
  });
  return (
    <button
      type="button"
      className={person === null ? 'duty-cell gap' : away === undefined ? 'duty-cell' : 'duty-cell away'}
      data-cell={`${cell.row}:${cell.column}`}
      data-place={where.shift.places[place]}
      data-shift={where.shift.name}
      tabIndex={current ? 0 : -1}
      aria-label={label}
      aria-disabled={!editable}
      title={away}
      onKeyDown={(event) => props.onKey(event, cell, slot)}
      onClick={() => {
        if (editable) props.onOpen();
      }}
    >
      <Said text={name} />
    </button>
  );
}

/** Puts somebody into a place at once, with the way back. */
function usePut(plan: Plan) {
  const { t } = useTranslation('roster');
  const words = useProblemWords();
  const change = useChange<unknown>();
  const call = (slot: Slot, postId: string | null) => ({
    method: 'PUT' as const,
    path: '/duty/plan',
    body: { seat: plan.seat, places: [{ shift: slot.shift, day: slot.day, place: slot.place, postId }] },
  });
  const put = (slot: Slot, person: Person | null) => {
    const shift = plan.shifts.find(({ id }) => id === slot.shift);
    const said = { day: slot.day.slice(5), shift: shift?.name ?? '', place: shift?.places[slot.place] ?? '' };
    const before = slot.assigned?.postId ?? null;
    const undo = { label: t('undo'), run: () => change.mutate(call(slot, before)) };
    change.mutate(call(slot, person?.postId ?? null), {
      onSuccess: () =>
        toast(person === null ? t('cleared', said) : t('put', { ...said, name: person.name }), undo),
    });
  };
  const { title, detail } = change.error === null ? { title: null } : words(change.error);
  return { put, fault: detail ?? title };
}
