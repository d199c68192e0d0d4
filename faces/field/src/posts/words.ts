import { sayer } from '../cases/words.ts';

/** Words of a post that ended while the phone was in use. */
export const postWords = sayer(
  {
    ended: '您在“{post}”的岗位已经结束，现在用的是“{now}”。',
    none: '您在“{post}”的岗位已经结束，现在没有在任岗位，找安全管理员。没发的都还在本机。',
    back: '用原来的岗位填的 {n} 件没有送到，写的和拍的都在，在“同步”里处理。',
    seen: '知道了',
    item: '这是用“{post}”的岗位填的，这个岗位已经结束，没有送到',
    itemOld: '这是用原来的岗位填的，那个岗位已经结束，没有送到',
    how: '写的和拍的都在。再发就用现在的岗位“{now}”，不归这个岗位办的，系统会说明。',
  },
  {
    ended: 'Your post at {post} has ended; you now work in {now}.',
    none: 'Your post at {post} has ended and you hold no other; ask the security administrator. All that is unsent is still on this phone.',
    back: 'What was made in that post did not arrive: {n}. All you wrote and photographed is kept, under Sync.',
    seen: 'Got it',
    item: 'This was made in the post at {post}, which has ended; it did not arrive',
    itemOld: 'This was made in a post that has ended; it did not arrive',
    how: 'All you wrote and photographed is kept. Sent again it goes from your post now, {now}; the system says where that post may not do it.',
  },
);
