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
  const point = useChart(box, drawing, setAt);
  const move = (event: KeyboardEvent) => {
    const next = ENDS[event.key] ?? (event.key in STEPS ? (known ?? -1) + (STEPS[event.key] ?? 0) : null);
    if (next !== null && count > 0) {
      event.preventDefault();
      const bound = Math.max(0, Math.min(count - 1, next));
      setAt(bound);
      point(bound);
    }
    if (event.key === 'Enter' && known !== null) onOpen?.(known);
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
        onFocus={() => point(known ?? 0)}
        onClick={() => (known === null ? undefined : onOpen?.(known))}
      />
      <p className="ch-said sm" aria-hidden="true">
        {known === null ? ' ' : said(known)}
      </p>
    </div>
  );
}

type Pointer = { readonly axesInfo?: readonly { readonly axisDim: string; readonly value: number }[] };

/** Draws into the box, and follows its size and the theme; returns what shows a point. */
function useChart(
  box: React.RefObject<HTMLDivElement | null>,
  drawing: Drawing,
  onPoint: (at: number) => void,
): (at: number) => void {
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
    const follow = (pointer: unknown) => {
      const [axis] = (pointer as Pointer).axesInfo ?? [];
      if (axis !== undefined) onPoint(axis.value);
    };
    chart.on('updateAxisPointer', follow);
    return () => {
      if (!chart.isDisposed()) chart.off('updateAxisPointer', follow);
    };
  }, [chart, drawing, mode, onPoint]);
  return (at) => {
    if (chart === null) return;
    const place = Number(
      chart.convertToPixel(drawing.axis === 'x' ? { xAxisIndex: 0 } : { yAxisIndex: 0 }, at),
    );
    const middle = (drawing.axis === 'x' ? chart.getHeight() : chart.getWidth()) / 2;
    const [x, y] = drawing.axis === 'x' ? [place, middle] : [middle, place];
    chart.dispatchAction({ type: 'showTip', x, y });
  };
}
