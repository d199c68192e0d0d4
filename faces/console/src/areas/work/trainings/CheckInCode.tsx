import { qrPath } from '@gridgov/ui/qr.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read } from '../../../api.ts';
import type { Reply } from '../../../apiTypes.ts';
import type { MatterView } from '../../../matter/types.ts';
import { useRight } from '../../../shell/session.ts';
import { trainingOf } from './training.ts';

type Code = Reply<'/trainings/{id}/code', 'get'>;
const STEP_MS = 1000;

/** The changing code of a session under way, for whoever holds it: to be shown on the wall. */
export function CheckInCode({ view }: { readonly view: MatterView }) {
  const { lanes, stage } = trainingOf(view);
  const holds = useRight('training.correct_attendance');
  const shows = stage === 'under_way' && holds && lanes !== undefined;
  const { data, refetch } = useQuery({
    queryKey: ['training-code', view.id],
    queryFn: async ({ signal }) => {
      const code = await read<Code>(`/trainings/${view.id}/code`, { signal });
      // By the clock of this desk, which may differ from the server's.
      return { ...code, ends: Date.now() + Number(code.until) - Number(code.now) };
    },
    enabled: shows,
  });
  if (!shows || data === undefined) return null;
  return <Shown id={view.id} code={data.code} ends={data.ends} onOver={() => void refetch()} />;
}

interface ShownProps {
  readonly id: string;
  readonly code: string;
  readonly ends: number;
  readonly onOver: () => void;
}

function Shown({ id, code, ends, onOver }: ShownProps) {
  const { t } = useTranslation('trainings');
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, Math.ceil((ends - now) / STEP_MS));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each code
  useEffect(() => {
    const tick = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= ends) onOver();
    }, STEP_MS);
    return () => clearInterval(tick);
  }, [ends, code]);
  const address = `${location.origin}/field/training/${id}~${code}`;
  const { size, path } = useMemo(() => qrPath(address, 'M'), [address]);
  return (
    <section className="sheet training-code" aria-labelledby="training-code">
      <header>
        <h2 id="training-code">{t('code')}</h2>
        <span className="t2">{t('codeLead')}</span>
      </header>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('codeLabel', { code })}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="currentColor" />
      </svg>
      <p>
        <b className="training-digits">{code}</b>
        <span className="t2">{t('codeLeft', { n: left })}</span>
      </p>
    </section>
  );
}
