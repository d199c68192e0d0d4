import { isVacant, sizeOf } from '@gridgov/domain/work/workers/coverage.ts';
import { AreaMap } from '@gridgov/ui/AreaMap.tsx';
import type { Shade } from '@gridgov/ui/areaMapTypes.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tilesUrl, useAreaBox } from '../../../admin/areaBox.ts';
import { useFilters } from '../../../admin/filters.ts';
import { useSettings } from '../../../settings.tsx';
import type { Workforce } from './queries.ts';

const COMMUNITY = 12;

/** The grids on the map: hatched without a post that counts, the darker the more households. */
export function Ground({ found }: { readonly found: Workforce }) {
  const { t } = useTranslation('workers');
  const { mode } = useSettings();
  const [, change] = useFilters();
  const box = useAreaBox(found.area).data;
  const shades = useShades(found);
  return (
    <section className="sheet workforce-map" aria-labelledby="workforce-map">
      <header>
        <h2 id="workforce-map">{t('map')}</h2>
        <span className="t2">{t('mapLead')}</span>
      </header>
      <div className="workforce-ground">
        <AreaMap
          label={t('map')}
          mode={mode}
          tiles={tilesUrl()}
          source={t('source')}
          chosen={found.area}
          shades={shades}
          onPick={(code) => change({ area: code.slice(0, COMMUNITY) })}
          {...(box === undefined ? {} : { box })}
        />
      </div>
      <ul className="workforce-legend">
        {shades.map(({ look, codes }) => (
          <li key={look} className={`k-${look}`}>
            {t(`look_${look}`)} <span className="t2">{t('gridCount', { n: codes.length })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useShades({ grids, rule }: Workforce): readonly Shade[] {
  return useMemo(() => {
    const of = (fits: (grid: (typeof grids)[number]) => boolean) =>
      grids.filter(fits).map(({ code }) => code);
    const sized = (size: string) =>
      of((grid) => !isVacant(grid, rule) && sizeOf(grid.households, rule) === size);
    return [
      { look: 'hatched', codes: of((grid) => isVacant(grid, rule)) },
      { look: 'strong', codes: sized('many') },
      { look: 'medium', codes: sized('fits') },
      { look: 'light', codes: sized('few') },
    ] as const;
  }, [grids, rule]);
}
