import type { Score } from '@gridgov/domain/hands/whistles/events.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../matter/types.ts';
import { calledIn, whistleOf } from './whistle.ts';

const items = ['speed', 'attendance', 'result'] as const satisfies readonly (keyof Score)[];
const LATE = new Set(['to_score', 'closed']);
const UNSCORED = new Set(['excused', 'released']);

/** What the street gave each department, once it is confirmed that all is done. */
export function Scores({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('whistles');
  const called = calledIn(view);
  if (!LATE.has(whistleOf(view).stage) || called.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="whistle-scores">
      <header>
        <h2 id="whistle-scores">{t('page.scoresTitle')}</h2>
        <span className="t2">{t('page.scoresLead')}</span>
      </header>
      <TableBox label={t('page.scoresTitle')}>
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('department')}</th>
              {items.map((item) => (
                <th key={item} scope="col" className="num">
                  {t(`page.${item}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {called.map(({ lane, own }) => (
              <tr key={lane.id}>
                <th scope="row">
                  <Said text={lane.holder ?? own.unit} />
                </th>
                {own.score === null ? (
                  <td colSpan={items.length} className="t2">
                    {t(UNSCORED.has(own.stage) ? 'page.notScored' : 'page.toScore')}
                  </td>
                ) : (
                  items.map((item) => (
                    <td key={item} className="num">
                      {own.score?.[item]}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}
