import { Kbd } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import { askForKeys } from '../../../../shell/helpKey.ts';

const shown = [
  ['J', 'K', 'queue.keyMove'],
  ['X', null, 'queue.keySelect'],
  ['space', null, 'queue.keyPeek'],
  ['D', null, 'queue.keyDispatch'],
  ['R', null, 'queue.keyReturn'],
  ['E', null, 'queue.keyExtend'],
  ['U', null, 'queue.keyUrge'],
  ['M', null, 'queue.keyMerge'],
  ['/', null, 'queue.keyFind'],
  ['F', null, 'queue.keyFilter'],
] as const;

/** The single keys, under the list where they work. */
export function KeysBar() {
  const { t } = useTranslation();
  return (
    <div className="keys">
      <KeyList />
      <span className="grow" />
      <button type="button" className="lk" onClick={askForKeys}>
        <Kbd>?</Kbd> {t('queue.keyAll')}
      </button>
    </div>
  );
}

function KeyList() {
  const { t } = useTranslation();
  return shown.map(([first, second, words]) => (
    <span key={first}>
      <Kbd>{first === 'space' ? t('queue.keySpace') : first}</Kbd>
      {second === null ? null : <Kbd>{second}</Kbd>}
      {t(words)}
    </span>
  ));
}
