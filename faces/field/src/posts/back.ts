/** Why something came back, in the words of whoever reads it now. */

import type { Content, Item } from '../outbox/items.ts';
import type { Field } from '../state.tsx';
import { languageNow } from '../verb.ts';
import { isOfEndedPost } from './ended.ts';
import { postName } from './PostEnded.tsx';
import { postWords } from './words.ts';

type Back = {
  readonly why: string;
  readonly instead: string;
  /** As it goes when it is sent again: from the post worked in now where its own has ended. */
  readonly again: Content;
};

export function backOf({ me, ended, actor }: Pick<Field, 'me' | 'ended' | 'actor'>, item: Item): Back {
  const words = postWords(languageNow() === 'en' ? 'en' : 'zh-CN');
  const { content } = item;
  const { reason = '', instead = '', post } = content;
  if (!isOfEndedPost(me, content)) return { why: reason, instead, again: content };
  const was = ended.find(({ id }) => id === post);
  const why = was === undefined ? words('itemOld') : words('item', { post: postName(was) });
  const now = me.acting === null ? '' : postName(me.acting);
  const { code: _, reason: __, instead: ___, ...rest } = content;
  return { why, instead: words('how', { now }), again: { ...rest, post: actor.postId } };
}
