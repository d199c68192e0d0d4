import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly danger?: boolean;
  /** Ticked, for menus that choose one. */
  readonly checked?: boolean;
}

interface Props {
  readonly label: ReactNode;
  readonly name?: string;
  readonly items: readonly MenuItem[];
  readonly onPick: (id: string) => void;
  readonly className?: string;
  readonly align?: 'start' | 'end';
}

/** A button that opens a menu: arrows move, Home and End jump, a letter finds, Esc gives focus back. */
export function MenuButton(props: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span className="menu-box" ref={box}>
      <button
        ref={button}
        type="button"
        className={props.className ?? 'btn'}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(props.name === undefined ? {} : { 'aria-label': props.name })}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        {props.label}
        <Icon name="down" />
      </button>
      {open ? <Items {...props} id={id} shut={shut} /> : null}
    </span>
  );
}

function Items(props: Props & { readonly id: string; readonly shut: () => void }) {
  const pick = (id: string) => {
    props.shut();
    props.onPick(id);
  };
  return (
    <div
      className={`menu${props.align === 'end' ? ' end' : ''}`}
      role="menu"
      id={props.id}
      onKeyDown={(event) => moveInMenu(event, props.shut)}
    >
      {props.items.map((item) => (
        <button
          key={item.id}
          type="button"
          tabIndex={-1}
          role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
          {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
          className={item.danger === true ? 'danger' : ''}
          onClick={() => pick(item.id)}
        >
          <span className="grow">{item.label}</span>
          {item.checked === true ? <Icon name="check" /> : null}
          {item.hint === undefined ? null : <kbd>{item.hint}</kbd>}
        </button>
      ))}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, shut: () => void) {
  if (event.key === 'Escape' || event.key === 'Tab') {
    // Esc closes the menu alone, not the dialog it may stand in.
    event.stopPropagation();
    if (event.key === 'Escape') event.preventDefault();
    shut();
    return;
  }
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = targetOf(event.key, at, items);
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

function targetOf(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items[(at - 1 + items.length) % items.length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  return items.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
