import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const least = 30;
const most = 80;
const startShare = 58;
const keyStep = 2;

/** Two panes; the bar between them is moved by mouse or by arrow keys. */
export function SplitPane(props: {
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** On top where the window is too narrow for both side by side. */
  readonly top: 'start' | 'end';
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(startShare);
  const set = (value: number) => setShare(Math.round(Math.max(least, Math.min(most, value))));
  const drag = (event: PointerEvent) => {
    const edge = box.current?.getBoundingClientRect();
    if (edge && event.currentTarget.hasPointerCapture(event.pointerId)) {
      set((100 * (event.clientX - edge.left)) / edge.width);
    }
  };
  const keys = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: share - keyStep,
      ArrowRight: share + keyStep,
      Home: least,
      End: most,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  return (
    <div
      className={props.top === 'end' ? 'cols end-first' : 'cols'}
      ref={box}
      style={{ '--start': `${share}fr`, '--end': `${100 - share}fr` } as React.CSSProperties}
    >
      {props.start}
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that is moved is a widget, not a rule */}
      <div
        className="split"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t('queue.resize')}
        aria-valuenow={share}
        aria-valuemin={least}
        aria-valuemax={most}
        onKeyDown={keys}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      />
      {props.end}
    </div>
  );
}
