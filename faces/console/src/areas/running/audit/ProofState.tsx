import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

type State = Reply<'/audit/proof', 'get'>;
const everyMs = 60_000;

/** How the proof of the whole city stands: what was sealed and signed last, and what left the house. */
export function ProofState() {
  const { t } = useTranslation('audit');
  const state = useQuery({
    queryKey: ['admin', '/audit/proof'],
    queryFn: ({ signal }) => read<State>('/audit/proof', { signal }),
    refetchInterval: everyMs,
  });
  return (
    <section className="sheet" aria-label={t('state.title')}>
      <header>
        <h2>{t('state.title')}</h2>
      </header>
      <p className="t2 pad">{t('state.hint')}</p>
      <div className="pad">
        <Loaded query={state}>{(data) => <StateFacts state={data} />}</Loaded>
      </div>
    </section>
  );
}

function StateFacts(props: { readonly state: State }) {
  const { t } = useTranslation('audit');
  const { sealedAt, waiting, signed, anchor } = props.state;
  return (
    <Facts
      rows={[
        [t('state.sealed'), sealedAt === null ? t('state.none') : momentWords(sealedAt)],
        [t('state.waiting'), t('state.waitingValue', { n: waiting })],
        [
          t('state.signed'),
          signed === null
            ? t('state.signedNone')
            : t('state.signedValue', { number: signed.number, time: momentWords(signed.at) }),
        ],
        ...(signed === null ? [] : signedFacts(signed, t)),
        [t('state.anchor'), <AnchorFact key="anchor" anchor={anchor} />],
      ]}
    />
  );
}

function signedFacts(
  { keyId, streams, events, looks }: NonNullable<State['signed']>,
  t: ReturnType<typeof useTranslation<'audit'>>['t'],
) {
  return [
    [t('state.key'), <code key="key">{keyId}</code>],
    [t('state.under'), t('state.underValue', { streams, events, looks })],
  ] as const;
}

function AnchorFact(props: { readonly anchor: State['anchor'] }) {
  const { t } = useTranslation('audit');
  const { anchor } = props;
  if (anchor === null) return <b className="adm-bad">{t('state.anchorNone')}</b>;
  const { at, number, target, fault } = anchor;
  const values = { number, time: momentWords(at), target, fault: fault ?? '' };
  if (fault !== null) return <b className="adm-bad">{t('state.anchorFault', values)}</b>;
  return <>{t('state.anchorValue', values)}</>;
}
