import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const afterMs = 350;

/** Finds as one types, a moment after the last letter; what an input method is still composing is no word yet. */
export function FindBox(props: { readonly q: string; readonly onFind: (q: string | undefined) => void }) {
  const { t } = useTranslation();
  const { q } = props;
  const [text, setText] = useState(q);
  const asked = useRef(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Set elsewhere: another view, 清除, a step back.
    if (q === asked.current) return;
    asked.current = q;
    setText(q);
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const find = (words: string) => {
    clearTimeout(timer.current);
    const said = words.trim();
    if (said === asked.current) return;
    asked.current = said;
    props.onFind(said || undefined);
  };
  const soon = (words: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => find(words), afterMs);
  };
  return (
    <input
      id="queue-find"
      type="search"
      className="in bar-find"
      placeholder={t('queue.find')}
      title={t('queue.findHint')}
      aria-label={t('queue.findHint')}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (!(event.nativeEvent as InputEvent).isComposing) soon(event.target.value);
      }}
      onCompositionEnd={(event) => soon(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) find(text);
      }}
    />
  );
}
