import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBlock } from '../ProblemBlock.tsx';
import { paths } from '../paths.ts';
import { useSettings } from '../settings.tsx';
import { BaseMap } from './BaseMap.tsx';
import { CommandBox } from './CommandBox.tsx';
import { useDutyBeat } from './dutyBeat.ts';
import { GuardNotice } from './GuardNotice.tsx';
import { useHelp } from './help.tsx';
import { Nav } from './Nav.tsx';
import { NotYours } from './NotYours.tsx';
import { useForbidden } from './navigation.ts';
import { Ringing } from './ringing/Ringing.tsx';
import { useMe } from './session.ts';
import { TopBar } from './TopBar.tsx';
import { Toasts } from './toasts.tsx';

/** Pages whose rows need the room: the navigation is folded, and they scroll within themselves. */
const DENSE: ReadonlySet<string> = new Set([paths.waiting, paths.todo, paths.cases, paths.map]);

/** The frame of every page: bar on top, navigation on the left, the page. */
export function Shell() {
  const { t } = useTranslation();
  const settings = useSettings();
  const me = useMe();
  const [finding, setFinding] = useState(false);
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const dense = DENSE.has(path);
  const forbidden = useForbidden(path);
  useFindKey(() => setFinding(true));
  useDutyBeat();
  const help = useHelp(path, true);
  // After going to another page the keyboard starts at its content, not where the old link was.
  const first = useRef(path);
  useEffect(() => {
    if (first.current !== path) main.current?.focus();
    first.current = path;
  }, [path]);
  if (me.isError) {
    return (
      <main>
        <ProblemBlock page error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  if (me.data === undefined) return null;
  return (
    <div className={`app${settings.folded || dense ? ' fold' : ''}${dense ? ' fix' : ''}`}>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <TopBar me={me.data} onFind={() => setFinding(true)} onHelp={help.open} />
      <Nav />
      <main id="main" ref={main} tabIndex={-1}>
        <GuardNotice />
        <Ringing />
        <BaseMap>{forbidden === null ? <Outlet /> : <NotYours entry={forbidden} />}</BaseMap>
      </main>
      {finding ? <CommandBox onClose={() => setFinding(false)} /> : null}
      {help.dialog}
      <Toasts />
    </div>
  );
}

function useFindKey(open: () => void) {
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !event.isComposing) {
        event.preventDefault();
        latest.current();
      }
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
