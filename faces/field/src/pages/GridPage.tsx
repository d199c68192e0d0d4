import { LanguageProvider } from '@gridgov/ui/language.tsx';
import { MapView } from '@gridgov/ui/MapView.tsx';
import { useMemo, useState } from 'react';
import { clockOf } from '../clock.ts';
import { metresBetween, metresText } from '../distance.ts';
import { useSay } from '../i18n.tsx';
import { Head, Icon } from '../parts.tsx';
import { go } from '../router.ts';
import { useField } from '../state.tsx';
import { MapAhead } from './MapAhead.tsx';

/** My grid: its neighbours as a list, and the map when asked for. */
export function GridPage() {
  const say = useSay();
  const field = useField();
  const { area, tasks, calendar } = field;
  const [map, setMap] = useState(false);
  const pins = useMemo(
    () =>
      tasks.flatMap((task) => {
        const { lon, lat } = task.state.place;
        if (lon === null || lat === null) return [];
        const { tone } = clockOf(calendar, task.state, Date.now(), say);
        const label = `${task.className} ${task.place}`;
        return [
          {
            id: task.id,
            longitude: lon,
            latitude: lat,
            tone: tone === 'none' ? ('plain' as const) : tone,
            label,
          },
        ];
      }),
    [tasks, calendar, say],
  );
  const { theme } = document.documentElement.dataset;
  return (
    <div className="phone">
      <Head
        title={say('grid')}
        under={`${area?.inside ?? ''} ${area?.name ?? ''}`.trim()}
        back=""
        onBack={() => go('/me', true)}
      />
      <main className="scroll">
        {area?.center != null && (
          <div className="block">
            <button type="button" className="btn s wide" aria-expanded={map} onClick={() => setMap(!map)}>
              {say(map ? 'gridHide' : 'gridMap')}
            </button>
            {map && (
              <LanguageProvider language={document.documentElement.lang === 'en' ? 'en' : 'zh-CN'}>
                <MapView
                  label={say('mapLabel')}
                  mode={theme === 'dark' ? 'dark' : 'light'}
                  tiles={`${location.origin}/api/v1/tiles/{z}/{x}/{y}`}
                  center={[area.center.lon, area.center.lat]}
                  zoom={15}
                  pins={pins}
                  grid={area.code}
                  onPin={(id) => go(`/task/${id}`)}
                  source={`${say('mapSource')}${say('dot')}${say('mapKept')}`}
                  height={360}
                />
              </LanguageProvider>
            )}
          </div>
        )}
        {area !== null && <MapAhead area={area} />}
        <h2 className="grp">{say('gridNeighbours')}</h2>
        <ul className="sheet plain">
          {area?.grids.map((grid) => (
            <li key={grid.code}>
              <Icon name="gps" />
              <span>{grid.name}</span>
              <span className="t2">
                {grid.code === area.code
                  ? say('gridOwn')
                  : area.center === null || grid.lon === null || grid.lat === null
                    ? ''
                    : metresText(metresBetween(area.center, { lon: grid.lon, lat: grid.lat }))}
              </span>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}
