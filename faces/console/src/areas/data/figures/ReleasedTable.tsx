import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import { Both } from './FigureTable.tsx';
import type { Cell, Open, Released } from './queries.ts';

interface Props {
  readonly released: Released;
  /** Null where the rows of now cannot be opened. */
  readonly onOpen: ((open: Open) => void) | null;
}

/** What was released, what the same days count now, and by how much it moved. */
export function ReleasedTable({ released, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const { rows, measure, measures, by, bys } = released;
  const of = measures.find(({ name }) => name === measure);
  if (of === undefined || rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
  return (
    <>
      <p className="t2 fig-about">{of.about}</p>
      <section className="sheet" aria-label={of.title}>
        <TableBox label={of.title}>
          <table className="tb fig">
            <caption className="vh">{of.title}</caption>
            <thead>
              <tr>
                <th scope="col">{bys.find(({ name }) => name === by)?.title}</th>
                {[t('atRelease'), t('today'), t('moved')].map((title) => (
                  <th key={title} scope="col" className="num">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, title, cells: { released: before, now } }) => (
                <tr key={key}>
                  <th scope="row">{title}</th>
                  <td className="num">
                    <Both cell={before} measure={of} />
                  </td>
                  <td className="num">
                    <Both
                      cell={now}
                      measure={of}
                      {...(onOpen === null ? {} : { open: { key, title, month: null }, onOpen })}
                    />
                  </td>
                  <td className="num">
                    <Moved before={before} now={now} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableBox>
        {released.redefined ? <p className="pad sm">{t('redefined')}</p> : null}
      </section>
    </>
  );
}

function Moved({ before, now }: { readonly before: Cell; readonly now: Cell }) {
  const { t } = useTranslation('figures');
  const parts = (['numerator', 'denominator', 'leftOut'] as const).flatMap((part) => {
    const by = now[part] - before[part];
    return by === 0
      ? []
      : [`${t(`moved_${part}`)} ${by > 0 ? '+' : '−'}${Math.abs(by).toLocaleString('en-US')}`];
  });
  if (parts.length === 0) return <span className="t3">{t('unmoved')}</span>;
  return <span className="fig-moved">{parts.join(t('comma'))}</span>;
}
