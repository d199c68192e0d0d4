import { useCallback, useEffect, useState } from 'react';
import { ask, type Me, Refused } from '../../api.ts';
import { Back, Problem, Title, Waiting } from '../../parts.tsx';
import { useWords } from '../../settings.tsx';
import { MyData } from './MyData.tsx';
import { SignIn } from './SignIn.tsx';

/** Signing in with an address that one proves, and what is kept under it. */
export function MePage() {
  const words = useWords();
  const [me, setMe] = useState<Me | null>(null);
  const [error, setError] = useState<Refused | null>(null);
  const load = useCallback(() => {
    ask<Me>('/portal/me')
      .then((found) => {
        setMe(found);
        setError(null);
      })
      .catch((problem: unknown) => setError(problem instanceof Refused ? problem : new Refused(0, '')));
  }, []);
  useEffect(load, [load]);
  if (me === null && error === null) return <Waiting />;
  const out = error?.status === 401;
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={out ? words.me.title : words.me.mine}>
          {out || me === null ? words.me.title : words.me.mine}
        </Title>
        {error !== null && !out ? <Problem error={error} again={load} /> : null}
        {out ? <SignIn done={load} /> : null}
        {me === null || out ? null : <MyData me={me} load={load} />}
      </div>
    </main>
  );
}
