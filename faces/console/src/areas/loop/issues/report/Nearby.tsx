import { ClockChip } from '@gridgov/ui/ClockChip.tsx';
import { MapView } from '@gridgov/ui/MapView.tsx';
import { Said } from '@gridgov/ui/Said.tsx';
import { shortInstant } from '@gridgov/ui/times.ts';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceCandidate } from '../../../../forms/placeQueries.ts';
import { usePlaceAt } from '../../../../forms/placeQueries.ts';
import { paths } from '../../../../paths.ts';
import { useSettings } from '../../../../settings.tsx';
import { toast } from '../../../../shell/toasts.tsx';
import { tilesUrl } from '../matter/PlaceMap.tsx';
import { Thumbnail } from '../matter/Thumbnail.tsx';
import { toneOf } from '../matter/tone.ts';
import { useFollow } from '../queries.ts';
import type { ReportAdvice } from '../types.ts';

interface Props {
  readonly place: PlaceCandidate | null;
  readonly advice: ReportAdvice | undefined;
  readonly onPlace: (place: PlaceCandidate) => void;
  readonly onFollowed: () => void;
  readonly mapHeight?: number;
  /** Where a call is taken: what 'the same' means there, in its own words. */
  readonly same?: { readonly label: string; readonly busy: boolean; readonly take: (id: string) => void };
}

/** What may be the same matter, and what else is open in the grid. */
export function Nearby(props: Props) {
  const { place, advice } = props;
  if (place === null || advice === undefined) return null;
  return (
    <div className="side">
      <Duplicates advice={advice} onFollowed={props.onFollowed} same={props.same} />
      <GridSheet {...props} place={place} advice={advice} />
    </div>
  );
}

function Duplicates(props: {
  readonly advice: ReportAdvice;
  readonly onFollowed: () => void;
  readonly same: Props['same'];
}) {
  const { t } = useTranslation();
  const { advice } = props;
  const [not, setNot] = useState<ReadonlySet<string>>(new Set());
  const shown = advice.duplicates.filter(({ id }) => !not.has(id));
  return (
    <section className="sheet" aria-labelledby="report-duplicates">
      <header>
        <h2 id="report-duplicates">{t('report.duplicates')}</h2>
        <span className="t2">{t('report.duplicatesCount', { n: shown.length, ...advice.within })}</span>
      </header>
      {shown.length === 0 ? <p className="cap">{t('report.duplicatesNone')}</p> : null}
      <ul className="dp">
        {shown.map((one, at) => (
          <Duplicate
            key={one.id}
            number={at + 1}
            duplicate={one}
            onNot={() => setNot(new Set([...not, one.id]))}
            onFollowed={props.onFollowed}
            same={props.same}
          />
        ))}
      </ul>
    </section>
  );
}

function Duplicate(props: {
  readonly number: number;
  readonly duplicate: ReportAdvice['duplicates'][number];
  readonly onNot: () => void;
  readonly onFollowed: () => void;
  readonly same: Props['same'];
}) {
  const { t } = useTranslation();
  const { duplicate: one } = props;
  const follow = useFollow(one.id);
  const same = () =>
    follow.mutate(true, {
      onSuccess: () => {
        toast(t('report.followed', { number: one.shortNumber }));
        props.onFollowed();
      },
    });
  return (
    <li>
      <Thumbnail url={one.thumbnail} number={one.shortNumber} />
      <div>
        <p className="dh">
          <b className="no1">{props.number}</b>
          <Link to={paths.oneCase} params={{ id: one.id }}>
            {one.shortNumber} <Said text={one.title} />
          </Link>
          <span className="grow" />
          <ClockChip clock={one.clock} />
        </p>
        <p className="sm t2">
          {shortInstant(one.from, Date.now())} {t('common.separator')} {one.stageName} {t('common.separator')}{' '}
          {one.holder.name ?? t('common.none')} → {one.next.label}
        </p>
        <p className="sm">
          <Said text={one.reason} />
        </p>
        <p className="da">
          <button
            type="button"
            className="btn s"
            disabled={props.same?.busy ?? follow.isPending}
            onClick={() => (props.same === undefined ? same() : props.same.take(one.id))}
          >
            {props.same?.label ?? t('report.same')}
          </button>
          <button type="button" className="btn q s" onClick={props.onNot}>
            {t('report.notSame')}
          </button>
          <span className="sm t2">{t('common.metres', { n: one.metres })}</span>
        </p>
      </div>
    </li>
  );
}

const gridZoom = 16;

function GridSheet(props: Props & { readonly place: PlaceCandidate; readonly advice: ReportAdvice }) {
  const { t } = useTranslation();
  const { mode } = useSettings();
  const at = usePlaceAt();
  const { place, advice } = props;
  const pins = useMemo(
    () => [
      ...advice.nearby.flatMap((row) =>
        row.point === undefined
          ? []
          : [{ id: row.id, ...row.point, tone: toneOf(row), label: `${row.shortNumber} ${row.title}` }],
      ),
      {
        id: 'here',
        longitude: place.longitude,
        latitude: place.latitude,
        tone: 'main' as const,
        label: place.name,
      },
    ],
    [advice.nearby, place],
  );
  return (
    <section className="sheet" aria-labelledby="report-nearby">
      <header>
        <h2 id="report-nearby">{t('report.nearby', { grid: place.gridName })}</h2>
        <span className="t2">{t('report.nearbyCount', { n: advice.nearbyCount })}</span>
      </header>
      <MapView
        label={t('report.movePin')}
        mode={mode}
        tiles={tilesUrl()}
        center={[place.longitude, place.latitude]}
        zoom={gridZoom}
        grid={place.gridCode}
        {...(props.mapHeight === undefined ? {} : { height: props.mapHeight })}
        pins={pins}
        onPlace={(longitude, latitude) => at.mutate({ longitude, latitude }, { onSuccess: props.onPlace })}
        source={t('case.noMapTiles')}
      />
      <ul className="ml">
        {advice.nearby.map((row) => (
          <li key={row.id}>
            <ClockChip clock={row.clock} />
            <Link to={paths.oneCase} params={{ id: row.id }}>
              {row.shortNumber} <Said text={row.title} />
            </Link>
            <span className="t2">
              {row.holder.name ?? t('common.none')} → {row.next.label}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
