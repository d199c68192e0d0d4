import { useLanguage, useSay } from '../i18n.tsx';
import type { Item } from '../outbox/items.ts';
import { Icon } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { type Field, useField } from '../state.tsx';
import { keep } from '../sync.ts';
import type { Post } from '../types.ts';
import { db } from '../work.ts';
import { isOfEndedPost } from './ended.ts';
import { postWords } from './words.ts';

export const postName = ({ place, name }: Pick<Post, 'place' | 'name'>): string => `${place} ${name}`;

/** Came back because the post it was made in has ended. */
const isBack = ({ me }: Pick<Field, 'me'>, { state, content }: Item) =>
  state === 'returned' && isOfEndedPost(me, content);

/** That the post one worked in on this phone has ended, until it is read; what was made in it waits under 同步. */
export function PostEnded() {
  const say = useSay();
  const words = postWords(useLanguage());
  const field = useField();
  const { owner, me, ended, items } = field;
  const post = ended.find(({ seen }) => !seen);
  if (post === undefined) return null;
  const [was, now] = [postName(post), me.acting === null ? '' : postName(me.acting)];
  // Without another post the phone still shows the last one.
  const hasOther = me.acting !== null && me.acting.id !== post.id;
  const back = items.filter((item) => isBack(field, item) && item.content.post === post.id).length;
  return (
    <div className="told told-ended" role="status">
      <Icon name="warn" />
      <span>
        <b>
          <Said text={words(hasOther ? 'ended' : 'none', { post: was, now })} />
        </b>
        {back > 0 ? <span className="s t2">{words('back', { n: back })}</span> : null}
      </span>
      {back > 0 ? (
        <button type="button" className="lk" onClick={() => go('/sync')}>
          {say('see')}
        </button>
      ) : null}
      <button
        type="button"
        className="lk"
        onClick={() => void keep(db, owner, 'ended', post.id, { ...post, seen: true })}
      >
        {words('seen')}
      </button>
    </div>
  );
}
