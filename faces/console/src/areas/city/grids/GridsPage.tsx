import { AreaMap } from '@gridgov/ui/AreaMap.tsx';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tilesUrl } from '../../../admin/areaBox.ts';
import { levelOf, useArea, useAreas } from '../../../admin/areas.ts';
import { useFilters } from '../../../admin/filters.ts';
import { useSettings } from '../../../settings.tsx';
import { AreaTree } from './AreaTree.tsx';
import { FactsPanel } from './FactsPanel.tsx';
import { GridTabs } from './GridTabs.tsx';
import { useBoundary } from './queries.ts';
import { boxOf } from './shapes.ts';
import '../../../admin/admin.css';
import './grids.css';

/** Tree, map and facts of one area; which one stands in the address. */
export function GridsPage() {
  const { t } = useTranslation('grids');
  const [{ code: given }, change] = useFilters();
  const here = useAreas('here').data?.[0];
  const code = given ?? here?.code;
  const area = useArea(code).data;
  const title = area === undefined ? t('title') : t('titleOf', { name: area.name });
  useTitle(title);
  const choose = (chosen: string) => change({ code: chosen });
  return (
    <div className="gr">
      <header className="gr-head">
        <h1>{title}</h1>
        <GridTabs here="map" />
      </header>
      <div className="gr-three">
        <AreaTree chosen={code} onChoose={choose} />
        <ChosenMap code={code} onChoose={choose} />
        <aside className="gr-facts" aria-label={t('facts')}>
          {area === undefined ? null : <FactsPanel area={area} />}
        </aside>
      </div>
    </div>
  );
}

export function useTitle(title: string) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [t, title]);
}

function ChosenMap(props: { readonly code: string | undefined; readonly onChoose: (code: string) => void }) {
  const { t } = useTranslation('grids');
  const { mode } = useSettings();
  const { code } = props;
  // The city has no boundary of its own: its districts make its box.
  const isCity = code !== undefined && levelOf(code) === 'city';
  const box = useCityBox(isCity ? code : undefined);
  const own = useBoundary(isCity ? undefined : code).data;
  const shown = own === undefined ? box : boxOf([own.boundary]);
  return (
    <section className="gr-map" aria-label={t('map')}>
      <AreaMap
        label={t('map')}
        mode={mode}
        tiles={tilesUrl()}
        source={own?.synthetic === false ? t('sourceReal') : t('source')}
        onPick={props.onChoose}
        {...(code === undefined ? {} : { chosen: code })}
        {...(shown === undefined ? {} : { box: shown })}
      />
    </section>
  );
}

/** A box around the labels of the districts, with room for the districts themselves. */
function useCityBox(code: string | undefined) {
  const districts = useAreas(code).data ?? [];
  const corners = districts.flatMap(({ longitude, latitude }): [number, number][] =>
    longitude === null || latitude === null ? [] : [[longitude, latitude]],
  );
  const box = code === undefined ? undefined : boxOf([[[corners]]]);
  return box === undefined
    ? undefined
    : ([box[0] - room, box[1] - room / 2, box[2] + room, box[3] + room / 2] as const);
}

/** Degrees; a district reaches about this far from its label. */
const room = 0.45;
