import { lazy, Suspense } from 'react';
import { helpWords } from '../areas/safety/help/words.ts';
import { loadAreaWords } from '../i18n.ts';
import { useTrades } from './trades.ts';

const RingBar = lazy(async () => {
  const [{ RingBar: Bar }] = await Promise.all([
    import('../areas/safety/help/RingBar.tsx'),
    loadAreaWords('helpDesk', helpWords),
  ]);
  return { default: Bar };
});

/** Requests for help ring on every page; fetched only where the city and the post use them. */
export function Ringing() {
  const trade = useTrades().data?.find(({ name }) => name === 'help');
  if (trade === undefined) return null;
  return (
    <Suspense fallback={null}>
      <RingBar path={trade.path} />
    </Suspense>
  );
}
