import { areaM2 } from '@gridgov/domain/city/areas/rings.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LongField, RadioField } from '../../../admin/fields.tsx';
import { cutBoundary, cutGrid, drawnGrid } from './cut.ts';
import { lineOf, shorter } from './pen.ts';
import { useSizeWords } from './sizes.ts';
import type { Draft } from './useDraft.ts';

interface Props {
  readonly draft: Draft;
  readonly chosen: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const newKeyOf = ({ grids }: Draft) => `new ${grids.length + 1} ${Date.now()}`;

/** Cuts the chosen grid along what was drawn; which piece goes on under the number is for a person to say. */
export function LineSplit(props: Props) {
  const { t } = useTranslation('grids');
  const size = useSizeWords();
  const { draft, chosen, text, onText } = props;
  const [keeps, setKeeps] = useState<'larger' | 'smaller'>('larger');
  const grid = draft.grids.find(({ key }) => key === chosen);
  const line = lineOf(text);
  const cut = grid === undefined ? null : cutBoundary(grid.boundary, line);
  const apply = () => {
    const after = cutGrid(draft.grids, chosen, line, { keeps, newKey: newKeyOf(draft) });
    if (after === null) return;
    draft.change(after);
    onText('');
  };
  return (
    <section className="gr-pen">
      <h2>{t('plan.tool.line')}</h2>
      <p className="t2 sm">{t('plan.lineLead')}</p>
      <Points {...props} />
      {cut === null ? (
        <p className="t2 sm" role="status">
          {line.length < 2 ? t('plan.lineShort') : t('plan.lineNo')}
        </p>
      ) : (
        <RadioField
          label={t('plan.keeps')}
          value={keeps}
          options={[
            ['larger', t('plan.keepsLarger', { size: size(areaM2(cut.pieces[0])) })],
            ['smaller', t('plan.keepsSmaller', { size: size(areaM2(cut.pieces[1])) })],
          ]}
          onChange={setKeeps}
        />
      )}
      <button type="button" className="btn" disabled={cut === null} onClick={apply}>
        {t('plan.lineGo')}
      </button>
    </section>
  );
}

/** A grid drawn anew; what lies under it is taken from the grids that have it. */
export function DrawNew(props: Props & { readonly onChosen: (key: string) => void }) {
  const { t } = useTranslation('grids');
  const size = useSizeWords();
  const { draft, chosen, text, onText, onChosen } = props;
  const line = lineOf(text);
  const community = draft.grids.find(({ key }) => key === chosen)?.community ?? '';
  const after = drawnGrid(draft.grids, line, { community, newKey: newKeyOf(draft) });
  const added = after?.at(-1);
  const apply = () => {
    if (after === null || added === undefined) return;
    draft.change(after);
    onText('');
    onChosen(added.key);
  };
  return (
    <section className="gr-pen">
      <h2>{t('plan.tool.draw')}</h2>
      <p className="t2 sm">{t('plan.drawLead')}</p>
      <Points {...props} />
      <p className="t2 sm" role="status">
        {added === undefined ? t('plan.drawNo') : t('plan.drawSize', { size: size(areaM2(added.boundary)) })}
      </p>
      <button type="button" className="btn" disabled={after === null} onClick={apply}>
        {t('plan.drawGo')}
      </button>
    </section>
  );
}

function Points({ text, onText }: Props) {
  const { t } = useTranslation('grids');
  return (
    <>
      <LongField
        label={t('plan.points')}
        hint={t('plan.pointsHint')}
        rows={4}
        most={8000}
        value={text}
        onChange={onText}
      />
      <div className="adm-acts">
        <button type="button" className="btn s" disabled={text === ''} onClick={() => onText(shorter(text))}>
          {t('plan.lastPoint')}
        </button>
        <button type="button" className="btn s" disabled={text === ''} onClick={() => onText('')}>
          {t('plan.clearLine')}
        </button>
      </div>
    </>
  );
}
