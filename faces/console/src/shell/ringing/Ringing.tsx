import { lazy, Suspense } from 'react';
import { loadAreaWords } from '../../i18n.ts';
import { useTrades } from '../trades.ts';
import { ringingWords } from './words.ts';

const RingBar = lazy(async () => {
  const [{ RingBar: Bar }] = await Promise.all([
    import('./RingBar.tsx'),
    loadAreaWords('ringing', ringingWords),
  ]);
  return { default: Bar };
});

/** What rings is heard on every page; fetched only where the city and the post use a trade that rings. */
export function Ringing() {
  const rings = useTrades().data?.some((trade) => trade.rings) ?? false;
  return rings ? (
    <Suspense fallback={null}>
      <RingBar />
    </Suspense>
  ) : null;
}
