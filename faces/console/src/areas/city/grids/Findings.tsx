import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftGrid, Finding } from './draft.ts';
import { isMended, neighboursOf, newGrid, withGround, withNames, withoutGround } from './draft.ts';
import type { PlanDetail } from './queries.ts';
import type { Boundary, Position } from './shapes.ts';
import { boundaryOf } from './shapes.ts';
import { useSizeWords } from './sizes.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  readonly plan: PlanDetail;
  readonly draft: Draft;
  readonly mayDraw: boolean;
  readonly onZoom: (at: Position) => void;
}

/** Gaps and overlaps as rows with the numbers they have on the map: each zooms there, and is mended there and then. */
export function Findings(props: Props) {
  const { t } = useTranslation('grids');
  const { findings } = props.plan;
  return (
    <section id="findings">
      <h2>
        {t('plan.findings')} <span className="t2 sm">{t('plan.findingsN', { n: findings.length })}</span>
      </h2>
      {findings.length === 0 ? <p className="t2">{t('plan.findingsNone')}</p> : null}
      <ol className="gr-findings">
        {findings.map((finding, at) => (
          <Row key={finding.text} {...props} finding={finding} n={at + 1} />
        ))}
      </ol>
      <p className="t2 sm">{t('plan.checkedOnSave')}</p>
    </section>
  );
}

function Row(props: Props & { readonly finding: Finding; readonly n: number }) {
  const { t } = useTranslation('grids');
  const size = useSizeWords();
  const { finding, plan, draft } = props;
  const [x, y] = finding.at ?? [];
  const mended = props.mayDraw && isMended(finding, draft.grids);
  const between = useBetween(finding, draft.grids);
  const isGround = finding.m2 !== null && between !== '';
  return (
    <li>
      <b className="gr-no">{props.n}</b>
      <div>
        {isGround ? (
          <>
            <p>{t(`plan.kinds.${finding.kind}`, { size: size(finding.m2 ?? 0) })}</p>
            <p className="t2 sm">{between}</p>
          </>
        ) : (
          <p>{withNames(finding.text, plan)}</p>
        )}
        <div className="gr-mend">
          {mended ? <span className="sm gr-mended">{t('plan.mended')}</span> : null}
          {!mended && props.mayDraw ? <Mend finding={finding} draft={draft} /> : null}
          {x === undefined || y === undefined ? null : (
            <button type="button" className="btn s" onClick={() => props.onZoom([x, y])}>
              {t('plan.zoomTo')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Between which grids it lies, in the words of the drawing. */
function useBetween(finding: Finding, grids: readonly DraftGrid[]): string {
  const { t } = useTranslation('grids');
  const name = (grid: DraftGrid | undefined) => (grid === undefined ? '' : nameOf(grid, t('plan.newGrid')));
  const of = (code: string | undefined) => name(grids.find((grid) => grid.code === code));
  if (finding.kind === 'overlap') {
    const [one, other] = finding.codes.map(of);
    return t('plan.over', { one, other });
  }
  if (finding.kind === 'outside') return of(finding.codes[0]);
  const [one, other] = neighboursOf(grids, boundaryOf(finding.shape));
  if (one === undefined) return '';
  return other === undefined
    ? t('plan.beside', { one: name(one) })
    : t('plan.between', { one: name(one), other: name(other) });
}

const nameOf = (grid: DraftGrid, unnamed: string) => (grid.name === '' ? unnamed : grid.name);

interface MendProps {
  readonly finding: Finding;
  readonly draft: Draft;
}

/** What can be done with the ground of a finding: given to a neighbour, left to one of two, cut off. */
function Mend({ finding, draft }: MendProps) {
  const shape = boundaryOf(finding.shape);
  switch (finding.kind) {
    case 'gap':
      return <Give draft={draft} shape={shape} />;
    case 'overlap':
    case 'outside':
      return <Take finding={finding} draft={draft} shape={shape} />;
    case 'duplicate_code':
    case 'community_without_grid':
      return null;
  }
}

const asNew = 'new';

/** A gap goes to a neighbour, the one with the longest border offered first, or becomes a grid of its own. */
function Give({ draft, shape }: { readonly draft: Draft; readonly shape: Boundary }) {
  const { t } = useTranslation('grids');
  const neighbours = neighboursOf(draft.grids, shape);
  const [chosen, setChosen] = useState('');
  const first = neighbours[0];
  if (first === undefined) return null;
  const to = chosen === '' ? first.key : chosen;
  const grid = neighbours.find(({ key }) => key === to);
  const after =
    grid === undefined
      ? newGrid(draft.grids, first.community, shape, `new ${draft.grids.length + 1} ${Date.now()}`)
      : withGround(draft.grids, grid.key, shape);
  return (
    <>
      <select
        className="in gr-short"
        aria-label={t('plan.giveTo')}
        value={to}
        onChange={(event) => setChosen(event.target.value)}
      >
        {neighbours.map((one) => (
          <option key={one.key} value={one.key}>
            {nameOf(one, t('plan.newGrid'))}
          </option>
        ))}
        <option value={asNew}>{t('plan.asNew')}</option>
      </select>
      <button
        type="button"
        className="btn s"
        disabled={after === null}
        onClick={() => after !== null && draft.change(after)}
      >
        {grid === undefined ? t('plan.makeNew') : t('plan.giveN', { name: shortName(grid) })}
      </button>
    </>
  );
}

/** 03 of 潮头社区第3网格: its number says which, beside the list that names it. */
function shortName({ code, name }: DraftGrid): string {
  return code === null ? name : code.slice(-2);
}

/** Of two grids on one another each may keep the ground; what lies outside is cut off. */
function Take({ finding, draft, shape }: MendProps & { readonly shape: Boundary }) {
  const { t } = useTranslation('grids');
  const grids = finding.codes.flatMap((code) => draft.grids.find((grid) => grid.code === code) ?? []);
  return grids.map((grid, at) => {
    const loser = finding.kind === 'outside' ? grid : grids[1 - at];
    const after = loser === undefined ? null : withoutGround(draft.grids, loser.key, shape);
    const label =
      finding.kind === 'outside' ? t('plan.cutOff') : t('plan.leaveTo', { name: shortName(grid) });
    return (
      <button
        key={grid.key}
        type="button"
        className="btn s"
        disabled={after === null}
        onClick={() => after !== null && draft.change(after)}
      >
        {label}
      </button>
    );
  });
}
