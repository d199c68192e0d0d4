import type { Load } from '@gridgov/domain/work/admission/reckon.ts';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly loads: readonly Load[];
  readonly available: number;
  /** What an application would add; on the list itself nothing. */
  readonly adds?: number;
}

/** Hours a month of a grid in each street, beside those it has: bar, dashed line at what is available, hatched what is added. */
export function Loads(props: Props) {
  const { t } = useTranslation('admission');
  const { loads, available, adds = 0 } = props;
  const widest = Math.max(1, available, ...loads.map(({ after }) => after)) * 1.1;
  const share = (hours: number) => `${(100 * hours) / widest}%`;
  const left = ({ after, over }: Load) =>
    over > 0 ? (
      <b className="load-over">{t('over', { n: over })}</b>
    ) : (
      t('left', { n: round(available - after) })
    );
  return (
    <TableBox label={t('loads')}>
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">{t('street')}</th>
            <th scope="col" className="num">
              {t('grids')}
            </th>
            <th scope="col" className="num">
              {t('now')}
            </th>
            <th scope="col" className="load-wide">
              <span className="vh">{t('loads')}</span>
            </th>
            {adds > 0 ? (
              <th scope="col" className="num">
                {t('after')}
              </th>
            ) : null}
            <th scope="col">{t('toAvailable', { n: available })}</th>
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.code}>
              <th scope="row">{load.name}</th>
              <td className="num">{load.grids}</td>
              <td className="num">{round(load.hours)}</td>
              <td>
                <span className="load-bar" aria-hidden="true">
                  <span className="on" style={{ width: share(load.hours) }} />
                  <span className="add" style={{ width: share(adds) }} />
                  <span className="mark" style={{ left: share(available) }} />
                </span>
              </td>
              {adds > 0 ? <td className="num">{load.after}</td> : null}
              <td>{left(load)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

const round = (hours: number) => Math.round(hours * 10) / 10;
