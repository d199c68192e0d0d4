import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Standing } from '@gridgov/domain/work/certificates/certificate.ts';
import { timeText } from '../clock.ts';
import { useLanguage } from '../i18n.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { pathOf } from './own.ts';
import { type CertificateSay, certificateWords } from './words.ts';

type Props = { readonly own: Standing; readonly now: number };

/** Above a patrol: why it may not be walked, and who walks it meanwhile. */
export function Barred({ own, now }: Props) {
  const words = certificateWords(useLanguage());
  const { until } = own;
  return (
    <section role="status">
      <h2 className="grp">{words('barred')}</h2>
      <p className="sheet padded">
        {until === null ? words('certificateNone') : words('certificateOver', { day: dayTextAt(until) })}{' '}
        <Said text={wayOf({ own, now, words })} />
      </p>
      <p className="note pad">{words('leader')}</p>
    </section>
  );
}

/** In place of what is done on a patrol: the way to the certificate. Whoever passed waits for the street. */
export function WayButton({ own }: Pick<Props, 'own'>) {
  const words = certificateWords(useLanguage());
  if (own.passed) return null;
  return (
    <div className="bar">
      <button type="button" className="btn main grow" onClick={() => go(pathOf(own.next))}>
        {buttonOf(own, words)}
      </button>
    </div>
  );
}

type Saying = Props & { readonly words: CertificateSay };
function wayOf({ own: { next, passed }, now, words }: Saying): string {
  if (passed) return words('wayPassed');
  if (next === null) return words('wayNone');
  const { name, at } = next;
  if (next.kind === 'exam') return words('wayExam', { name, day: dayTextAt(at) });
  return words('wayTraining', { name, time: timeText(at, now), place: next.place });
}

function buttonOf({ next }: Standing, words: CertificateSay): string {
  if (next === null) return words('toTrainings');
  if (next.kind === 'exam') return words('toExam');
  return words(next.enrolled ? 'toTraining' : 'toEnrol');
}
