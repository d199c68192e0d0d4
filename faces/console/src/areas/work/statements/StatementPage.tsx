import { cutIn, sumIn } from '@gridgov/domain/workflow/statement.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { LineAct } from './LineAct.tsx';
import { LeftOut, Lines, leadOf } from './Lines.tsx';
import { Objections } from './Objections.tsx';
import { statementsPath } from './paths.ts';
import { inWhole, statementOf } from './queries.ts';
import '../../../admin/admin.css';
import './statement.css';

/** One statement: item by item what is paid, what is not and why, objections, and what was drawn to be looked over. */
export function StatementPage() {
  const { id } = useParams({ from: '/shell/t/statements/$id' });
  return <CaseOf trade="statements" id={id} parts={partsOf} />;
}

const partsOf = (view: MatterView): MatterParts => ({
  meta: <Meta view={view} />,
  facts: (
    <>
      <Lines view={view} />
      <LeftOut view={view} />
    </>
  ),
  lanes: Objections,
  more: <Drawn view={view} />,
});

function Meta({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('statement');
  const state = statementOf(view);
  const points = sumIn(state, 'points');
  return (
    <>
      <b className="pay-sum">{t('sum_yuan', { n: inWhole(sumIn(state, 'yuan')) })}</b>
      {points === 0 ? null : <b>{t('sum_points', { n: inWhole(points) })}</b>}
      {(state.monthCaps ?? []).map(({ unit, hundredths }) => {
        const cut = cutIn(state, unit);
        const said = cut === 0 ? (`monthCap_${unit}` as const) : (`monthCut_${unit}` as const);
        return <span key={unit}>{t(said, { n: inWhole(hundredths), cut: inWhole(cut) })}</span>;
      })}
      <span>{t('onlyVerified')}</span>
      <Link className="lk" to={statementsPath} search={{ month: state.month } as never}>
        {t('toMonth')}
      </Link>
    </>
  );
}

/** Lines drawn by chance, with what was seen. */
function Drawn({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('statement');
  const drawn = statementOf(view).lines.filter((line) => line.drawn);
  if (drawn.length === 0) return null;
  const looked = drawn.filter((line) => line.looked !== null).length;
  return (
    <section className="sheet" aria-labelledby="pay-drawn">
      <header>
        <h2 id="pay-drawn">{t('drawnOf', { looked, n: drawn.length })}</h2>
        <span className="t2">{t('drawnLead')}</span>
      </header>
      <ul className="pay-objections">
        {drawn.map((line) => (
          <li key={line.no}>
            <p>
              {t(`item_${line.item}`)} <Said text={leadOf(line)} />{' '}
              {line.looked === null ? null : (
                <b className={line.looked.holds ? undefined : 'pay-bad'}>
                  {t(line.looked.holds ? 'holds' : 'fails')}
                </b>
              )}
            </p>
            {line.looked?.words == null ? null : (
              <p className="t2">
                <Said text={line.looked.words} />
              </p>
            )}
            {line.looked === null ? (
              <LineAct view={view} command="look_over" line={line.no} lead={leadOf(line)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
