/** The paper of an exam: which questions it has, in which order, and how it is marked. */

export const QUESTION_KINDS = {
  single: { zh: '单选', en: 'One answer' },
  several: { zh: '多选', en: 'Several answers' },
  judge: { zh: '判断', en: 'True or false' },
} as const;
export type QuestionKind = keyof typeof QUESTION_KINDS;
export const isQuestionKind = (text: string): text is QuestionKind => Object.hasOwn(QUESTION_KINDS, text);

export const LETTERS = 'ABCDEF';

/** A question of the bank as a paper is drawn from it. A changed one is a new version, and papers keep theirs. */
export type BankQuestion = {
  readonly id: string;
  readonly version: number;
  readonly kind: QuestionKind;
  readonly options: number;
  readonly points: number;
};

/** A question on a paper; `order`: which letter of the bank stands at A, at B … for this candidate. */
export type Drawn = {
  readonly question: string;
  readonly version: number;
  readonly points: number;
  readonly order: string;
};

/** Right letters, as the bank has them, by `keyOf` a drawn question. They never go to the candidate before the end. */
export type AnswerKey = Readonly<Record<string, string>>;
export const keyOf = ({ question, version }: Pick<Drawn, 'question' | 'version'>): string =>
  `${question}@${version}`;

/** The same seed and bank give the same paper: an exam that is disputed can be drawn again. */
export function drawPaper(
  bank: readonly BankQuestion[],
  {
    count,
    seed,
    before,
  }: { readonly count: number; readonly seed: number; readonly before: readonly string[] },
): Drawn[] {
  const random = numbersFrom(seed);
  const known = bank.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const mixed = shuffled(known, random);
  const seen = new Set(before);
  // Those of the paper before come last, and only where the bank is too small without them.
  const inTurn = [...mixed.filter(({ id }) => !seen.has(id)), ...mixed.filter(({ id }) => seen.has(id))];
  return inTurn.slice(0, count).map(({ id, version, kind, options, points }) => {
    const letters = [...LETTERS].slice(0, options);
    const order = kind === 'judge' ? letters : shuffled(letters, random);
    return { question: id, version, points, order: order.join('') };
  });
}

const ANSWER = /^(\d{1,3}):([A-F]{1,6})$/;

/** `1:B 2:AC` → the letters for each question, '' where none was given; null where it cannot be read. */
export function readAnswers(text: string, count: number): string[] | null {
  const answers = Array.from({ length: count }, () => '');
  for (const one of text.split(/\s+/).filter(Boolean)) {
    const [, place = '', letters = ''] = ANSWER.exec(one) ?? [];
    const index = Number(place) - 1;
    if (letters === '' || index < 0 || index >= count) return null;
    answers[index] = [...new Set(letters)].sort().join('');
  }
  return answers;
}

export const writeAnswers = (answers: readonly string[]): string =>
  answers.flatMap((letters, index) => (letters === '' ? [] : [`${index + 1}:${letters}`])).join(' ');

/** What was chosen, in the letters of the bank. */
export const chosenOf = ({ order }: Pick<Drawn, 'order'>, letters: string): string =>
  [...letters]
    .map((letter) => order[LETTERS.indexOf(letter)] ?? '')
    .sort()
    .join('');

export type Mark = { readonly score: number; readonly full: number; readonly wrong: readonly number[] };

/** A question counts where every right letter was chosen and no other. `wrong`: places on the paper, the first is 1. */
export function markPaper(paper: readonly Drawn[], answers: readonly string[], key: AnswerKey): Mark {
  const isRight = (drawn: Drawn, index: number) =>
    chosenOf(drawn, answers[index] ?? '') === [...(key[keyOf(drawn)] ?? '-')].sort().join('');
  const sum = (some: readonly Drawn[]) => some.reduce((all, { points }) => all + points, 0);
  return {
    score: sum(paper.filter(isRight)),
    full: sum(paper),
    wrong: paper.flatMap((drawn, index) => (isRight(drawn, index) ? [] : [index + 1])),
  };
}

/** @param share hundredths of the full points that are needed */
export const hasPassed = ({ score, full }: Omit<Mark, 'wrong'>, share: number): boolean =>
  score * 100 >= share * full;

function shuffled<X>(from: readonly X[], random: () => number): X[] {
  const mixed = [...from];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as X, mixed[last] as X];
  }
  return mixed;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32): a part of the record, so it must never change. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
