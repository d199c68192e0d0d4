import type { State } from '@gridgov/domain/work/leave/events.ts';
import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { CaseOf } from '../../../matter/CaseOf.tsx';
import type { MatterParts } from '../../../matter/MatterPage.tsx';
import type { MatterView } from '../../../matter/types.ts';
import { LeaveForm } from './LeaveForm.tsx';
import '../../../admin/admin.css';

type People = Reply<'/leaves/{id}/people', 'get'>;

/** Somebody's leave: who asks, for which days, who stands in; the head grants or refuses it here. */
export function LeavePage() {
  const { id } = useParams({ from: '/shell/t/leaves/$id' });
  return <CaseOf trade="leaves" id={id} parts={partsOf} />;
}

const partsOf = (view: MatterView): MatterParts => ({ facts: <About view={view} />, form: LeaveForm });

function About({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('leave');
  // Whoever stands in sees the days alone; words are opened below, but for those of leave from before they were sealed.
  const { first, last, standIn, ...seen } = view.state as unknown as Pick<
    State,
    'first' | 'last' | 'standIn'
  > &
    Partial<State>;
  const people = useQuery({
    queryKey: ['leave-people', view.id, standIn],
    queryFn: ({ signal }) => read<People>(`/leaves/${view.id}/people`, { signal }),
  }).data;
  const days = t('daysSaid', { from: dayAndTime(first).day, to: dayAndTime(last).day });
  const rows: readonly (readonly [label: string, text: string])[] = [
    [t('asker'), people?.asker ?? ''],
    [t('days'), seen.ill ? `${days} ${t('ill')}` : days],
    ...inTheOpen(t('reason'), seen.reason),
    [t('standIn'), standIn === null ? t('standInNone') : (people?.standIn ?? '')],
    ...inTheOpen(t('said'), seen.said),
  ];
  return (
    <section className="sheet" aria-labelledby="leave-about">
      <header>
        <h2 id="leave-about">{t('about')}</h2>
      </header>
      <dl className="case-facts">
        {rows.map(([label, text]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <Said text={text} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

const inTheOpen = (label: string, words: State['said'] | undefined): [label: string, text: string][] =>
  typeof words === 'string' ? [[label, words]] : [];
