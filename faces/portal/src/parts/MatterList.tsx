import { useState } from 'react';
import type { PublicMatter } from '../api.ts';
import { ClockChip } from '../parts.tsx';
import { Link } from '../router.tsx';
import { Said } from '../said.tsx';
import { useWords } from '../settings.tsx';
import { stateWords, whenWords } from './stateWords.ts';

export function MatterList({ matters }: { readonly matters: readonly PublicMatter[] }) {
  const words = useWords();
  const [now] = useState(Date.now);
  return (
    <ol className="mlist">
      {matters.map((one, at) => (
        <li key={one.id}>
          <Link to={`/matters/${one.id}`}>
            <span className="num" aria-hidden="true">
              {at + 1}
            </span>
            <h2>{one.className}</h2>
            <ClockChip clock={one.clock === 'none' ? 'ok' : one.clock} dueAt={one.dueAt}>
              {stateWords(one, words)}
            </ClockChip>
            <p>
              {one.street} <Said text={one.place} />
              <br />
              {whenWords(one, now, words)}
            </p>
          </Link>
        </li>
      ))}
    </ol>
  );
}
