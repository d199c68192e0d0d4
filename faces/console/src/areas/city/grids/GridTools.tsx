import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import { Facts } from '../../../admin/Facts.tsx';
import type { DraftGrid } from './draft.ts';
import { cornersAt, inCommunity, mergeGrids, neighboursOf, splitGrid } from './draft.ts';
import { useBoundary } from './queries.ts';
import { useSizeWords } from './sizes.ts';
import type { Tool } from './Toolbar.tsx';
import type { Draft } from './useDraft.ts';

interface Props {
  readonly draft: Draft;
  readonly chosen: string;
  readonly together: boolean;
  readonly tool: Tool;
  readonly onTogether: (together: boolean) => void;
  /** A grid that changes its community is another one from then on. */
  readonly onChosen: (key: string) => void;
}

/** Split and merge by choice from lists, so that no mouse is needed; both can be undone. */
export function GridTools(props: Props) {
  const { t } = useTranslation('grids');
  const { draft, chosen } = props;
  const grid = draft.grids.find(({ key }) => key === chosen);
  const rows = useRows();
  return (
    <section>
      <h2>
        {grid === undefined || grid.name === '' ? t('plan.newGrid') : grid.name}
        {grid === undefined ? null : <span className="tag">{t(grid.kind)}</span>}
      </h2>
      {grid === undefined ? null : <Facts rows={rows(grid)} />}
      <label className="choice">
        <input
          type="checkbox"
          checked={props.together}
          onChange={(event) => props.onTogether(event.target.checked)}
        />
        {t('plan.together')}
      </label>
      <Split key={`split ${chosen}`} draft={draft} chosen={chosen} open={props.tool === 'split'} />
      <Merge key={`merge ${chosen}`} draft={draft} chosen={chosen} open={props.tool === 'merge'} />
      <Move key={`move ${chosen}`} draft={draft} chosen={chosen} onChosen={props.onChosen} />
    </section>
  );
}

/** Number and size, with the size in force beside it. */
function useRows() {
  const { t } = useTranslation('grids');
  const size = useSizeWords();
  return ({ code, community, boundary }: DraftGrid) =>
    [
      [t('code'), code ?? t('plan.newCode')],
      [t('plan.community'), <AreaName key="community" code={community} />],
      [t('size'), <Size key="size" code={code} now={size(areaM2(boundary))} />],
    ] as const;
}

function Size(props: { readonly code: string | null; readonly now: string }) {
  const { t } = useTranslation('grids');
  const size = useSizeWords();
  const before = useBoundary(props.code ?? undefined).data;
  return before === undefined
    ? props.now
    : t('plan.sizes', { now: props.now, before: size(areaM2(before.boundary)) });
}

/** Gives the whole grid to another community of the plan; both communities have to agree. */
function Move({ draft, chosen, onChosen }: Pick<Props, 'draft' | 'chosen' | 'onChosen'>) {
  const { t } = useTranslation('grids');
  const communities = [...new Set(draft.grids.map(({ community }) => community))].sort();
  const own = draft.grids.find(({ key }) => key === chosen)?.community;
  const others = communities.filter((code) => code !== own);
  const isLast = draft.grids.filter(({ community }) => community === own).length < 2;
  if (others.length === 0) return null;
  return (
    <details className="gr-tool">
      <summary>{t('plan.otherCommunity')}</summary>
      <p className="t2 sm">{isLast ? t('plan.otherLast') : t('plan.otherLead')}</p>
      <div className="adm-acts">
        {others.map((code) => (
          <button
            key={code}
            type="button"
            className="btn"
            disabled={isLast}
            onClick={() => {
              const key = `new ${draft.grids.length + 1} ${Date.now()}`;
              draft.change(inCommunity(draft.grids, chosen, code, key));
              onChosen(key);
            }}
          >
            {t('plan.giveCommunity')} <AreaName code={code} />
          </button>
        ))}
      </div>
    </details>
  );
}

type ToolProps = Pick<Props, 'draft' | 'chosen'> & { readonly open: boolean };

function Split({ draft, chosen, open }: ToolProps) {
  const { t } = useTranslation('grids');
  const corners = cornersAt(draft.grids, chosen);
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(2);
  const after = splitGrid(draft.grids, chosen, from, to, `new ${draft.grids.length + 1} ${Date.now()}`);
  return (
    <details className="gr-tool" open={open}>
      <summary>{t('plan.split')}</summary>
      <p className="t2 sm">{t('plan.splitLead')}</p>
      <div className="adm-acts">
        <Corner label={t('plan.splitFrom')} count={corners.length} value={from} onChange={setFrom} />
        <Corner label={t('plan.splitTo')} count={corners.length} value={to} onChange={setTo} />
        <button
          type="button"
          className="btn"
          disabled={after === null}
          onClick={() => after !== null && draft.change(after)}
        >
          {t('plan.split')}
        </button>
        <span className="t2 sm" role="status">
          {after === null ? t('plan.splitNo') : ''}
        </span>
      </div>
    </details>
  );
}

function Corner(props: {
  readonly label: string;
  readonly count: number;
  readonly value: number;
  readonly onChange: (at: number) => void;
}) {
  return (
    <select
      className="in gr-short"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(Number(event.target.value))}
    >
      {Array.from({ length: props.count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a corner is known by its place alone
        <option key={at} value={at}>
          {at + 1}
        </option>
      ))}
    </select>
  );
}

function Merge({ draft, chosen, open }: ToolProps) {
  const { t } = useTranslation('grids');
  const own = draft.grids.find(({ key }) => key === chosen);
  // Those that border on it, the longest border first: others cannot be merged anyway.
  const others = neighboursOf(draft.grids, own?.boundary ?? []).filter(({ key }) => key !== chosen);
  const [other, setOther] = useState('');
  const after = other === '' ? null : mergeGrids(draft.grids, chosen, other);
  return (
    <details className="gr-tool" open={open}>
      <summary>{t('plan.merge')}</summary>
      <p className="t2 sm">{t('plan.mergeLead')}</p>
      <div className="adm-acts">
        <select
          className="in gr-short"
          aria-label={t('plan.mergeWith')}
          value={other}
          onChange={(event) => setOther(event.target.value)}
        >
          <option value="">{t('plan.mergeWith')}</option>
          {others.map(({ key, name }) => (
            <option key={key} value={key}>
              {name === '' ? t('plan.newGrid') : name}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="btn"
          disabled={after === null}
          onClick={() => after !== null && draft.change(after)}
        >
          {t('plan.merge')}
        </button>
        <span className="t2 sm" role="status">
          {other !== '' && after === null ? t('plan.mergeNo') : ''}
        </span>
      </div>
    </details>
  );
}
