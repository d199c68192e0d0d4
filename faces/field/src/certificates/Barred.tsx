import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Standing } from '@gridgov/domain/work/certificates/certificate.ts';
import { timeText } from '../clock.ts';
import { useLanguage } from '../i18n.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { pathOf } from './own.ts';
import { type CertificateSay, certificateWords } from './words.ts';

type Props = { readonly own: Standing; readonly now: number };

/** In place of what is done on a patrol: why it may not be walked, and the way to the certificate. */
export function Barred({ own, now }: Props) {
  const words = certificateWords(useLanguage());
  const { until, next, passed } = own;
  return (
    <div className="bar case-acts case-form" role="status">
      <b>{words('barred')}</b>
      <p className="note">
        {until === null ? words('certificateNone') : words('certificateOver', { day: dayTextAt(until) })}
      </p>
      <p className="note">
        <Said text={wayOf({ own, now, words })} />
      </p>
      <p className="note">{words('leader')}</p>
      {passed ? null : (
        <button type="button" className="btn main wide" onClick={() => go(pathOf(next))}>
          {buttonOf(own, words)}
        </button>
      )}
    </div>
  );
}

function wayOf({ own: { next, passed }, now, words }: Props & { readonly words: CertificateSay }): string {
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
