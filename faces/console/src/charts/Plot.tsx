import { fontFamily, palettes } from '@gridgov/ui/tokens.ts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings.tsx';
import type { Chart } from './engine.ts';
import type { Drawing } from './options.ts';

interface Props {
  readonly label: string;
  readonly drawing: Drawing;
  /** How many can be pointed at, and what is said of each: the numbers of its row in the table. */
  readonly count: number;
  readonly said: (at: number) => string;
  readonly onOpen?: (at: number) => void;
  readonly height: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1 };
const ENDS: Readonly<Record<string, number>> = { Home: 0, End: Number.POSITIVE_INFINITY };

/** One chart. Keys go from point to point and are told the same as a mouse; Enter opens what is behind it. */
export function Plot({ label, drawing, count, said, onOpen, height }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const known = at !== null && at < count ? at : null;
  const { point, under } = useChart(box, drawing);
  const move = (event: KeyboardEvent) => {
    const next = ENDS[event.key] ?? (event.key in STEPS ? (known ?? -1) + (STEPS[event.key] ?? 0) : null);
    if (next !== null && count > 0) {
      event.preventDefault();
      const bound = Math.max(0, Math.min(count - 1, next));
      setAt(bound);
      point(bound);
    }
    if (event.key !== 'Enter' || known === null) return;
    // Else the same press would go on to the first button of what opens.
    event.preventDefault();
    onOpen?.(known);
  };
  return (
    <div className="ch-plot">
      <div
        ref={box}
        className="ch-box"
        style={{ blockSize: height }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, count - 1)}
        aria-valuenow={known ?? 0}
        aria-valuetext={known === null ? t('chart.keys') : said(known)}
        onKeyDown={move}
        onPointerMove={({ nativeEvent }) => setAt(under(nativeEvent, count))}
        onClick={() => (known === null ? undefined : onOpen?.(known))}
      />
      <p className="ch-said sm" aria-hidden="true">
        {known === null ? ' ' : said(known)}
      </p>
    </div>
  );
}

type Place = { readonly offsetX: number; readonly offsetY: number };

/** Draws into the box, and follows its size and the theme; shows a point, and says which lies under the mouse. */
function useChart(box: React.RefObject<HTMLDivElement | null>, drawing: Drawing) {
  const { mode } = useSettings();
  const [chart, setChart] = useState<Chart | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let made: Chart | null = null;
    let left = false;
    const watch = new ResizeObserver(() => made?.resize());
    void import('./engine.ts').then(({ begin }) => {
      if (left) return;
      made = begin(element);
      watch.observe(element);
      setChart(made);
    });
    return () => {
      left = true;
      watch.disconnect();
      made?.dispose();
    };
  }, [box]);
  useEffect(() => {
    if (chart === null) return;
    chart.setOption(drawing.option({ colours: palettes[mode], font: fontFamily }), { notMerge: true });
  }, [chart, drawing, mode]);
  const isAcross = drawing.axis === 'x';
  const axis = isAcross ? { xAxisIndex: 0 } : { yAxisIndex: 0 };
  const point = (at: number) => {
    if (chart === null) return;
    const place = Number(chart.convertToPixel(axis, at));
    const middle = (isAcross ? chart.getHeight() : chart.getWidth()) / 2;
    const [x, y] = isAcross ? [place, middle] : [middle, place];
    chart.dispatchAction({ type: 'showTip', x, y });
  };
  const under = ({ offsetX, offsetY }: Place, count: number): number | null => {
    if (chart === null) return null;
    const at = Math.round(Number(chart.convertFromPixel(axis, isAcross ? offsetX : offsetY)));
    return at >= 0 && at < count ? at : null;
  };
  return { point, under };
}
