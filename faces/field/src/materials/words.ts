import { sayer } from '../cases/words.ts';

/** Words of materials of a course on the phone. */
export const materialWords = sayer(
  {
    materials: '学习资料',
    kept: '{size}，已存本机，没有信号也能看',
    notKept: '{size}，有信号时自动存到本机',
  },
  {
    materials: 'Materials',
    kept: '{size}, kept on this phone, can be read without a signal',
    notKept: '{size}, is fetched with the first signal',
  },
);
