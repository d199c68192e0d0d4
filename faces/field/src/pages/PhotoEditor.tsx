import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Say, useSay } from '../i18n.tsx';
import { uuidv7 } from '../ids.ts';
import { Icon } from '../parts.tsx';
import { markOf, type Spot, type Stroke, type Tool } from '../photo/ink.ts';
import { openSheet, paint, type Sheet } from '../photo/paint.ts';
import { type Photo, redrawn } from '../photo/photo.ts';

const tools = [
  ['cover', 'mosaic', 'inkCover'],
  ['ring', 'ring', 'inkRing'],
  ['arrow', 'arrow', 'inkArrow'],
] as const satisfies readonly (readonly [Tool, string, Parameters<Say>[0]])[];

/** Of the brush, in pixels of the screen: about a fingertip. */
const brush = 20;

/** The button under a photo, and the page behind it for covering and pointing out. */
export function InkButton(props: {
  readonly photo: Photo;
  readonly className: string;
  /** What it is most likely pressed for. */
  readonly first?: Tool;
  readonly onPhoto: (photo: Photo) => void;
}) {
  const say = useSay();
  const { first = 'cover' } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={props.className} onClick={() => setOpen(true)}>
        <Icon name={first === 'cover' ? 'mosaic' : 'ring'} />
        {say(first === 'cover' ? 'ink' : 'inkMark')}
      </button>
      {open &&
        // Outside of what the photo lies in, which has buttons of another look.
        createPortal(
          <PhotoEditor
            photo={props.photo}
            first={first}
            onClose={() => setOpen(false)}
            onPhoto={(photo) => {
              props.onPhoto(photo);
              setOpen(false);
            }}
          />,
          document.body,
        )}
    </>
  );
}

function PhotoEditor(props: {
  readonly photo: Photo;
  readonly first: Tool;
  readonly onClose: () => void;
  readonly onPhoto: (photo: Photo) => void;
}) {
  const say = useSay();
  const box = useRef<HTMLDialogElement>(null);
  const [tool, setTool] = useState<Tool>(props.first);
  const drawing = useDrawing(props.photo, tool);
  const { strokes, undo, canvas, broken } = drawing;
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  const covered = strokes.filter((stroke) => stroke.tool === 'cover').length;
  const marked = strokes.length - covered;
  const finish = async () => {
    if (canvas.current === null || strokes.length === 0) return props.onClose();
    setBusy(true);
    const photo = await redrawn(props.photo, uuidv7(Date.now()), canvas.current);
    const { covered: before = 0, marked: known = 0 } = props.photo;
    props.onPhoto({ ...photo, covered: before + covered, marked: known + marked });
  };
  return (
    <dialog className="ink" ref={box} aria-label={say('inkTitle')} onClose={props.onClose}>
      <div className="phone">
        <header className="head">
          <button type="button" className="back" onClick={props.onClose}>
            <Icon name="x" />
            <span>{say('cancel')}</span>
          </button>
          <h2 className="h1">{say('inkTitle')}</h2>
        </header>
        <Surface drawing={drawing} />
        <p className="note pad" role="status">
          {broken ? say('inkBroken') : inkText(covered, marked, say) || say(hints[tool])}
        </p>
        <fieldset className="tools">
          <legend className="vh">{say('inkTool')}</legend>
          {tools.map(([one, icon, word]) => (
            <label key={one}>
              <input type="radio" name="tool" checked={tool === one} onChange={() => setTool(one)} />
              <Icon name={icon} />
              {say(word)}
            </label>
          ))}
        </fieldset>
        <div className="bar">
          <button type="button" className="btn" disabled={strokes.length === 0} onClick={undo}>
            <Icon name="undo" />
            {say('undo')}
          </button>
          <button type="button" className="btn main grow" disabled={busy} onClick={() => void finish()}>
            {say('inkDone')}
          </button>
        </div>
      </div>
    </dialog>
  );
}

const hints = { cover: 'inkCoverHint', ring: 'inkRingHint', arrow: 'inkArrowHint' } as const;

/** What was done to a photo, for the line under it; empty where nothing was. */
export function inkText(covered: number, marked: number, say: Say): string {
  return [covered > 0 ? say('coveredN', { n: covered }) : '', marked > 0 ? say('markedN', { n: marked }) : '']
    .filter(Boolean)
    .join(say('dot'));
}

/** The strokes, and the canvas that shows them. */
function useDrawing(photo: Photo, tool: Tool) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [broken, setBroken] = useState(false);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  useEffect(() => {
    let shown = true;
    const open = async () => {
      if (canvas.current === null) return;
      const opened = await openSheet(canvas.current, photo.blob);
      if (shown) setSheet(opened);
    };
    open().catch(() => setBroken(true));
    return () => {
      shown = false;
    };
  }, [photo.blob]);
  useEffect(() => {
    if (canvas.current !== null && sheet !== null) paint(canvas.current, sheet, strokes);
  }, [sheet, strokes]);
  const last = useRef<Spot | null>(null);
  const longSide = Math.max(sheet?.picture.width ?? 0, sheet?.picture.height ?? 0);
  const begin = (spot: Spot, scale: number) => {
    if (sheet === null) return;
    last.current = spot;
    const stroke: Stroke =
      tool === 'cover' ? { tool, spots: [spot], radius: brush * scale } : markOf(tool, spot, spot, longSide);
    setStrokes((before) => [...before, stroke]);
  };
  const goOn = (spot: Spot) => {
    const from = last.current;
    if (from === null) return;
    setStrokes((before) => {
      const stroke = before.at(-1);
      if (stroke === undefined) return before;
      const longer: Stroke =
        stroke.tool === 'cover'
          ? { ...stroke, spots: [...stroke.spots, spot] }
          : markOf(stroke.tool, from, spot, longSide);
      return [...before.slice(0, -1), longer];
    });
  };
  const end = () => {
    last.current = null;
  };
  const undo = () => setStrokes((before) => before.slice(0, -1));
  return { canvas, broken, ready: sheet !== null, strokes, begin, goOn, end, undo };
}

const arrows: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** One finger draws; by keyboard the arrow keys move a cross and Enter does what a press there would. */
function Surface({ drawing }: { readonly drawing: ReturnType<typeof useDrawing> }) {
  const say = useSay();
  const { canvas } = drawing;
  const [cross, setCross] = useState<Spot | null>(null);
  const placed = (x: number, y: number) => {
    const { width = 1, height = 1 } = canvas.current ?? {};
    const box = canvas.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const scale = width / box.width;
    return { spot: { x: (x - box.left) * scale, y: (y - box.top) * (height / box.height) }, scale };
  };
  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    setCross(null);
    event.currentTarget.setPointerCapture(event.pointerId);
    const { spot, scale } = placed(event.clientX, event.clientY);
    drawing.begin(spot, scale);
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (event.isPrimary) drawing.goOn(placed(event.clientX, event.clientY).spot);
  };
  const key = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = arrows[event.key];
    const at = cross ?? { x: 0.5, y: 0.5 };
    if (step !== undefined) {
      const far = event.shiftKey ? 0.01 : 0.05;
      setCross({ x: kept(at.x + step.x * far), y: kept(at.y + step.y * far) });
    } else if (event.key === 'Enter' || event.key === ' ') {
      const { width = 1, height = 1 } = canvas.current ?? {};
      drawing.begin({ x: at.x * width, y: at.y * height }, placed(0, 0).scale);
      drawing.end();
      setCross(at);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="surface">
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: drawing by keyboard needs the focus here
        tabIndex={0}
        role="application"
        aria-label={say('inkSurface')}
        // Shown as soon as it can be drawn on: a stroke on a picture that is seen must not be lost.
        aria-busy={!drawing.ready}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={drawing.end}
        onPointerCancel={drawing.end}
        onKeyDown={key}
        onBlur={() => setCross(null)}
      >
        <canvas ref={canvas} />
        {cross !== null && (
          <span className="cross" style={{ left: `${cross.x * 100}%`, top: `${cross.y * 100}%` }} />
        )}
      </div>
    </div>
  );
}

const kept = (share: number) => Math.min(1, Math.max(0, share));
