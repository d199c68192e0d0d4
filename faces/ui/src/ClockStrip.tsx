import type { RefObject } from 'react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { dayWords } from './clock.ts';
import { useUiWords } from './language.tsx';
import type { PlacedSegment, SegmentKind, StripView } from './strip.ts';
import { fittingLabel, layStrip, segmentWords, stripSentence, totalsOf } from './strip.ts';
import { weekdayOf } from './times.ts';
import { fill } from './words.ts';

/** Before the box is measured, and where nothing can be (print). */
const usualWidth = 1146;
const leastWidth = 360;
const gap = 24;
/** Before the next day a date needs so much, and with its weekday so much. */
const dateRoom = 42;
const dayRoom = 104;
const barTop = 26;
const barHeight = 20;
/** Room kept between two labels. */
const labelGap = 6;

const fills: Readonly<Record<SegmentKind, string>> = {
  used: 'strip-used',
  paused: 'strip-paused',
  left: 'strip-left',
  extended: 'strip-extended',
  over: 'strip-over',
};

/** A running condition's clock as a bar on the clock's own time, opening the sum behind its end. */
export function ClockStrip(props: {
  readonly view: StripView;
  readonly today: string;
  readonly openSum?: boolean;
}) {
  const words = useUiWords();
  const { view } = props;
  const [box, width] = useWidth();
  return (
    <div className="clk">
      <p className="lead">
        <b>{view.condition}</b> <span className="t2">{view.limit}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the strip scrolls inside its box on narrow screens */}
      <section ref={box} className="strip-box" tabIndex={0} aria-label={view.condition}>
        <StripPicture view={view} today={props.today} width={width} />
      </section>
      {view.sum.length === 0 ? null : (
        <details open={props.openSum === true}>
          <summary>{words.sum}</summary>
          <p className="sum">
            {view.sum.map((term, at) =>
              at === view.sum.length - 1 ? <b key={term}>{term}</b> : <span key={term}>{term}</span>,
            )}
            {view.sumNote === undefined ? null : <span className="t2">{view.sumNote}</span>}
          </p>
        </details>
      )}
    </div>
  );
}

/** As wide as there is room for, so that the end of the clock is never out of sight beside an open form. */
function useWidth(): readonly [RefObject<HTMLElement | null>, number] {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useLayoutEffect(() => {
    const section = box.current;
    if (section === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(leastWidth, section.clientWidth)));
    watch.observe(section);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}

function StripPicture(props: { readonly view: StripView; readonly today: string; readonly width: number }) {
  const words = useUiWords();
  const id = useId();
  const { view, width } = props;
  const laid = layStrip(view, width - 2, gap);
  const style = {
    '--strip-paused': `url(#${id}p)`,
    '--strip-extended': `url(#${id}e)`,
  } as React.CSSProperties;
  return (
    <svg
      className="ch strip"
      width={width}
      viewBox={`0 0 ${width} 84`}
      role="img"
      aria-label={stripSentence(view, words)}
      style={style}
    >
      <Patterns id={id} />
      {laid.days.map(({ day, x }, at) => (
        <Day key={day} day={day} x={x} room={(laid.days[at + 1]?.x ?? width) - x} today={props.today} />
      ))}
      {laid.breaks.map((x) => (
        <text key={x} x={x + 4} y={40}>
          {'//'}
        </text>
      ))}
      {laid.segments.map((segment) => (
        <rect
          key={`${segment.kind}${segment.x}`}
          className={fills[segment.kind]}
          x={segment.x}
          y={barTop}
          width={Math.max(0, segment.width)}
          height={barHeight}
        />
      ))}
      <Labels segments={laid.segments} />
      {laid.now === null ? null : <Now x={laid.now} width={width} time={view.nowTime ?? ''} />}
    </svg>
  );
}

/** A day by as much of its name as there is room for: a few minutes of one leave it to the next to say where one is. */
function Day(props: {
  readonly day: string;
  readonly x: number;
  readonly room: number;
  readonly today: string;
}) {
  const words = useUiWords();
  const { day, x, room, today } = props;
  return (
    <g>
      {room < dateRoom ? null : (
        <text x={x} y={76}>
          <tspan className="tx">{dayWords(day, today)}</tspan>
          {room < dayRoom ? '' : ` ${weekdayOf(day, words)}${day === today ? ` ${words.today}` : ''}`}
        </text>
      )}
      <path className="k-line" d={`M${x + 0.5} 50v10`} />
    </g>
  );
}

function Labels(props: { readonly segments: readonly PlacedSegment[] }) {
  const words = useUiWords();
  return props.segments.map((segment) => {
    const label =
      segment.names === null ? null : fittingLabel(segment.names, segment.width - labelGap, words);
    if (label === null) return null;
    // What is left is named at its end, since 'now' stands at its beginning.
    const end = segment.kind === 'left';
    return (
      <text
        key={`${segment.kind}${segment.x}`}
        x={end ? segment.x + segment.width - 6 : segment.x}
        y={16}
        textAnchor={end ? 'end' : 'start'}
      >
        {label}
      </text>
    );
  });
}

function Now(props: { readonly x: number; readonly width: number; readonly time: string }) {
  const words = useUiWords();
  const right = props.x < props.width - 110;
  return (
    <g transform={`translate(${props.x} 0)`}>
      <path className="k-pri" strokeWidth="2" d="M0 20v38" />
      <circle className="f-pri" r="5" cy="36" />
      <circle className="f-sheet" r="2" cy="36" />
      <text className="tx" x={right ? 8 : -8} y="16" textAnchor={right ? 'start' : 'end'}>
        {fill(words.now, { time: props.time })}
      </text>
    </g>
  );
}

// # used is solid, | paused and > extended are drawn, so that no colour is needed to tell them apart.
function Patterns(props: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${props.id}p`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="f-sheet" d="M0 0h6v6H0z" />
        <path className="k-t2" strokeWidth="2" d="M2 0v6" />
      </pattern>
      <pattern id={`${props.id}e`} width="12" height="20" y={barTop} patternUnits="userSpaceOnUse">
        <path className="f-sheet" d="M0 0h12v20H0z" />
        <path className="k-pri" strokeWidth="1.5" d="M2 4l5 6-5 6" />
      </pattern>
    </defs>
  );
}

/** Conditions that are done, each with the part of its limit it used. */
export function ConditionList(props: { readonly views: readonly StripView[] }) {
  const words = useUiWords();
  if (props.views.length === 0) return null;
  return (
    <ul className="conds">
      {props.views.map((view) => {
        const { used, left, extended, over } = totalsOf(view.segments);
        const share = Math.round((100 * used) / Math.max(1, used + left + extended));
        const result = view.state === 'late' || over > 0 ? words.clockLate : words.clockMet;
        const time = segmentWords({ kind: 'used', minutes: used + over }, Number.POSITIVE_INFINITY, words);
        return (
          <li key={view.condition}>
            <b>{view.condition}</b>
            <span className="t2">{view.limit}</span>
            <span className="mini" aria-hidden="true">
              <i style={{ width: `${Math.min(100, share)}%` }} />
            </span>
            <span>{view.state === 'waiting' ? words.clockNone : [time, result].join(words.comma)}</span>
          </li>
        );
      })}
    </ul>
  );
}
