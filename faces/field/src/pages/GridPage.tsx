import { MapView } from '@gridgov/ui/MapView.tsx';
import { useMemo, useState } from 'react';
import { clockOf } from '../clock.ts';
import { metresBetween, metresText } from '../distance.ts';
import { useSay } from '../i18n.tsx';
import { Head, Icon } from '../parts.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { useField } from '../state.tsx';
import { Grounded, mapMode, useGround, useHere } from './ground.tsx';
import { MapAhead } from './MapAhead.tsx';

const HERE = 'here';

/** My grid: its neighbours as a list, and the map when asked for. */
export function GridPage() {
  const say = useSay();
  const field = useField();
  const { area, tasks, calendar } = field;
  const [map, setMap] = useState(false);
  const ground = useGround();
  const here = useHere(map);
  const pins = useMemo(
    () => [
      ...tasks.flatMap((task) => {
        const { lon, lat } = task.state.place;
        if (lon === null || lat === null) return [];
        const { tone } = clockOf(calendar, task.state, Date.now(), say);
        const label = `${task.className} ${task.place}`;
        const shape = tone === 'none' ? ('plain' as const) : tone;
        return [{ id: task.id, longitude: lon, latitude: lat, tone: shape, label }];
      }),
      ...(here === null ? [] : [{ id: HERE, ...here, tone: 'main' as const, label: say('mapHere') }]),
    ],
    [tasks, calendar, say, here],
  );
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
              <Grounded ground={ground}>
                <MapView
                  label={say('mapLabel')}
                  mode={mapMode()}
                  tiles={`${location.origin}/api/v1/tiles/{z}/{x}/{y}`}
                  center={[area.center.lon, area.center.lat]}
                  zoom={15}
                  pins={pins}
                  grid={area.code}
                  onPin={(id) => id !== HERE && go(`/task/${id}`)}
                  source={`${say('mapSource')}${say('dot')}${say('mapKept')}`}
                  height={360}
                />
              </Grounded>
            )}
          </div>
        )}
        {area !== null && <MapAhead area={area} ground={ground} />}
        {area !== null && <Calls title={say('dutyPhones')} calls={area.offices ?? []} />}
        <h2 className="grp">{say('gridNeighbours')}</h2>
        <ul className="sheet plain">
          {area?.grids.map((grid) => (
            <li key={grid.code}>
              <Icon name="gps" />
              <span>
                <Said text={grid.name} />
              </span>
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
        {area !== null && <Calls title={say('unitPhones')} calls={area.units ?? []} />}
      </main>
    </div>
  );
}

type Call = { readonly name: string; readonly phone: string; readonly hours?: string };

/** Whom to ring up: kept on the phone, so that it can be done where there is telephone but no data. */
function Calls(props: { readonly title: string; readonly calls: readonly Call[] }) {
  if (props.calls.length === 0) return null;
  return (
    <>
      <h2 className="grp">{props.title}</h2>
      <ul className="links calls">
        {props.calls.map(({ name, phone, hours }) => (
          <li key={`${name} ${phone}`}>
            <a href={`tel:${phone}`}>
              <span>
                <Said text={name} />
                {hours !== undefined && (
                  <small>
                    <Said text={hours} />
                  </small>
                )}
              </span>
              <b>{phone}</b>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
