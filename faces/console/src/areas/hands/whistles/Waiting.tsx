import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { paths } from '../../../paths.ts';
import type { Board } from './queries.ts';

/** Objections to decide and departments that are silent, the earliest limit first. */
export function Waiting(props: { readonly rows: Board['waiting'] }) {
  const { t } = useTranslation('whistles');
  const { rows } = props;
  const what = ({ what: kind, level }: Board['waiting'][number]) =>
    kind === 'objected' ? t('objected') : t(level > 2 ? 'silent_3' : level > 1 ? 'silent_2' : 'silent_1');
  return (
    <section className="sheet" aria-labelledby="whistles-waiting">
      <header>
        <h2 id="whistles-waiting">{t('waiting')}</h2>
        <span className="t2">{rows.length}</span>
      </header>
      {rows.length === 0 ? (
        <StateBlock state={{ kind: 'empty', title: t('waitingNone') }} />
      ) : (
        <ul className="adm-rows">
          {rows.map((row) => (
            <li key={`${row.id} ${row.unit.id}`}>
              <b>{row.unit.name}</b>
              <span>{what(row)}</span>
              <Link to={paths.tradeCase} params={{ trade: 'whistles', id: row.id }}>
                {row.number}
              </Link>
              <span className="t2 whistle-asks">{row.asks}</span>
              <span className="grow" />
              {row.dueAt === null ? null : <span className="t2">{momentWords(row.dueAt)}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
