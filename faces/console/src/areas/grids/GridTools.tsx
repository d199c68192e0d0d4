import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cornersAt, mergeGrids, splitGrid } from './draft.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  readonly draft: Draft;
  readonly chosen: string;
  readonly together: boolean;
  readonly onTogether: (together: boolean) => void;
}

/** Split and merge by choice from lists, so that no mouse is needed; both can be undone. */
export function GridTools(props: Props) {
  const { t } = useTranslation('grids');
  const { draft, chosen } = props;
  const grid = draft.grids.find(({ key }) => key === chosen);
  return (
    <section>
      <h2>{grid === undefined || grid.name === '' ? t('plan.newGrid') : grid.name}</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={props.together}
          onChange={(event) => props.onTogether(event.target.checked)}
        />
        {t('plan.together')}
      </label>
      <Split key={`split ${chosen}`} draft={draft} chosen={chosen} />
      <Merge key={`merge ${chosen}`} draft={draft} chosen={chosen} />
    </section>
  );
}

type ToolProps = Pick<Props, 'draft' | 'chosen'>;

function Split({ draft, chosen }: ToolProps) {
  const { t } = useTranslation('grids');
  const corners = cornersAt(draft.grids, chosen);
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(2);
  const after = splitGrid(draft.grids, chosen, from, to, `new ${draft.grids.length + 1} ${Date.now()}`);
  return (
    <details className="gr-tool">
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

function Merge({ draft, chosen }: ToolProps) {
  const { t } = useTranslation('grids');
  const others = draft.grids.filter(({ key }) => key !== chosen);
  const [other, setOther] = useState('');
  const after = other === '' ? null : mergeGrids(draft.grids, chosen, other);
  return (
    <details className="gr-tool">
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
