import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';
import { Both } from './FigureTable.tsx';
import type { Cell, Open, Opening, Released } from './queries.ts';

interface Props {
  readonly released: Released;
  /** Whether the rows of now can be opened. */
  readonly now: boolean;
  readonly onOpen: (opening: Opening) => void;
}

/** What was released, what the same days count now, and by how much it moved. */
export function ReleasedTable({ released, now: mayOpenNow, onOpen }: Props) {
  const { t } = useTranslation('figures');
  const { rows, measure, measures, by, bys } = released;
  const of = measures.find(({ name }) => name === measure);
  if (of === undefined || rows.length === 0)
    return <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />;
  const opens = (may: boolean, which: Opening['of'], open: Open) =>
    may ? { open, onOpen: () => onOpen({ of: which, open }) } : {};
  const isFrozen = released.frozen !== null;
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
              {rows.map(({ key, title, cells: { released: before, now } }) => {
                const open = { key, title, month: null };
                return (
                  <tr key={key}>
                    <th scope="row">{title}</th>
                    <td className="num">
                      <Both cell={before} measure={of} {...opens(isFrozen, 'released', open)} />
                    </td>
                    <td className="num">
                      <Both cell={now} measure={of} {...opens(mayOpenNow, 'now', open)} />
                    </td>
                    <td className="num">
                      <Moved before={before} now={now} {...opens(isFrozen, 'changed', open)} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableBox>
        <Foot released={released} title={of.title} onOpen={onOpen} />
      </section>
    </>
  );
}

interface MovedProps {
  readonly before: Cell;
  readonly now: Cell;
  readonly open?: Open;
  readonly onOpen?: () => void;
}

function Moved({ before, now, open, onOpen }: MovedProps) {
  const { t } = useTranslation('figures');
  const parts = (['numerator', 'denominator', 'leftOut'] as const).flatMap((part) => {
    const by = now[part] - before[part];
    return by === 0
      ? []
      : [`${t(`moved_${part}`)} ${by > 0 ? '+' : '−'}${Math.abs(by).toLocaleString('en-US')}`];
  });
  if (parts.length === 0) return <span className="t3">{t('unmoved')}</span>;
  const said = parts.join(t('comma'));
  if (open === undefined || onOpen === undefined) return <span className="fig-moved">{said}</span>;
  return (
    <button type="button" className="lk fig-moved" onClick={onOpen}>
      {said} <span className="vh">{t('openMoved', { name: open.title })}</span>
    </button>
  );
}

/** What lies behind the numbers: frozen rows and their recount, and what changed of this period and the one before. */
function Foot({ released, title, onOpen }: Pick<Props, 'released' | 'onOpen'> & { readonly title: string }) {
  const { t } = useTranslation('figures');
  const [, change] = useFilters();
  const { frozen, recount, earlier, redefined } = released;
  const all = { key: null, title: t('whole'), month: null };
  return (
    <div className="pad sm fig-foot">
      {redefined ? <p>{t('redefined')}</p> : null}
      {frozen === null ? (
        <p>{t('notFrozen')}</p>
      ) : (
        <p>
          {t('frozen', { n: frozen })}
          {recount !== null && recount.wrong === 0 ? t('frozenChecked', { day: recount.on }) : ''}{' '}
          <button type="button" className="lk" onClick={() => onOpen({ of: 'changed', open: all })}>
            {t('openChanged')} <span className="vh">{title}</span>
          </button>
        </p>
      )}
      {recount !== null && recount.wrong > 0 ? (
        <p className="fig-wrong" role="alert">
          {t('frozenWrong', { day: recount.on, n: recount.wrong })}
        </p>
      ) : null}
      {earlier === null || earlier.changed === 0 ? null : (
        <p>
          {t(earlier.more ? 'earlierMany' : 'earlier', { period: earlier.period, n: earlier.changed })}{' '}
          <button
            type="button"
            className="lk"
            onClick={() => change({ period: earlier.period, version: String(earlier.version) })}
          >
            {t('openEarlier', { period: earlier.period })}
          </button>
        </p>
      )}
    </div>
  );
}
