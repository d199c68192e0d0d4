import { Dialog } from '@gridgov/ui/Dialog.tsx';
import { Kbd } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';

const everywhere = [
  [['Ctrl K'], 'find.title'],
  [['?'], 'queue.keyAll'],
  [['Tab'], 'keys.tab'],
  [['Esc'], 'keys.close'],
] as const;
const inLists = [
  [['J', 'K'], 'queue.keyMove'],
  [['X'], 'queue.keySelect'],
  [['space'], 'queue.keyPeek'],
  [['↵'], 'queue.keyOpen'],
  [['/'], 'queue.keyFind'],
] as const;
const onMatters = [
  [['D'], 'queue.keyDispatch'],
  [['R'], 'queue.keyReturn'],
  [['E'], 'queue.keyExtend'],
  [['U'], 'queue.keyUrge'],
  [['M'], 'queue.keyMerge'],
  [['J', 'K'], 'keys.nextMatter'],
] as const;

/** All keys, by where they work. */
export function KeysDialog(props: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const groups = [
    ['keys.everywhere', everywhere],
    ['keys.inLists', inLists],
    ['keys.onMatters', onMatters],
  ] as const;
  return (
    <Dialog title={t('queue.keyAll')} lead={t('queue.keysHint')} onClose={props.onClose}>
      <div className="keys-help">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {keys.map(([marks, words]) => (
                <div key={words}>
                  <dt>
                    {marks.map((mark) => (
                      <Kbd key={mark}>{mark === 'space' ? t('queue.keySpace') : mark}</Kbd>
                    ))}
                  </dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
