import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { useSay } from '../i18n.tsx';
import type { Owner } from '../outbox/items.ts';
import type { Call } from '../outbox/sender.ts';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { keep } from '../sync.ts';
import { db, workInTurn } from '../work.ts';

/** In which of one's posts one works: also of a grid one stands in for, or of somebody who is away. With a signal only. */
export function PostChoice() {
  const say = useSay();
  const { owner, me } = useField();
  const { posts = [], acting } = me;
  const [failed, setFailed] = useState(false);
  // Posts are given and end while one is signed in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is answered is kept, and makes the owner another object; by it the page would ask without end
  useEffect(() => void askMe(owner, { method: 'GET', path: '/me' }), [owner.account]);
  const choose = async (postId: string) => {
    const isTaken = await askMe(owner, { method: 'PUT', path: '/me/post', body: { postId } });
    setFailed(!isTaken);
    // What lies on the phone belongs to the post before.
    if (isTaken) await workInTurn(Date.now);
  };
  if (posts.length < 2) return null;
  return (
    <div className="sheet">
      <fieldset className="line">
        <legend>{say('posts')}</legend>
        <div className="pick">
          {posts.map(({ id, name, place }) => (
            <label key={id}>
              <input type="radio" name="post" checked={id === acting?.id} onChange={() => void choose(id)} />
              <Said text={`${place} ${name}`} />
            </label>
          ))}
        </div>
      </fieldset>
      {failed ? (
        <p className="note w-bad" role="alert">
          {say('postsFailed')}
        </p>
      ) : null}
    </div>
  );
}

/** Keeps who one is, as the server answers; false where it does not. */
async function askMe(owner: Owner, how: Call): Promise<boolean> {
  const { status, body } = await call(how);
  if (status === 200) await keep(db, owner, 'me', '', body);
  return status === 200;
}
