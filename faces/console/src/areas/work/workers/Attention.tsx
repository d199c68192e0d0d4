import { isVacant, sizeOf } from '@gridgov/domain/work/workers/coverage.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { workerPath } from './paths.ts';
import type { GridRow, Workforce } from './queries.ts';
import { Vacancy } from './StandIns.tsx';

const MOST = 12;

/** What waits for somebody: grids without a worker, files to be renewed, grids that are too large or too small. */
export function Attention({ found }: { readonly found: Workforce }) {
  const { t } = useTranslation('workers');
  const { grids, rule, workers } = found;
  const sized = (size: string) => grids.filter(({ households }) => sizeOf(households, rule) === size);
  // First those that nobody looks after.
  const vacant = grids
    .filter((grid) => isVacant(grid, rule) || grid.standIns.length > 0)
    .toSorted((a, b) => a.standIns.length - b.standIns.length);
  const waiting = workers.filter(({ stage }) => stage !== 'in_post');
  return (
    <section className="sheet workforce-attention" aria-labelledby="workforce-attention">
      <header>
        <h2 id="workforce-attention">{t('attention')}</h2>
      </header>
      <Part title={t('vacantGrids')} count={vacant.length}>
        {vacant.slice(0, MOST).map((grid) => (
          <Vacancy key={grid.code} grid={grid} day={found.day} />
        ))}
      </Part>
      <Part title={t('waiting')} count={waiting.length}>
        {waiting.slice(0, MOST).map(({ id, name, place, standing }) => (
          <li key={id}>
            <Link className="lk" to={workerPath} params={{ id }}>
              <Said text={name} />
            </Link>{' '}
            <span className="t2">
              {place} {standing}
            </span>
          </li>
        ))}
      </Part>
      <Group title={t('size_many')} rows={sized('many')} />
      <Group title={t('size_few')} rows={sized('few')} />
    </section>
  );
}

function Group(props: { readonly title: string; readonly rows: readonly GridRow[] }) {
  const { t } = useTranslation('workers');
  return (
    <Part title={props.title} count={props.rows.length}>
      {props.rows.slice(0, MOST).map(({ code, name, households }) => (
        <li key={code}>
          <Link className="lk" to={paths.grids} search={{ code }}>
            {name}
          </Link>{' '}
          <span className="t2">
            {households === null ? t('householdsNone') : t('households', { n: households })}
          </span>
        </li>
      ))}
    </Part>
  );
}

function Part(props: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  const { t } = useTranslation('workers');
  return (
    <section>
      <h3>
        {props.title} <span className="t2">{props.count}</span>
      </h3>
      {props.count === 0 ? <p className="t2 sm">{t('nothing')}</p> : <ul>{props.children}</ul>}
      {props.count > MOST ? <p className="t2 sm">{t('more', { n: props.count - MOST })}</p> : null}
    </section>
  );
}
