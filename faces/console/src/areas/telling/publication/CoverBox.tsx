import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterKey, between } from './covers.ts';
import type { Part } from './queries.ts';

interface Props {
  readonly url: string;
  readonly label: string;
  readonly parts: readonly Part[];
  readonly onChange: (parts: readonly Part[]) => void;
}

type Corner = readonly [number, number];

/** A picture on which boxes are drawn by dragging, and moved by keys. */
export function CoverBox(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  // Shares of a picture that is not there yet would be shares of another box.
  const [loaded, setLoaded] = useState('');
  const [drawn, setDrawn] = useState<readonly [Corner, Corner] | null>(null);
  const { parts, onChange } = props;
  const cornerOf = (event: PointerEvent): Corner => {
    const { left, top, width, height } = box.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [(event.clientX - left) / width, (event.clientY - top) / height];
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || loaded !== props.url || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const corner = cornerOf(event);
    setDrawn([corner, corner]);
  };
  const end = () => {
    const made = drawn === null ? null : between(...drawn);
    setDrawn(null);
    if (made !== null) onChange([...parts, made]);
  };
  const drawing = drawn === null ? null : between(...drawn);
  return (
    <div
      ref={box}
      className="pub-photo"
      data-loaded={loaded === props.url}
      onPointerDown={begin}
      onPointerMove={(event) => drawn !== null && setDrawn([drawn[0], cornerOf(event)])}
      onPointerUp={end}
      onPointerCancel={() => setDrawn(null)}
    >
      <img src={props.url} alt={props.label} draggable={false} onLoad={() => setLoaded(props.url)} />
      {parts.map((part, at) => (
        <Cover
          // Boxes have no other name than their place in the list.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          n={at + 1}
          part={part}
          onMove={(moved) => onChange(parts.with(at, moved))}
          onRemove={() => onChange(parts.toSpliced(at, 1))}
        />
      ))}
      {drawing === null ? null : <span className="pub-cover" style={placeOf(drawing)} />}
    </div>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const placeOf = ({ x, y, width, height }: Part) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
});

function Cover(props: {
  readonly n: number;
  readonly part: Part;
  readonly onMove: (part: Part) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation('publication');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      props.onRemove();
      return;
    }
    const moved = afterKey(props.part, event.key, event.shiftKey);
    if (moved === null) return;
    event.preventDefault();
    props.onMove(moved);
  };
  return (
    <button
      type="button"
      className="pub-cover"
      style={placeOf(props.part)}
      aria-label={t('photos.cover', { n: props.n })}
      onKeyDown={onKeyDown}
    >
      {props.n}
    </button>
  );
}
