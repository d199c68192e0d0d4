import { Icon } from '@gridgov/ui/Icon.tsx';
import { listKey } from '@gridgov/ui/listKey.ts';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterDays } from './FilterDays.tsx';
import { FilterList } from './FilterList.tsx';
import { setSign, toggleValue } from './filterChips.ts';
import type { FilterOption } from './filterOptions.ts';
import { useFilterOptions } from './filterOptions.ts';
import type { FilterFields } from './filterTypes.ts';
import type { QueueFilter } from './search.ts';

interface Props {
  readonly fields: FilterFields;
  readonly filters: readonly QueueFilter[];
  /** The field at hand; null while any may be typed. */
  readonly field: string | null;
  readonly onField: (field: string | null) => void;
  readonly onSet: (filters: QueueFilter[]) => void;
}

/** Filters typed in place: 类别, 单位, a name or its pinyin; arrows choose, Enter sets and unsets, Esc closes. */
export function FilterBox(props: Props) {
  const { t } = useTranslation();
  const { filters, onSet } = props;
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const { field, options, at, open, text, input, ...typing } = useTyping(props);
  useAway(box, open, typing.close);
  const label = field === undefined ? t('queue.addFilter') : t('queue.filterOf', { field: field.label });
  return (
    <div className="filter-box" ref={box}>
      <Icon name="plus" />
      <input
        ref={input}
        id="queue-filter"
        className="in"
        role="combobox"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        {...(open && options.length > 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        placeholder={field?.label ?? label}
        autoComplete="off"
        value={text}
        onFocus={typing.show}
        onClick={typing.show}
        onChange={(event) => typing.type(event.target.value)}
        onKeyDown={typing.press}
      />
      {open ? (
        <div className="filter-pop">
          {field === undefined ? null : (
            <Sign
              label={field.label}
              not={filters.some((filter) => filter.field === field.field && filter.not)}
              onBack={() => typing.into(null)}
              onSign={(after) => onSet(setSign(filters, field.field, after))}
            />
          )}
          <FilterList id={id} options={options} filters={filters} at={at} onTake={typing.take} />
          {options.length === 0 && !typing.searching ? (
            <p className="t2 sm">{text === '' ? t('queue.filterType') : t('queue.filterNone', { text })}</p>
          ) : null}
          {field?.kind === 'days' ? <FilterDays field={field.field} filters={filters} onSet={onSet} /> : null}
        </div>
      ) : null}
    </div>
  );
}

/** What is typed, what it offers, and what the keys do with that. */
function useTyping(props: Props) {
  const { fields, filters, onSet, onField } = props;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [chosen, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const field = fields.find((one) => one.field === props.field);
  const { options, searching } = useFilterOptions(fields, field, text);
  const at = Math.min(chosen, options.length - 1);
  const start = (name: string | null) => {
    setText('');
    setAt(0);
    onField(name);
  };
  const into = (name: string | null) => {
    start(name);
    input.current?.focus();
  };
  useEffect(() => {
    // A chip was pressed: its field is changed where filters are typed.
    if (props.field !== null) input.current?.focus();
  }, [props.field]);
  const close = () => {
    setOpen(false);
    start(null);
  };
  const take = (option: FilterOption | undefined) => {
    if (option?.kind === 'field') into(option.field);
    if (option?.kind !== 'value') return;
    onSet(toggleValue(filters, option.field, option.value));
    if (text !== '') into(props.field);
    else input.current?.focus();
  };
  const back = () => (props.field === null ? onSet(filters.slice(0, -1)) : into(null));
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Backspace' && text === '') return back();
    const pressed = event.key === 'Escape' && open ? 'close' : listKey(event.key, at, options.length);
    if (pressed === null) return;
    event.preventDefault();
    if (pressed === 'close') close();
    else if (pressed === 'take') take(options[at]);
    else setAt(pressed.to);
  };
  const type = (typed: string) => {
    setText(typed);
    setAt(0);
    setOpen(true);
  };
  return {
    field,
    options,
    searching,
    at,
    open,
    text,
    input,
    into,
    close,
    take,
    press,
    type,
    show: () => setOpen(true),
  };
}

/** Which field is at hand, back to all, and whether its values are wanted or not. */
function Sign(props: {
  readonly label: string;
  readonly not: boolean;
  readonly onBack: () => void;
  readonly onSign: (not: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="filter-sign">
      <button type="button" className="btn q s" onClick={props.onBack}>
        <Icon name="left" />
        {t('queue.allFilters')}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: two toggles, not a form's group */}
      <span className="seg" role="group" aria-label={props.label}>
        <button type="button" aria-pressed={!props.not} onClick={() => props.onSign(false)}>
          {t('queue.is')}
        </button>
        <button type="button" aria-pressed={props.not} onClick={() => props.onSign(true)}>
          {t('queue.isNot')}
        </button>
      </span>
    </div>
  );
}

/** Closes when something beside it is pressed, or the focus goes on by Tab. */
function useAway(box: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      const to = event.target;
      // A calendar lies above the page, outside of the box.
      if (!(to instanceof Element) || to.closest('.typed-popup') !== null) return;
      if (box.current?.contains(to) !== true) latest.current();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open, box]);
}
