import { useState } from 'react';
import type { Area } from '../api.ts';
import { useWords } from '../settings.tsx';
import { useAsk } from '../useAsk.ts';
import type { DraftPlace } from './place.ts';

const LEVELS = ['district', 'street', 'community', 'grid'] as const;

/** Four lists, each from the one before; a community is enough. */
export function PlaceList({ choose }: { readonly choose: (place: DraftPlace) => void }) {
  const t = useWords().report.where;
  const [path, setPath] = useState<readonly Area[]>([]);
  const last = path.at(-1);
  const done = last !== undefined && (last.level === 'grid' || last.level === 'community');
  return (
    <>
      {LEVELS.slice(0, path.length + 1).map((level, at) => (
        <AreaSelect
          key={`${level} ${path[at - 1]?.code ?? ''}`}
          name={t[level]}
          parent={path[at - 1]?.code ?? ''}
          chosen={path[at]?.code ?? ''}
          optional={level === 'grid'}
          pick={(area) => setPath(area === null ? path.slice(0, at) : [...path.slice(0, at), area])}
        />
      ))}
      {done ? (
        <div className="acts">
          <button type="button" className="btn" onClick={() => choose(placeOf(path))}>
            {last.name}
          </button>
        </div>
      ) : null}
    </>
  );
}

function placeOf(path: readonly Area[]): DraftPlace {
  const last = path.at(-1);
  return {
    code: last?.code ?? '',
    name: last?.name ?? '',
    inside: path
      .slice(0, -1)
      .map(({ name }) => name)
      .join(' '),
    lon: last?.point?.longitude ?? null,
    lat: last?.point?.latitude ?? null,
  };
}

type SelectProps = {
  readonly name: string;
  readonly parent: string;
  readonly chosen: string;
  readonly optional: boolean;
  readonly pick: (area: Area | null) => void;
};

function AreaSelect({ name, parent, chosen, optional, pick }: SelectProps) {
  const t = useWords().report.where;
  const { data } = useAsk<Area[]>(`/portal/areas${parent === '' ? '' : `?parent=${parent}`}`);
  return (
    <p className="field">
      <label className="lab" htmlFor={`area-${name}`}>
        {name}
      </label>
      <select
        className="in"
        id={`area-${name}`}
        value={chosen}
        onChange={(event) => pick(data?.find(({ code }) => code === event.target.value) ?? null)}
      >
        <option value="">{optional ? t.unknown : t.choose}</option>
        {(data ?? []).map(({ code, name: one }) => (
          <option key={code} value={code}>
            {one}
          </option>
        ))}
      </select>
    </p>
  );
}
