import { Icon } from '@gridgov/ui/Icon.tsx';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../../admin/areas.ts';
import { parentOf, useAreas } from '../../../admin/areas.ts';
import type { Vacancy } from './queries.ts';
import { useVacancies } from './queries.ts';
import { SearchResults } from './SearchResults.tsx';
import { targetOf } from './treeKeys.ts';

interface Props {
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** The organisation down to its grids with their counts; opened where the chosen area lies. */
export function AreaTree(props: Props) {
  const { t } = useTranslation('grids');
  const [text, setText] = useState('');
  const roots = useAreas('here').data ?? [];
  const [open, setOpen] = useOpen(props.chosen, roots[0]?.code);
  return (
    <nav className="gr-tree" aria-label={t('tree')}>
      <input
        type="search"
        className="in"
        aria-label={t('find')}
        placeholder={t('find')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() === '' ? (
        <>
          <p className="gr-th">
            <span>{t('organisation')}</span>
            <span>{t('gridCount')}</span>
          </p>
          <div role="tree" aria-label={t('tree')} onKeyDown={moveInTree}>
            {roots.map((area) => (
              <Node
                key={area.code}
                area={area}
                depth={1}
                first
                open={open}
                setOpen={setOpen}
                chosen={props.chosen}
                onChoose={props.onChoose}
              />
            ))}
          </div>
        </>
      ) : (
        <SearchResults
          text={text.trim()}
          onChoose={(code) => {
            setText('');
            props.onChoose(code);
          }}
        />
      )}
    </nav>
  );
}

type Open = ReadonlySet<string>;

/** Which areas are opened: the root, what leads to the chosen one, and what a person opened. */
function useOpen(chosen: string | undefined, root: string | undefined) {
  const [open, setOpen] = useState<Open>(new Set());
  useEffect(() => {
    const line = [root];
    for (let at = chosen; at !== undefined; at = parentOf(at)) line.push(at);
    const wanted = line.filter((code): code is string => code !== undefined && code.length < 15);
    setOpen((before) => new Set([...before, ...wanted]));
  }, [chosen, root]);
  return [open, setOpen] as const;
}

interface NodeProps extends Props {
  readonly lacks?: Vacancy | undefined;
  readonly area: Area;
  readonly depth: number;
  readonly first: boolean;
  readonly open: Open;
  readonly setOpen: (change: (open: Open) => Open) => void;
}

function Node(props: NodeProps) {
  const { area, depth, open, chosen } = props;
  const isGrid = area.level === 'grid';
  const isOpen = open.has(area.code);
  const isChosen = area.code === chosen;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const toggle = (to: boolean) =>
    props.setOpen((before) => {
      const after = new Set(before);
      if (to) after.add(area.code);
      else after.delete(area.code);
      return after;
    });
  return (
    <>
      <div
        ref={row}
        role="treeitem"
        aria-level={depth}
        aria-selected={isChosen}
        {...(isGrid ? {} : { 'aria-expanded': isOpen })}
        tabIndex={isChosen || (chosen === undefined && props.first) ? 0 : -1}
        className="gr-node"
        style={{ paddingInlineStart: `${(depth - 1) * 14 + 4}px` }}
        data-code={area.code}
        onClick={() => {
          props.onChoose(area.code);
          if (!isOpen) toggle(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            props.onChoose(area.code);
          }
          if (event.key === 'ArrowRight' && !isOpen && !isGrid) {
            event.stopPropagation();
            toggle(true);
          }
          if (event.key === 'ArrowLeft' && isOpen && !isGrid) {
            event.stopPropagation();
            toggle(false);
          }
        }}
      >
        {isGrid ? <i className="gr-leaf" /> : <Toggle open={isOpen} onToggle={() => toggle(!isOpen)} />}
        <span className="grow">{area.name}</span>
        <Lacks area={area} lacks={props.lacks} />
        {isGrid ? null : <span className="gr-n">{area.grids.toLocaleString('en-US')}</span>}
      </div>
      {isOpen && !isGrid ? <Children {...props} /> : null}
    </>
  );
}

function Toggle(props: { readonly open: boolean; readonly onToggle: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; keys use the arrows of the tree
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      className="gr-toggle"
      onClick={(event) => {
        event.stopPropagation();
        props.onToggle();
      }}
    >
      <Icon name={props.open ? 'down' : 'right'} />
    </span>
  );
}

function Children(props: NodeProps) {
  const below = useAreas(props.area.code).data ?? [];
  const lacks = useVacancies(props.area.code).data;
  return below.map((area) => (
    <Node
      key={area.code}
      {...props}
      area={area}
      lacks={lacks?.get(area.code)}
      depth={props.depth + 1}
      first={false}
    />
  ));
}

/** Posts nobody holds, in words: of a grid which one, of what lies above how many grids. */
function Lacks(props: { readonly area: Area; readonly lacks: Vacancy | undefined }) {
  const { t } = useTranslation('grids');
  const { withoutWorker = 0, withoutLeader = 0 } = props.lacks ?? {};
  const { level } = props.area;
  const isGrid = level === 'grid';
  const words = [
    ...(withoutWorker === 0 ? [] : [isGrid ? t('vacant') : t('vacantN', { n: withoutWorker })]),
    // The leader is the community's: named there, counted above, and not repeated at each of its grids.
    ...(withoutLeader === 0 || isGrid
      ? []
      : [level === 'community' ? t('noLeader') : t('noLeaderN', { n: withoutLeader })]),
  ];
  return words.length === 0 ? null : <span className="gr-n gr-lacks">{words.join(' ')}</span>;
}

function moveInTree(event: KeyboardEvent<HTMLElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const levels = items.map((item) => Number(item.getAttribute('aria-level')));
  const to = targetOf(event.key, at, levels);
  if (to === null) return;
  event.preventDefault();
  items[to]?.focus();
}
