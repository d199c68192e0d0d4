import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read, send } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import { commandId } from '../../../commandId.ts';
import { useProblemWords } from '../../../problemWords.ts';

type Year = Reply<'/demo/year', 'get'>;

const key = ['admin', '/demo/year'] as const;
const ASK_AGAIN_MS = 5_000;

/** The year of one street that a demo city loads beside itself; nothing where there is none, or it is all there. */
export function YearSheet() {
  const { t } = useTranslation('operate');
  const { data: year } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<Year>('/demo/year', { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'loading' ? ASK_AGAIN_MS : false),
  });
  if (year === undefined || year.state === 'none' || year.state === 'done') return null;
  const { done, total, state } = year;
  const percent = total === null ? 0 : Math.floor((100 * done) / total);
  return (
    <section className="sheet">
      <header>
        <h2>{t('year')}</h2>
      </header>
      <p className="cap">{t('yearLead')}</p>
      <div className="pad job">
        <progress max={100} value={percent} aria-label={t('year')} />
        <p className="num">{t(state === 'loading' ? 'yearLoading' : 'yearStopped', { n: percent })}</p>
        <Change state={state} />
      </div>
    </section>
  );
}

function Change(props: { readonly state: 'loading' | 'stopped' }) {
  const { t } = useTranslation('operate');
  const client = useQueryClient();
  const problemWords = useProblemWords();
  const stops = props.state === 'loading';
  const change = useMutation({
    mutationFn: () =>
      send<void>('POST', stops ? '/demo/year/stop' : '/demo/year/go-on', {
        body: {},
        commandId: commandId(Date.now()),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <>
      <button type="button" className="btn s" disabled={change.isPending} onClick={() => change.mutate()}>
        {t(stops ? 'yearStop' : 'yearGoOn')}
      </button>
      {change.error === null ? null : <span className="field-error">{problemWords(change.error).title}</span>}
    </>
  );
}
