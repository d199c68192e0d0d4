import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { CaseRows } from '../cases/CaseRows.tsx';
import type { CaseHead } from '../cases/types.ts';
import { useLanguage } from '../i18n.tsx';
import { Head, useServerNow } from '../parts.tsx';
import { go } from '../router.ts';
import { useField } from '../state.tsx';
import { trainingWords } from './words.ts';

/** Sessions that are planned where this post works: to enrol in, and those one is enrolled in. */
export function TrainingsPage() {
  const words = trainingWords(useLanguage());
  const now = useServerNow();
  const { actor } = useField();
  const [rows, setRows] = useState<readonly CaseHead[] | 'asking' | 'failed'>('asking');
  useEffect(() => {
    let isHere = true;
    const headers = { 'x-post': actor.postId };
    void call({ method: 'GET', path: '/trainings?stage=planned&limit=50', headers }).then(
      ({ status, body }) => {
        if (isHere) setRows(status === 200 ? (body.items as readonly CaseHead[]) : 'failed');
      },
    );
    return () => {
      isHere = false;
    };
  }, [actor.postId]);
  const said = rows === 'asking' ? 'comingAsk' : rows === 'failed' ? 'comingFailed' : 'comingNone';
  return (
    <div className="phone">
      <Head title={words('coming')} back="" onBack={() => go('/me', true)} />
      <main className="scroll">
        {typeof rows === 'string' || rows.length === 0 ? (
          <p className="note pad" role="status">
            {words(said)}
          </p>
        ) : (
          <CaseRows of={rows} page="training" now={now} />
        )}
      </main>
    </div>
  );
}
