import { piecesOf } from './said.ts';

/** Text of people, or with names of people in it: its Chinese is marked as such where the page is English. */
export function SaidIn(props: {
  readonly text: string | null | undefined;
  readonly language: 'zh-CN' | 'en';
}) {
  const { text, language } = props;
  if (text == null) return null;
  if (language !== 'en') return text;
  let at = 0;
  return piecesOf(text).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.chinese ? (
      <span key={key} lang="zh-CN">
        {piece.text}
      </span>
    ) : (
      piece.text
    );
  });
}
