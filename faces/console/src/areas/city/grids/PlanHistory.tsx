import { Said } from '@gridgov/ui/Said.tsx';
import { useTranslation } from 'react-i18next';
import { AreaName } from '../../../admin/AreaName.tsx';
import { momentWords } from '../../../admin/days.ts';
import { withNames } from './draft.ts';
import type { PlanDetail } from './queries.ts';

const names = ['draw', 'redraw', 'submit', 'withdraw', 'agree', 'review', 'return', 'file'] as const;
const hundred = 100;
const almostAll = 0.999;

/** Where the ground of changed grids goes, and who did what with the plan. */
export function PlanHistory(props: { readonly plan: PlanDetail }) {
  const { t } = useTranslation('grids');
  const { steps } = props.plan;
  // Ground that stays where it was is no news.
  const lines = props.plan.lines.filter(({ from, to, share }) => from !== to || share < almostAll);
  return (
    <>
      {lines.length === 0 ? null : (
        <section>
          <h2>{t('plan.lines')}</h2>
          <ul>
            {lines.map(({ from, to, share }) => (
              <li key={`${from} ${to}`}>
                <Named
                  text={t('plan.line', { from, to, share: (share * hundred).toFixed(1) })}
                  plan={props.plan}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('plan.steps')}</h2>
        <ul className="gr-steps">
          {steps.map(({ version, step, account, note, at }) => (
            <li key={`${version} ${step} ${at}`}>
              <time className="t2 sm">{momentWords(at)}</time>
              <span>
                {t(`plan.stepNames.${names.find((name) => name === step) ?? 'other'}`)} {account}
              </span>
              {note === '' ? null : (
                <span className="t2">
                  <Named text={note} plan={props.plan} />
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const leftOver = /(\d{15}|\d{12})/;

/** Codes as names: those of the plan by the plan, others (grids that end, communities) as they are known. */
function Named(props: { readonly text: string; readonly plan: PlanDetail }) {
  const parts = withNames(props.text, props.plan).split(leftOver);
  return parts.map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence does not change its order
    at % 2 === 1 ? <AreaName key={at} code={part} /> : <Said key={at} text={part} />,
  );
}
