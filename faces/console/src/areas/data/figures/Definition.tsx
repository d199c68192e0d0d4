import { useTranslation } from 'react-i18next';
import type { Measure, Measures } from './queries.ts';

/** What a measure counts, in words: above the line, below it, left out, and where it comes from. */
export function Definition(props: { readonly measure: Measure; readonly facts: Measures['facts'] }) {
  const { t, i18n } = useTranslation('figures');
  const { measure, facts } = props;
  const { trade, numerator, denominator, exclusions, source, better, from } = measure;
  const named = (names: readonly string[]) =>
    names.map((name) => facts.find((one) => one.trade === trade && one.name === name)?.title ?? name);
  const lines = [
    [t('numerator'), named(numerator).join(t('comma'))],
    [t('denominator'), named(denominator).join(t('comma'))],
    [t('exclusions'), named(exclusions).join(t('comma'))],
    [t('source'), source === undefined ? t('noSource') : i18n.language === 'en' ? source.en : source.zh],
    [t('shownWay'), t(`better_${better ?? 'neither'}`)],
    [t('since'), from],
  ] as const;
  return (
    <div className="fig-about">
      <p className="t2">{measure.about}</p>
      <dl className="fig-lines sm">
        {lines
          .filter(([, said]) => said !== '')
          .map(([name, said]) => (
            <div key={name}>
              <dt className="t2">{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
