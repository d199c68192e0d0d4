import { Field } from '@gridgov/ui/Field.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area, AreaDetail } from '../../../admin/areas.ts';
import { useAreas } from '../../../admin/areas.ts';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { read } from '../../../api.ts';
import { commandId } from '../../../commandId.ts';
import { paths } from '../../../paths.ts';
import { readBoundary, usePlanChange } from './queries.ts';

const streetDigits = 9;

/** Begins a plan with the grids of a community as they are. */
export function DraftButton(props: { readonly community: AreaDetail }) {
  const { t } = useTranslation('grids');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <p>
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          {t('plan.draft')}
        </button>
      </p>
      {asking ? <DraftDialog community={props.community} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function DraftDialog(props: { readonly community: AreaDetail; readonly onClose: () => void }) {
  const { t } = useTranslation('grids');
  const { code, name } = props.community;
  const navigate = useNavigate();
  const grids = useAreas(code).data ?? [];
  const [beside, setBeside] = useState<readonly string[]>([]);
  const street = useAreas(code.slice(0, streetDigits)).data ?? [];
  const [title, setTitle] = useState(() => t('plan.draftDefault', { community: name }));
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const change = usePlanChange();
  const submit = async () => {
    setReading(true);
    try {
      const drawn = (await Promise.all([code, ...beside].map(gridsAsTheyAre))).flat();
      const body = { id: commandId(Date.now()), street: code.slice(0, streetDigits), title, grids: drawn };
      const plan = await change.mutateAsync({ method: 'POST', path: '/grid-plans', body });
      await navigate({ to: paths.gridPlan, params: { id: plan.id } });
    } catch (error) {
      setFailed(error);
    } finally {
      setReading(false);
    }
  };
  return (
    <FormDialog
      title={t('plan.draft')}
      lead={t('plan.draftLead', { community: name, n: grids.length })}
      act={t('plan.draftGo')}
      busy={reading || change.isPending || grids.length === 0}
      error={failed}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Field label={t('plan.draftTitle')}>
        {(ids) => (
          <input
            {...ids}
            className="in"
            required
            maxLength={100}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <details>
        <summary>{t('plan.beside2')}</summary>
        <p className="t2 sm">{t('plan.beside2Lead')}</p>
        <div className="gr-beside">
          {street
            .filter((one) => one.code !== code && one.grids > 0)
            .map((one) => (
              <label key={one.code} className="choice">
                <input
                  type="checkbox"
                  checked={beside.includes(one.code)}
                  onChange={({ target }) =>
                    setBeside(
                      target.checked ? [...beside, one.code] : beside.filter((other) => other !== one.code),
                    )
                  }
                />
                {one.name}
              </label>
            ))}
        </div>
      </details>
    </FormDialog>
  );
}

/** What a plan of a community begins with. */
async function gridsAsTheyAre(community: string) {
  const grids = await read<readonly Area[]>('/areas', { query: { parent: community } });
  return Promise.all(
    grids.map(async ({ code, name, kind }) => ({
      code,
      community,
      name,
      kind: kind ?? 'general',
      coordinates: (await readBoundary(code)).boundary,
    })),
  );
}
