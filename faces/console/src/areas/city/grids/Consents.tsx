import { Icon } from '@gridgov/ui/Icon.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import { useMe, useRight } from '../../../shell/session.ts';
import { PlanStepDialog } from './PlanStepDialog.tsx';
import type { PlanDetail } from './queries.ts';
import { useSizeWords } from './sizes.ts';

const streetDigits = 9;

/** Ground that would leave one community for another, and which of them agreed. */
export function Consents(props: { readonly plan: PlanDetail }) {
  const { t } = useTranslation('grids');
  const size = useSizeWords();
  const { moves, plan } = props.plan;
  if (moves.length === 0 && plan.needs.length === 0) return null;
  return (
    <section>
      <h2>{t('plan.moves')}</h2>
      <ul className="gr-moves">
        {moves.map(({ from, to, m2 }) => (
          <li key={`${from} ${to}`}>
            <AreaName code={from} /> <Icon name="right" /> <AreaName code={to} />
            <span className="t2">{size(m2)}</span>
          </li>
        ))}
      </ul>
      {plan.state === 'draft' ? <p className="t2 sm">{t('plan.movesDraft')}</p> : <Asked plan={plan} />}
    </section>
  );
}

function Asked({ plan }: { readonly plan: PlanDetail['plan'] }) {
  const { t } = useTranslation('grids');
  const [paper, setPaper] = useState<string | null>(null);
  const may = useRight('area.agree');
  const isStreet = useMe().data?.acting?.area.length === streetDigits;
  return (
    <ul className="gr-moves">
      {plan.needs.map((code) => {
        const agreed = plan.agreed.includes(code);
        return (
          <li key={code}>
            <Icon name={agreed ? 'check' : 'todo'} />
            <span className="grow">
              <AreaName code={code} /> {t(agreed ? 'plan.agreed' : 'plan.notYet')}
            </span>
            {!agreed && may && isStreet && plan.state === 'submitted' ? (
              <button type="button" className="btn s" onClick={() => setPaper(code)}>
                {t('plan.writeDown')}
              </button>
            ) : null}
          </li>
        );
      })}
      {paper === null ? null : (
        <PlanStepDialog plan={plan} step="agree" community={paper} onClose={() => setPaper(null)} />
      )}
    </ul>
  );
}
