import { useEffect, useState } from 'react';
import { timeText } from '../clock.ts';
import { isExamined } from '../exams/trade.ts';
import { useSay } from '../i18n.tsx';
import { OwnCards, OwnReports } from '../mine/OwnCards.tsx';
import { isUnsent } from '../outbox/plan.ts';
import { Head, Icon, Link, Tabs } from '../parts.tsx';
import { PostEnded } from '../posts/PostEnded.tsx';
import { go } from '../router.ts';
import { Said } from '../said.tsx';
import { signOut } from '../session.ts';
import type { Look, Settings } from '../settings.ts';
import { useField } from '../state.tsx';
import { OfflineWay, PasskeyAdd } from './PasskeyAdd.tsx';
import { PushSwitch } from './PushSwitch.tsx';

const looks: readonly (readonly [Look, 'lookSystem' | 'lookLight' | 'lookDark' | 'lookSun'])[] = [
  ['system', 'lookSystem'],
  ['light', 'lookLight'],
  ['dark', 'lookDark'],
  ['sun', 'lookSun'],
];

export function MePage(props: {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
}) {
  const say = useSay();
  const { me, last } = useField();
  const { settings, onSettings } = props;
  return (
    <div className="phone">
      <Head
        title={say('me')}
        under={`${me.person?.name ?? me.account.name}${say('dot')}${me.acting?.name ?? ''}`}
      />
      <main className="scroll">
        <PostEnded />
        <OwnCards />
        <OwnReports />
        <Links />
        <Figures />
        <h2 className="grp">{say('settings')}</h2>
        <div className="sheet">
          <fieldset className="line">
            <legend>{say('look')}</legend>
            <div className="pick four">
              {looks.map(([look, word]) => (
                <label key={look}>
                  <input
                    type="radio"
                    name="look"
                    checked={settings.look === look}
                    onChange={() => onSettings({ ...settings, look })}
                  />
                  {say(word)}
                </label>
              ))}
            </div>
          </fieldset>
          <Switches settings={settings} onSettings={onSettings} />
          <PushSwitch />
          <PasskeyAdd />
          <OfflineWay />
          <button
            type="button"
            className="lk"
            lang={settings.language === 'en' ? 'zh-CN' : 'en'}
            onClick={() => onSettings({ ...settings, language: settings.language === 'en' ? 'zh-CN' : 'en' })}
          >
            {say('language')}
          </button>
        </div>
        {last !== null && (
          <p className="note pad">{say('keptUntil', { time: timeText(last.keepUntil, Date.now()) })}</p>
        )}
        <Install />
        <SignOut />
      </main>
      <Tabs at="me" />
    </div>
  );
}

function Links() {
  const say = useSay();
  const { me, patrol, actor } = useField();
  return (
    <ul className="links">
      <li>
        <Link to="/patrol">
          {say('patrol')}
          <span className="t2">
            {patrol === null ? say('patrolNone') : say('patrolStops', { n: patrol.stops.length })}
          </span>
          <Icon name="right" />
        </Link>
      </li>
      <li>
        <Link to="/grid">
          {say('grid')}
          <span className="t2">
            <Said text={me.acting?.place ?? ''} />
          </span>
          <Icon name="right" />
        </Link>
      </li>
      <li>
        <Link to="/duty">
          {say('duty')}
          <Icon name="right" />
        </Link>
      </li>
      {isExamined(actor.post) ? (
        <li>
          <Link to="/training">
            {say('trainings')}
            <Icon name="right" />
          </Link>
        </li>
      ) : null}
      <li>
        <Link to="/notices">
          {say('notices')}
          <Icon name="right" />
        </Link>
      </li>
      <li>
        <Link to="/help">
          {say('guide')}
          <Icon name="right" />
        </Link>
      </li>
    </ul>
  );
}

function Switches({ settings, onSettings }: Pick<Parameters<typeof MePage>[0], 'settings' | 'onSettings'>) {
  const say = useSay();
  return (['large', 'left'] as const).map((one) => (
    <label key={one} className="sw">
      <b>{say(one === 'large' ? 'largeText' : 'leftHand')}</b>
      <span className="k" />
      <input
        type="checkbox"
        checked={settings[one]}
        onChange={(event) => onSettings({ ...settings, [one]: event.target.checked })}
      />
    </label>
  ));
}

type InstallEvent = Event & { prompt(): Promise<unknown> };

/** Where the browser offers it; where not, its own menu does. */
function Install() {
  const say = useSay();
  const [offer, setOffer] = useState<InstallEvent | null>(null);
  useEffect(() => {
    const take = (event: Event) => {
      event.preventDefault();
      setOffer(event as InstallEvent);
    };
    addEventListener('beforeinstallprompt', take);
    return () => removeEventListener('beforeinstallprompt', take);
  }, []);
  if (offer === null) return null;
  return (
    <button type="button" className="btn s wide apart" onClick={() => void offer.prompt()}>
      {say('install')}
    </button>
  );
}

function Figures() {
  const say = useSay();
  const { last } = useField();
  if (last === null) return null;
  const { stats } = last;
  const rows: readonly (readonly [name: string, value: string | number, to: string])[] = [
    [say('statReported'), stats.reported, '/mine/reported'],
    [say('statSettled'), stats.settled, '/mine/settled'],
    [say('statClosed'), stats.closed, '/mine/closed'],
    [say('statInTime'), `${stats.inTime}/${stats.closed}`, '/mine/inTime'],
    [say('statDeclined'), stats.declined, '/mine/declined'],
    [say('statReworked'), stats.reworked, '/mine/reworked'],
    [
      say('statPatrols'),
      say('statPatrolTime', { n: stats.patrols, m: stats.patrolMinutes, p: stats.stops }),
      '/patrol',
    ],
  ];
  return (
    <section>
      <h2 className="grp">
        {say('stats')}
        {say('dot')}
        {say('statsOf', { n: stats.days })}
      </h2>
      <ul className="links">
        {rows.map(([name, value, to]) => (
          <li key={name}>
            <Link to={to}>
              {name}
              <span className="t2">{value}</span>
              <Icon name="right" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is unsent stays here sealed; whoever leaves it says so by typing. */
function SignOut() {
  const say = useSay();
  const { items } = useField();
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const unsent = items.filter(isUnsent).length;
  const leave = async () => {
    await signOut();
    go('/', true);
  };
  if (!asked || unsent === 0)
    return (
      <button
        type="button"
        className="btn no wide apart"
        onClick={() => (unsent === 0 ? void leave() : setAsked(true))}
      >
        {say('signOut')}
      </button>
    );
  return (
    <div className="block">
      <p className="note w-bad" role="alert">
        {say('signOutKeeps', { n: unsent })}
      </p>
      <label className="lab" htmlFor="sure">
        {say('signOutType')}
      </label>
      <input className="in" id="sure" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <button
        type="button"
        className="btn no wide apart"
        disabled={typed.trim() !== say('signOutWord')}
        onClick={() => void leave()}
      >
        {say('signOutDo')}
      </button>
    </div>
  );
}
