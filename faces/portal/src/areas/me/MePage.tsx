import { useCallback, useEffect, useState } from 'react';
import { ask, type Me, Refused } from '../../api.ts';
import { Back, Problem, Title, Waiting } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { MyData } from './MyData.tsx';
import { SignIn } from './SignIn.tsx';

/** Signing in with an address that one proves, and what is kept under it. */
export function MePage() {
  const words = useWords();
  const [me, setMe] = useState<Me | null | undefined>(undefined);
  const [error, setError] = useState<Refused | null>(null);
  const load = useCallback(() => {
    ask<{ me: Me | null }>('/portal/me')
      .then((found) => {
        setMe(found.me);
        setError(null);
      })
      .catch((problem: unknown) => setError(problem instanceof Refused ? problem : new Refused(0, '')));
  }, []);
  useEffect(load, [load]);
  if (me === undefined && error === null) return <Waiting />;
  const title = me == null ? words.me.title : words.me.mine;
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={title}>{title}</Title>
        {error === null ? null : <Problem error={error} again={load} />}
        {me === null ? <SignIn done={load} /> : null}
        {me == null ? null : <MyData me={me} load={load} />}
      </div>
    </main>
  );
}
