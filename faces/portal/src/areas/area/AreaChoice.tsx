import { useState } from 'react';
import type { Area } from '../../api.ts';
import { useWords } from '../../settings.tsx';
import { useAsk } from '../../useAsk.ts';

type ChoiceProps = {
  readonly depth: 2 | 4;
  readonly code: string;
  readonly pick: (code: string) => void;
};

const LEVELS = ['district', 'street', 'community', 'grid'] as const;
const LENGTHS = [6, 9, 12, 15] as const;

/** An area from lists, down to streets or to grids. */
export function AreaChoice({ depth, code, pick }: ChoiceProps) {
  return (
    <>
      {LEVELS.slice(0, depth).map((level, at) => {
        const parent = at === 0 ? '' : code.slice(0, LENGTHS[at - 1]);
        if (at > 0 && parent.length < (LENGTHS[at - 1] ?? 0)) return null;
        return (
          <One
            key={`${level} ${parent}`}
            level={level}
            parent={parent}
            code={code.slice(0, LENGTHS[at])}
            pick={pick}
          />
        );
      })}
    </>
  );
}

type OneProps = {
  readonly level: (typeof LEVELS)[number];
  readonly parent: string;
  readonly code: string;
  readonly pick: (code: string) => void;
};

function One({ level, parent, code, pick }: OneProps) {
  const t = useWords().report.where;
  const { data } = useAsk<Area[]>(`/portal/areas${parent === '' ? '' : `?parent=${parent}`}`);
  const [id] = useState(() => `choice-${level}`);
  return (
    <p className="field">
      <label className="lab" htmlFor={id}>
        {t[level]}
      </label>
      <select
        className="in"
        id={id}
        value={code.length > parent.length ? code : ''}
        onChange={(event) => pick(event.target.value || parent)}
      >
        <option value="">{t.choose}</option>
        {(data ?? []).map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  );
}
