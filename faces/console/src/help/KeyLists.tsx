import { Kbd } from '@gridgov/ui/Icon.tsx';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../settings.tsx';
import { keysOf } from './keys.ts';
import type { KeyPlace } from './topics.ts';

const headings = {
  everywhere: 'keys.everywhere',
  lists: 'keys.inLists',
  matters: 'keys.onMatters',
  photos: 'help:inPhotos',
} as const;

/** All keys that work here, by where they work. */
export function KeyLists(props: { readonly places: readonly KeyPlace[] }) {
  const { t } = useTranslation(['console', 'help']);
  const { keys } = useSettings();
  const places = [...props.places, 'everywhere'] as const;
  return (
    <section>
      <h3>{t('queue.keyAll')}</h3>
      <p className="t2 sm">{keys ? t('queue.keysHint') : t('help:keysOff')}</p>
      <div className="keys-help">
        {places.map((place) => (
          <section key={place}>
            <h4>{t(headings[place])}</h4>
            <dl>
              {keysOf(place).map(({ marks, word }) => (
                <div key={word}>
                  <dt>
                    {marks.map((mark) => (
                      <Kbd key={mark}>{mark === 'space' ? t('queue.keySpace') : mark}</Kbd>
                    ))}
                  </dt>
                  <dd>{t(word as never)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}
