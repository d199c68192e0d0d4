import type { Find } from '@gridgov/domain/work/patrols/events.ts';
import { bearing, directionOf } from '../distance.ts';
import { useSay } from '../i18n.tsx';
import { Icon } from '../parts.tsx';
import type { Fix } from '../photo/photo.ts';
import { Said } from '../said.tsx';
import { farText, type Look, type Spot } from './points.ts';
import type { PatrolSay } from './words.ts';

type Props = {
  readonly spots: readonly Spot[];
  readonly finds: readonly Find[];
  readonly fix: Fix | null;
  readonly words: PatrolSay;
  /** Key of the point that is next. */
  readonly next: string;
  readonly onChoose: (key: string) => void;
};

const ICONS: Readonly<Partial<Record<Look, string>>> = {
  done: 'check',
  kept: 'wait',
  unreached: 'x',
  missed: 'x',
};

/** The points in their order, each with what became of it; pressing one that is open makes it the next. */
export function Spots({ spots, finds, fix, words, next, onChoose }: Props) {
  if (spots.length === 0) return <p className="note pad">{words('noPoints')}</p>;
  return (
    <ol className="round-spots">
      {spots.map((spot, index) => {
        const isNext = spot.key === next;
        const verb = spot.look === 'open' ? 'choose' : 'again';
        const own = finds.filter(({ at }) => at === spot.key);
        return (
          <li
            key={spot.key}
            className={isNext ? 'next' : spot.look}
            aria-current={isNext ? 'step' : undefined}
          >
            <span className="round-mark">
              {ICONS[spot.look] === undefined ? index + 1 : <Icon name={ICONS[spot.look] ?? ''} />}
            </span>
            <span>
              <b>
                {index + 1} <Said text={spot.name} />
              </b>
              <span className="s t2">
                <Said text={spot.under} />
              </span>
              {own.map(({ issue, number }) => (
                <span key={issue} className="s">
                  {words('found', { number })}
                </span>
              ))}
            </span>
            <Away spot={spot} fix={fix} />
            {spot.open && !isNext ? (
              <button
                type="button"
                className="lk"
                aria-label={`${words(verb)} ${spot.name}`}
                onClick={() => onChoose(spot.key)}
              >
                {words(verb)}
              </button>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function Away({ spot, fix }: { readonly spot: Spot; readonly fix: Fix | null }) {
  const say = useSay();
  if (fix === null || !spot.open) return null;
  const turn = bearing(fix, spot);
  return (
    <span className="far">
      <Icon name="dir" turn={turn} />
      <span className="vh">{say(directionOf(turn))}</span>
      {farText(spot, fix)}
    </span>
  );
}
