import { useTranslation } from 'react-i18next';
import type { Level } from './areas.ts';
import { levelOf, useAreas } from './areas.ts';

interface Props {
  /** '' for the whole of one's own area. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Narrowest level that may be chosen. */
  readonly to?: Level;
}

const order: readonly Level[] = ['city', 'district', 'street', 'community', 'grid'];

/** An area, chosen level by level from one's own area down; usable without knowing any code. */
export function AreaField(props: Props) {
  const top = useAreas('here').data?.[0];
  if (top === undefined) return null;
  const last = order.indexOf(props.to ?? 'grid');
  // From the caller's own area to the chosen one, each with the choice below it.
  const chain = lineFrom(top.code, top.level, props.value);
  const shown = chain.filter(({ level }) => order.indexOf(level) < last);
  return shown.map(({ code, level }, at) => (
    <Choice
      key={code}
      parent={code}
      level={order[order.indexOf(level) + 1] ?? 'grid'}
      value={chain[at + 1]?.code ?? ''}
      onChange={(chosen) => props.onChange(chosen === '' ? (at === 0 ? '' : code) : chosen)}
    />
  ));
}

function Choice(props: {
  readonly parent: string;
  readonly level: Level;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const { t } = useTranslation('organisation');
  const areas = useAreas(props.parent);
  return (
    <select
      className="in"
      aria-label={t(`level.${props.level}`)}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{t('level.all', { level: t(`level.${props.level}`) })}</option>
      {(areas.data ?? []).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface Link {
  readonly code: string;
  readonly level: Level;
}

function lineFrom(top: string, level: Level, value: string): readonly Link[] {
  const lengths = [6, 9, 12, 15].filter((length) => length <= value.length);
  const below = value === '' ? [] : lengths.map((length) => value.slice(0, length));
  const inside = below.filter((code) => level === 'city' || code.length > top.length);
  return [{ code: top, level }, ...inside.map((code) => ({ code, level: levelOf(code) }))];
}
