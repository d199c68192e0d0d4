import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addedCorner } from './cut.ts';
import { cornersAt, movedCorner, redrawn, withoutRing } from './draft.ts';
import type { Position, Ring, RingAt } from './shapes.ts';
import { outer, ringsOf } from './shapes.ts';
import type { Draft } from './useDraft.ts';

/** The corners of a grid as numbers: everything the map does, without a mouse. */
export function CornerTable(props: {
  readonly draft: Draft;
  readonly chosen: string;
  readonly together: boolean;
  /** Which of its rings. */
  readonly ring: RingAt;
  readonly onRing: (ring: RingAt) => void;
}) {
  const { t } = useTranslation('grids');
  const { draft, chosen, together, ring } = props;
  const corners = cornersAt(draft.grids, chosen, ring);
  const set = (after: Ring) => draft.change(redrawn(draft.grids, chosen, after, ring));
  return (
    <section>
      <h2>
        {t('plan.corners')} <span className="t2 sm">{t('plan.cornersHint')}</span>
      </h2>
      <Rings {...props} />
      <table className="gr-corners">
        <thead>
          <tr>
            <th scope="col">{t('plan.point')}</th>
            <th scope="col">{t('plan.longitude')}</th>
            <th scope="col">{t('plan.latitude')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {corners.map((corner, at) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is known by its place; one that moved is another row
              key={`${at} ${corner.join(' ')}`}
              at={at}
              corner={corner}
              onMove={(to) => draft.change(movedCorner(draft.grids, chosen, corner, to, together))}
              onAdd={() => draft.change(addedCorner(draft.grids, { key: chosen, ring, at, together }))}
              onRemove={corners.length > 3 ? () => set(corners.filter((_, one) => one !== at)) : null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Islands and holes: each ring is drawn by its own corners, and may be given up. */
function Rings(props: {
  readonly draft: Draft;
  readonly chosen: string;
  readonly ring: RingAt;
  readonly onRing: (ring: RingAt) => void;
}) {
  const { t } = useTranslation('grids');
  const { draft, chosen, ring } = props;
  const boundary = draft.grids.find(({ key }) => key === chosen)?.boundary ?? [];
  const rings = ringsOf(boundary);
  if (rings.length < 2) return null;
  const after = withoutRing(draft.grids, chosen, ring);
  const name = (at: RingAt) =>
    at.ring === 0
      ? t('plan.outerRing', { n: at.part + 1 })
      : t('plan.hole', { n: at.part + 1, hole: at.ring });
  return (
    <div className="adm-acts">
      <select
        className="in gr-short"
        aria-label={t('plan.ring')}
        value={`${ring.part} ${ring.ring}`}
        onChange={(event) => {
          const [part = 0, one = 0] = event.target.value.split(' ').map(Number);
          props.onRing({ part, ring: one });
        }}
      >
        {rings.map((at) => (
          <option key={`${at.part} ${at.ring}`} value={`${at.part} ${at.ring}`}>
            {name(at)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="btn s"
        disabled={after === null}
        onClick={() => {
          if (after === null) return;
          draft.change(after);
          props.onRing(outer);
        }}
      >
        {ring.ring === 0 ? t('plan.dropPart') : t('plan.fillHole')}
      </button>
    </div>
  );
}

function Row(props: {
  readonly at: number;
  readonly corner: Position;
  readonly onMove: (to: Position) => void;
  readonly onAdd: () => void;
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useTranslation('grids');
  const { corner, onMove } = props;
  const n = props.at + 1;
  return (
    <tr>
      <th scope="row">{n}</th>
      <td>
        <Degrees
          label={t('plan.longitudeOf', { n })}
          value={corner[0]}
          onSet={(x) => onMove([x, corner[1]])}
        />
      </td>
      <td>
        <Degrees
          label={t('plan.latitudeOf', { n })}
          value={corner[1]}
          onSet={(y) => onMove([corner[0], y])}
        />
      </td>
      <td className="nw">
        <button type="button" className="icb" aria-label={t('plan.addCorner', { n })} onClick={props.onAdd}>
          <Icon name="plus" />
        </button>
        {props.onRemove === null ? null : (
          <button
            type="button"
            className="icb"
            aria-label={t('plan.removeCorner', { n })}
            onClick={props.onRemove}
          >
            <Icon name="cross" />
          </button>
        )}
      </td>
    </tr>
  );
}

/** A coordinate: taken when the field is left or Enter is pressed, not at every key. */
function Degrees(props: {
  readonly label: string;
  readonly value: number;
  readonly onSet: (value: number) => void;
}) {
  const [text, setText] = useState(props.value.toFixed(6));
  const number = Number(text);
  const good = text.trim() !== '' && Number.isFinite(number) && Math.abs(number) <= 180;
  const set = () => {
    if (good && number !== props.value) props.onSet(number);
  };
  return (
    <input
      className="in"
      inputMode="decimal"
      aria-label={props.label}
      aria-invalid={!good}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={set}
      onKeyDown={(event) => {
        if (event.key === 'Enter') set();
      }}
    />
  );
}
