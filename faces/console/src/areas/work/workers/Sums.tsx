import { householdsEach, kindsCounted, missing, totalOf } from '@gridgov/domain/work/workers/coverage.ts';
import { useTranslation } from 'react-i18next';
import type { Workforce } from './queries.ts';

/** Posts held and missing, households of a full-time worker, certificates: each with what it is held against. */
export function Sums({ found }: { readonly found: Workforce }) {
  const { t } = useTranslation('workers');
  const { rule, workers, grids } = found;
  const total = totalOf(found.places);
  const each = householdsEach(total, rule);
  const counted = kindsCounted(rule)
    .map((kind) => t(`kind_${kind}`))
    .join(t('comma'));
  const certified = workers.filter(({ kind }) => kind !== 'assistant');
  const valid = certified.filter(({ stage }) => stage === 'in_post' || stage === 'to_renew');
  const ending = workers.filter(({ stage }) => stage === 'to_renew' || stage === 'uncertified');
  const posts = (held: number, perGrid: number | undefined) => ({
    value: perGrid === undefined ? String(held) : `${held}/${total.grids * perGrid}`,
    note: perGrid === undefined ? '' : t('missing', { n: missing(held, total.grids, perGrid) }),
  });
  const cards = [
    ...(['fullTime', 'partTime', 'assistants'] as const).map((kind) => ({
      name: t(kind),
      ...posts(total[kind], rule?.[kind]),
    })),
    {
      name: t('vacantGrids'),
      value: String(total.vacant),
      note: t('ofGrids', { n: total.grids, kinds: counted }),
    },
    {
      name: t('each'),
      value: each === null ? '—' : String(each),
      note:
        total.unknown > 0
          ? t('unknownGrids', { n: total.unknown })
          : rule === null
            ? ''
            : t('rule.between', { least: rule.householdsLeast, most: rule.householdsMost }),
    },
    ...(grids.length === 0
      ? []
      : [
          {
            name: t('certified'),
            value: `${valid.length}/${certified.length}`,
            note: t('certifiedNote'),
          },
          { name: t('ending'), value: String(ending.length), note: t('endingNote') },
        ]),
  ];
  return (
    <dl className="sheet workforce-sums">
      {cards.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b>
            <span className="t2 sm">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
