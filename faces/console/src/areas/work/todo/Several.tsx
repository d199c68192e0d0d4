import { Suspense } from 'react';
import { TradeBulk } from '../../../bulk/TradeBulk.tsx';
import { inBulk } from '../../inPlace.ts';
import type { Task } from './queries.ts';

/** The chosen tasks, with a bar for each trade among them: what may be done differs from one to the next. */
export function Several(props: { readonly tasks: readonly Task[]; readonly onClear: () => void }) {
  const { onClear } = props;
  const trades = [...Map.groupBy(props.tasks, ({ trade }) => trade)];
  return (
    <div className="waiting-several">
      {trades.map(([trade, tasks]) => {
        const ids = [...new Set(tasks.map((task) => task.case))];
        const Own = inBulk[trade];
        const path = tasks[0]?.path ?? '';
        if (Own === undefined)
          return <TradeBulk key={trade} path={path} ids={new Set(ids)} onClear={onClear} />;
        return (
          <Suspense key={trade} fallback={null}>
            <Own ids={ids} onClear={onClear} />
          </Suspense>
        );
      })}
    </div>
  );
}
