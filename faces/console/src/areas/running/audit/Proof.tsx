import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { momentWords } from '../../../admin/days.ts';
import { Facts } from '../../../admin/Facts.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';

type StreamProof = Reply<'/audit/proof/{id}', 'get'>;
const shownDigits = 12;

/** Whether the record of one matter is whole: worked out anew each time it is asked. */
export function Proof(props: { readonly issue: string }) {
  const { t } = useTranslation('audit');
  const { issue } = props;
  const proof = useQuery({
    queryKey: ['admin', '/audit/proof', issue],
    queryFn: ({ signal }) => read<StreamProof>(`/audit/proof/${issue}`, { signal }),
    staleTime: 0,
  });
  return (
    <section className="sheet pad" aria-label={t('proof.title')}>
      <h2>{t('proof.title')}</h2>
      <Loaded query={proof}>{(data) => <ProofFacts proof={data} />}</Loaded>
    </section>
  );
}

function ProofFacts(props: { readonly proof: StreamProof }) {
  const { t } = useTranslation('audit');
  const { events, head, whole, broken, seal } = props.proof;
  const where = broken?.version ?? null;
  const verdict = whole
    ? t('proof.whole')
    : `${t(`proof.problems.${broken?.problem ?? 'row'}`)}${where === null ? '' : ` ${t('version', { n: where })}`}`;
  return (
    <Facts
      rows={[
        [
          t('proof.verdict'),
          <b key="verdict" className={whole ? '' : 'adm-bad'}>
            {verdict}
          </b>,
        ],
        [t('proof.events'), t('proof.eventsValue', { n: events })],
        [
          t('proof.head'),
          <code key="head" title={head}>
            {head.slice(0, shownDigits)}
          </code>,
        ],
        [
          t('proof.seal'),
          seal === null
            ? t('proof.sealNone')
            : t('proof.sealValue', {
                number: seal.number,
                time: momentWords(seal.at),
                version: seal.version,
              }),
        ],
      ]}
    />
  );
}
