import { AreaMap } from '@gridgov/ui/AreaMap.tsx';
import type { MapMark, Pen, PlanView } from '@gridgov/ui/areaMapTypes.ts';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tilesUrl } from '../../../admin/areaBox.ts';
import { useFilters } from '../../../admin/filters.ts';
import { useSettings } from '../../../settings.tsx';
import type { DraftGrid, Finding } from './draft.ts';
import { featuresOf, hatchOf, movedCorner } from './draft.ts';
import { bordersOf, lineOf, textOf } from './pen.ts';
import type { PlanDetail } from './queries.ts';
import type { Position } from './shapes.ts';
import { boxOf, cornersOf, ringsOf, round } from './shapes.ts';
import type { Tool } from './Toolbar.tsx';
import { isPen, Toolbar } from './Toolbar.tsx';
import type { Draft } from './useDraft.ts';
import { viewOf } from './ViewTabs.tsx';

interface Props {
  readonly plan: PlanDetail;
  readonly draft: Draft;
  readonly chosen: string | undefined;
  readonly mayDraw: boolean;
  readonly together: boolean;
  readonly zoom: Position | null;
  readonly tool: Tool;
  /** What is drawn with the pen. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onTool: (tool: Tool) => void;
  readonly onChoose: (key: string) => void;
  readonly onZoom: (at: Position | null) => void;
}

const around = 0.0015;
/** More handles than this would hide what they hold; the table has them all. */
const mostCorners = 400;
const none: readonly Position[] = [];

/** Grids of the plan, dotted where they are new, hatched where a check found fault, with the corners of the chosen one to take hold of. */
export function PlanMap(props: Props) {
  const { t } = useTranslation('grids');
  const { mode } = useSettings();
  const { plan, draft, chosen, zoom } = props;
  const [filters] = useFilters();
  const view = viewOf(filters.view);
  const boundary = draft.grids.find(({ key }) => key === chosen)?.boundary;
  const handles = props.mayDraw && props.tool === 'move' && view !== 'now';
  const corners = useMemo(() => {
    const all = boundary === undefined ? none : ringsOf(boundary).flatMap((at) => cornersOf(boundary, at));
    return handles && all.length <= mostCorners ? all : none;
  }, [boundary, handles]);
  const features = useMemo(() => featuresOf(draft.grids, plan), [draft.grids, plan]);
  const hatch = useMemo(() => hatchOf(plan.findings, draft.grids), [plan.findings, draft.grids]);
  const marks = useMarks(plan.findings);
  const pen = usePen(props);
  const whole = useBox(draft.grids, chosen);
  const box =
    zoom === null
      ? whole
      : ([zoom[0] - around, zoom[1] - around, zoom[0] + around, zoom[1] + around] as const);
  return (
    <section className="gr-map" aria-label={t('map')}>
      <AreaMap
        label={t('map')}
        mode={mode}
        tiles={tilesUrl()}
        source={t('source')}
        {...{ view, hatch, corners }}
        draft={features}
        marks={view === 'now' ? noMarks : marks}
        onMark={(id) => props.onZoom(marks.find((mark) => mark.id === id)?.at ?? null)}
        onPick={props.onChoose}
        cornerLabel={(at) => t('plan.corner', { n: at + 1 })}
        onCorner={(at, [x, y]) => {
          const from = corners[at];
          if (chosen !== undefined && from !== undefined)
            draft.change(movedCorner(draft.grids, chosen, from, [round(x), round(y)], props.together));
        }}
        {...(chosen === undefined ? {} : { chosen })}
        {...(pen === undefined ? {} : { pen })}
        {...(box === undefined ? {} : { box })}
      />
      {props.mayDraw ? <Toolbar tool={props.tool} onTool={props.onTool} draft={draft} /> : null}
      <Legend view={view} />
    </section>
  );
}

/** Only where a grid is chosen: a line cuts it, and a new one lies in its community. */
function usePen({ draft, chosen, mayDraw, tool, text, onText }: Props): Pen | undefined {
  const { grids } = draft;
  return useMemo(() => {
    if (!mayDraw || chosen === undefined || !isPen(tool)) return undefined;
    const borders = bordersOf(grids.map(({ boundary }) => boundary));
    return { line: lineOf(text), closed: tool === 'draw', borders, onLine: (line) => onText(textOf(line)) };
  }, [grids, chosen, mayDraw, tool, text, onText]);
}

const noMarks: readonly MapMark[] = [];

function Legend({ view }: { readonly view: PlanView }) {
  const { t } = useTranslation('grids');
  return (
    <ul className="gr-legend">
      {view === 'now' ? null : <li className="k-draft">{t('plan.legendDraft')}</li>}
      {view === 'draft' ? null : <li className="k-now">{t('plan.legendNow')}</li>}
      {view === 'now' ? null : (
        <>
          <li className="k-added">{t('plan.newGrid')}</li>
          <li className="k-gap">{t('plan.legendGap')}</li>
          <li className="k-overlap">{t('plan.legendOverlap')}</li>
        </>
      )}
    </ul>
  );
}

/** Around the chosen grid, or all of them. A map that followed every corner would move under the hand that drags. */
function useBox(grids: readonly DraftGrid[], chosen: string | undefined) {
  const latest = useRef(grids);
  latest.current = grids;
  return useMemo(() => {
    const shown = latest.current.filter(({ key }) => chosen === undefined || key === chosen);
    return boxOf(shown.map(({ boundary }) => boundary));
  }, [chosen]);
}

/** Findings by their place; those too near to one another to be drawn apart share a mark, as 1·2. */
function useMarks(findings: readonly Finding[]) {
  return useMemo(() => {
    const marks: MapMark[] = [];
    findings.forEach(({ at: place, text: finding }, index) => {
      const [x, y] = place ?? [];
      if (x === undefined || y === undefined) return;
      const text = String(index + 1);
      const beside = marks.findIndex((mark) => isNear(mark.at, [x, y]));
      const known = marks[beside];
      if (known === undefined) marks.push({ id: text, text, label: `${text} ${finding}`, at: [x, y] });
      else {
        const both = `${known.text}·${text}`;
        marks[beside] = { ...known, text: both, label: `${both} ${known.label} ${text} ${finding}` };
      }
    });
    return marks;
  }, [findings]);
}

/** Degrees, about a hundred metres. */
const apart = 0.001;

function isNear(one: Position, other: Position): boolean {
  return Math.abs(one[0] - other[0]) < apart && Math.abs(one[1] - other[1]) < apart;
}
