import { Said } from '@gridgov/ui/Said.tsx';
import { dayAndTime } from '@gridgov/ui/times.ts';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../matter/types.ts';
import type { Ring } from './queries.ts';

const LEVELS: ReadonlySet<string> = new Set(['community', 'street', 'district', 'city']);
type Level = 'community' | 'street' | 'district' | 'city';
const isLevel = (text: string): text is Level => LEVELS.has(text);

/** Who was called, when, at which level, and what each answered. */
export function Called(props: { readonly view: MatterView; readonly rings: readonly Ring[] }) {
  const { t } = useTranslation('helpDesk');
  const { lanes, timeline } = props.view;
  if (lanes.length === 0) return null;
  const rings = new Map(props.rings.map((ring) => [ring.key, ring]));
  return (
    <section className="sheet" aria-labelledby="desk-called">
      <header>
        <h2 id="desk-called">{t('called')}</h2>
      </header>
      <ol className="desk-called">
        {lanes.map((lane) => {
          const ring = rings.get(lane.key);
          return (
            <li key={lane.id}>
              {ring === undefined ? <span /> : <time>{dayAndTime(ring.at).time}</time>}
              <span>
                <b>
                  <Said text={lane.holder ?? lane.title} />
                </b>
                {lane.mine ? <span className="tag">{t('yours')}</span> : null}
                <span className="t2">
                  {ring !== undefined && isLevel(ring.level) ? `${t(`level_${ring.level}`)} ` : ''}
                  <span className={`desk-answer ${ring?.stage ?? ''}`}>{lane.stage}</span>
                </span>
                {attemptsOf(timeline, lane.key).map(({ id, at, text }) => (
                  <span key={id} className="t2 sm">
                    {dayAndTime(at).time} <Said text={text} />
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** How a post was called and what came of it, as the case notes it: push, SMS, a call by voice. */
function attemptsOf(timeline: MatterView['timeline'], key: string) {
  return timeline.toReversed().flatMap(({ id, at, event, members = [] }) => {
    const text = (name: string) => members.find((one) => one.name === name)?.text ?? '';
    if (event !== 'help.attempted' || text('ring') !== key) return [];
    return [{ id, at, text: `${text('way')} ${text('answer')}` }];
  });
}
