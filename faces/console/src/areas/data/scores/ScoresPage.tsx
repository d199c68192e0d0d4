import { StateBlock } from '@gridgov/ui/StateBlock.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { ChoiceFilter } from '../../../admin/Filter.tsx';
import { useFilters } from '../../../admin/filters.ts';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import { paths } from '../../../paths.ts';
import { OneResult } from './OneResult.tsx';
import type { Result, Results } from './queries.ts';

const RUNNING = 'template:';

/** Scores that the post sees, and what runs now; of one of them item by item what was got and lost. */
export function ScoresPage() {
  const { t } = useTranslation('scores');
  const query = useRead<Results>('/score-results');
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      tools={
        <Link className="btn" to={paths.trade} params={{ trade: 'scores' }}>
          {t('everyResult')}
        </Link>
      }
    >
      <Loaded query={query} rows={6}>
        {(found) =>
          found.cases.length + found.running.length === 0 ? (
            <StateBlock state={{ kind: 'empty', title: t('none'), next: t('noneNext') }} />
          ) : (
            <Chosen found={found} />
          )
        }
      </Loaded>
    </AdminPage>
  );
}

function Chosen({ found }: { readonly found: Results }) {
  const { t } = useTranslation('scores');
  const [filters, change] = useFilters();
  const options = [
    ...found.cases.map(({ id, period, title, stage, edition }) => {
      const more = edition > 1 ? ` · ${t('edition', { n: edition })}` : '';
      return [id, `${t('drawn', { period, title, stage })}${more}`] as const;
    }),
    ...found.running.map(
      ({ template, title, period }) => [`${RUNNING}${template}`, t('running', { title, period })] as const,
    ),
  ];
  const which = options.find(([id]) => id === filters.score)?.[0] ?? options[0]?.[0] ?? '';
  const asked = which.startsWith(RUNNING) ? { template: which.slice(RUNNING.length) } : { case: which };
  const result = useRead<Result>('/score-results/one', { query: asked });
  return (
    <>
      <search className="adm-filters score-which" aria-label={t('title')}>
        <ChoiceFilter
          label={t('which')}
          value={which}
          options={options}
          onChange={(score) => change({ score, judged: '' })}
        />
        {'case' in asked ? (
          <Link className="btn" to={paths.tradeCase} params={{ trade: 'scores', id: which }}>
            {t('toCase')}
          </Link>
        ) : null}
      </search>
      <Loaded query={result} rows={8}>
        {(one) => <OneResult result={one} asked={asked} />}
      </Loaded>
    </>
  );
}
