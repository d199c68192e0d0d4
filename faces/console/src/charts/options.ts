/** What ECharts is given to draw, in the colours of the house. Everything it shows stands in the table beside it, too. */
import type { Palette } from '@gridgov/ui/tokens.ts';
import type { EChartsCoreOption } from 'echarts/core';
import type { Scale } from './scale.ts';
import { percent } from './table.ts';

export interface ChartLook {
  readonly colours: Palette;
  readonly font: string;
}
/** Which axis holds what is pointed at, one after the other. */
export interface Drawing {
  readonly axis: 'x' | 'y';
  readonly option: (look: ChartLook) => EChartsCoreOption;
}

export interface Point {
  readonly name: string;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  /** Of enough cases. */
  readonly enough: boolean;
}

const common = (font: string) => ({
  animation: false,
  textStyle: { fontFamily: font },
  // The line under the chart says what is pointed at.
  tooltip: { trigger: 'axis', showContent: false, axisPointer: { type: 'line', z: 0 } },
});

const axes = ({ text2, line, split }: Palette) => ({
  label: { color: text2, fontSize: 12, hideOverlap: true },
  line: { lineStyle: { color: line } },
  split: { lineStyle: { color: split } },
});

/** What an axis counts, at its end. */
const named = (name: string, color: string) => ({ name, nameGap: 8, nameTextStyle: { color, fontSize: 12 } });

/** Shares one after the other, in a band of their intervals; hollow where there are too few; dashed: the median. */
export const trendDrawing = (
  points: readonly Point[],
  { low, high, step }: Scale,
  small = false,
): Drawing => ({
  axis: 'x',
  option: ({ colours, font }) => {
    const { label, line, split } = axes(colours);
    return {
      ...common(font),
      grid: small ? { left: 4, right: 8, top: 8, bottom: 6 } : { left: 56, right: 16, top: 12, bottom: 28 },
      xAxis: {
        type: 'category',
        data: points.map(({ name }) => name),
        axisLabel: { ...label, show: !small },
        axisLine: line,
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        min: low,
        max: high,
        interval: small ? high - low : step,
        axisLabel: { ...label, show: !small, formatter: (value: number) => percent(value) },
        splitLine: { ...split, show: !small },
      },
      series: [...bandOf(points, colours), ...linesOf(points, colours, small)],
    };
  },
});

/** The space under a band takes room and shows nothing. */
function bandOf(points: readonly Point[], { band }: Palette) {
  const quiet = { type: 'line', stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true };
  return [
    { ...quiet, data: points.map(({ low }) => low) },
    {
      ...quiet,
      data: points.map(({ low, high }) => (low === null || high === null ? null : high - low)),
      areaStyle: { color: band, opacity: 1 },
    },
    // A point that stands alone has no band on either side: its interval is a bar.
    {
      type: 'custom',
      silent: true,
      data: points.flatMap(({ low, high }, at) => (low === null || high === null ? [] : [[at, low, high]])),
      renderItem: barBetween(band),
    },
  ];
}

type Api = {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly [number, number];
};
const barBetween = (fill: string) => (_: unknown, api: Api) => {
  const [x, bottom] = api.coord([api.value(0), api.value(1)]);
  const [, top] = api.coord([api.value(0), api.value(2)]);
  return { type: 'rect', shape: { x: x - 3, y: top, width: 6, height: bottom - top }, style: { fill } };
};

function linesOf(points: readonly Point[], { primary, sheet, text2 }: Palette, small: boolean) {
  return [
    {
      type: 'line',
      symbol: 'none',
      silent: true,
      data: points.map(({ median }) => median),
      lineStyle: { color: text2, type: 'dashed', width: 1.5 },
    },
    {
      type: 'line',
      symbol: 'circle',
      symbolSize: small ? 5 : 8,
      showAllSymbol: true,
      lineStyle: { color: primary, width: 2 },
      data: points.map(({ share, enough }) => ({
        value: share,
        itemStyle: { color: enough ? primary : sheet, borderColor: primary, borderWidth: 2 },
      })),
    },
  ];
}

export interface Bar {
  readonly name: string;
  readonly plain: number;
  /** On top of it, hatched. */
  readonly late: number;
}

export const barsDrawing = (
  bars: readonly Bar[],
  names: { readonly plain: string; readonly late: string; readonly across: string; readonly up: string },
): Drawing => ({
  axis: 'x',
  option: ({ colours, font }) => {
    const { label, line, split } = axes(colours);
    const hatched = {
      symbol: 'rect',
      rotation: -Math.PI / 4,
      dashArrayX: [1, 0],
      dashArrayY: [2, 3],
      color: colours.sheet,
    };
    const stacked = { type: 'bar', stack: 'n', barCategoryGap: '12%' };
    return {
      ...common(font),
      grid: { left: 56, right: 48, top: 32, bottom: 28 },
      xAxis: {
        type: 'category',
        ...named(names.across, label.color),
        data: bars.map(({ name }) => name),
        axisLabel: label,
        axisLine: line,
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        ...named(names.up, label.color),
        minInterval: 1,
        splitNumber: 4,
        axisLabel: label,
        splitLine: split,
      },
      series: [
        {
          ...stacked,
          name: names.plain,
          data: bars.map(({ plain }) => plain),
          itemStyle: { color: colours.bar },
        },
        {
          ...stacked,
          name: names.late,
          data: bars.map(({ late }) => late),
          itemStyle: { color: colours.danger, decal: hatched },
        },
      ],
    };
  },
});

export interface Box {
  readonly name: string;
  /** Least, lower quarter, median, upper quarter, nine tenths; null: too few for a box. */
  readonly five: readonly [number, number, number, number, number] | null;
}

/** Boxes one below the other, in the order given. */
export const boxesDrawing = (boxes: readonly Box[], across: string): Drawing => ({
  axis: 'y',
  option: ({ colours, font }) => {
    const { label, line, split } = axes(colours);
    return {
      ...common(font),
      grid: { left: 132, right: 48, top: 8, bottom: 28 },
      xAxis: {
        type: 'value',
        ...named(across, label.color),
        min: 0,
        minInterval: 1,
        axisLabel: label,
        splitLine: split,
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: boxes.map(({ name }) => name),
        axisLabel: { ...label, width: 120, overflow: 'truncate', interval: 0 },
        axisLine: line,
        axisTick: { show: false },
      },
      series: [
        {
          type: 'boxplot',
          boxWidth: [6, 18],
          itemStyle: { color: colours.band, borderColor: colours.primary, borderWidth: 1.5 },
          data: boxes.map(({ five }) => five ?? '-'),
        },
      ],
    };
  },
});
