import { useEffect, useState } from 'react';
import { useAbout } from '../../about.tsx';
import type { Place, Staff } from '../../api.ts';
import { Icon } from '../../icons.tsx';
import { keepOwnArea } from '../../ownArea.ts';
import { Fault } from '../../parts/Fault.tsx';
import { PlaceMap } from '../../parts/PlaceMap.tsx';
import { PlaceSearch } from '../../parts/PlaceSearch.tsx';
import { placeHere } from '../../parts/placeHere.ts';
import { Warnings } from '../../parts/Warnings.tsx';
import { Back, Problem, Title } from '../../parts.tsx';
import { Link, useAddress } from '../../router.tsx';
import { Said } from '../../said.tsx';
import { useSettings } from '../../settings.tsx';
import { useAsk } from '../../useAsk.ts';
import { fill } from '../../words/fill.ts';
import { AreaChoice } from './AreaChoice.tsx';

/** Who serves the grid one lives in: what hangs on its board. */
export function StaffPage() {
  const { words, settings } = useSettings();
  const t = words.staff;
  const { hotline } = useAbout();
  const { query } = useAddress();
  const [code, setCode] = useState(query.get('grid') ?? '');
  useEffect(() => {
    if (code.length === 15) keepOwnArea(code);
  }, [code]);
  const { data, error } = useAsk<Staff>(code.length === 15 ? `/portal/staff?grid=${code}` : null);
  return (
    <main id="main">
      <div className="wrap">
        <Back to="">{words.home}</Back>
        <Title window={t.title}>{t.title}</Title>
        <p className="say">{t.lead}</p>
        {code.length < 6 ? null : <Warnings area={code} />}
        <div className="grid">
          <div className="form">
            <FindGrid pick={setCode} />
            <AreaChoice depth={4} code={code} pick={setCode} />
            {error === null ? null : <Problem error={error} />}
          </div>
          <div className="served" aria-live="polite">
            {data === null ? null : (
              <section className="sec">
                <h2>{data.grid.name}</h2>
                <p className="t2">{data.grid.inside}</p>
                <h3>{t.people}</h3>
                {data.people.length === 0 ? <p>{t.none}</p> : null}
                <dl className="kv form">
                  {data.people.map((one) => (
                    <div key={`${one.post} ${one.name}`}>
                      <dt>
                        {settings.language === 'en' ? one.postEn : one.post}·{one.area}
                      </dt>
                      <dd>
                        <Said text={one.name} />
                        <StandIn until={one.standIn} />
                      </dd>
                    </div>
                  ))}
                  <div>
                    <dt>{t.office}</dt>
                    <dd>
                      {data.office === null ? (
                        <a href={`tel:${hotline}`}>{fill(t.officeNone, { hotline })}</a>
                      ) : (
                        <>
                          <a href={`tel:${data.office.phone}`}>{data.office.phone}</a>
                          <br />
                          <span className="t2 s">
                            {data.office.area} <Said text={data.office.hours} />
                          </span>
                        </>
                      )}
                    </dd>
                  </div>
                  {data.supervision === null ? null : (
                    <div>
                      <dt>{t.supervision}</dt>
                      <dd>
                        <a href={`tel:${data.supervision}`}>{data.supervision}</a>
                      </dd>
                    </div>
                  )}
                </dl>
                <div className="acts">
                  <Link className="btn main" to={`/report?grid=${code}`}>
                    {t.board}
                  </Link>
                </div>
              </section>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}

/** Somebody looks after a vacant grid, until this day. */
function StandIn({ until }: { readonly until: string | null }) {
  const { words } = useSettings();
  return until === null ? null : <span className="t2 s"> {fill(words.staff.standIn, { day: until })}</span>;
}

/** One's own grid by address, by where one is, or on a map; the lists below do the same. */
function FindGrid({ pick }: { readonly pick: (code: string) => void }) {
  const words = useSettings().words;
  const t = words.report.where;
  const [problem, setProblem] = useState('');
  const [looking, setLooking] = useState(false);
  const [map, setMap] = useState(false);
  const found = ({ code }: Place) => {
    setProblem('');
    pick(code);
  };
  const locate = () => {
    setLooking(true);
    placeHere()
      .then(found)
      .catch(() => setProblem(t.gpsNo))
      .finally(() => setLooking(false));
  };
  return (
    <>
      <PlaceSearch choose={found} />
      <Fault text={problem} />
      <div className="or">
        <button type="button" onClick={locate}>
          <Icon name="gps" />
          {looking ? t.gpsWait : t.gps}
        </button>
        <button type="button" aria-expanded={map} onClick={() => setMap(!map)}>
          <Icon name="map" />
          {t.map}
        </button>
      </div>
      {map ? <PlaceMap choose={found} /> : null}
    </>
  );
}
