import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { useLanguage, useSay } from '../i18n.tsx';
import type { Owner } from '../outbox/items.ts';
import { keepMe, readMe } from '../posts/ended.ts';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import type { Me } from '../types.ts';
import { db, workInTurn } from '../work.ts';

/** In which of one's posts one works: also of a grid one stands in for, or of somebody who is away. With a signal only. */
export function PostChoice() {
  const say = useSay();
  const { owner, me } = useField();
  const { posts = [], acting } = me;
  const [failed, setFailed] = useState(false);
  const language = useLanguage();
  // Posts are given and end while one is signed in, and are called otherwise in the other language.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the owner is another object at each change of the store, and the language is taken from the page
  useEffect(() => void readMe(db, owner, call, Date.now()), [owner.account, language]);
  const choose = async (postId: string) => {
    const isTaken = await choosePost(owner, postId);
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

/** Another of one's posts, kept as the server answers; false where it does not, or the post has ended meanwhile. */
async function choosePost(owner: Owner, postId: string): Promise<boolean> {
  const { status, body } = await call({ method: 'PUT', path: '/me/post', body: { postId } });
  if (status === 200) await keepMe(db, owner, body as unknown as Me, Date.now());
  else if (status === 403) await readMe(db, owner, call, Date.now());
  return status === 200;
}
