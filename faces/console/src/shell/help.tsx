import { Icon } from '@gridgov/ui/Icon.tsx';
import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadHelp } from '../help/openHelp.ts';
import { useSettings } from '../settings.tsx';
import { helpEvent, isHelpKey } from './helpKey.ts';
import { Toasts, toast } from './toasts.tsx';

type HelpDialog = ComponentType<{
  readonly pathname: string;
  readonly signedIn: boolean;
  readonly onClose: () => void;
}>;

/** Help on the page at hand: by its button, by the key, and by whatever else of the page asks for it. */
export function useHelp(
  pathname: string,
  signedIn: boolean,
): { readonly open: () => void; readonly dialog: ReactNode } {
  const { t } = useTranslation();
  const { keys } = useSettings();
  const [Help, setHelp] = useState<HelpDialog | null>(null);
  const open = useCallback(() => {
    loadHelp().then(
      // As a value: a component is a function, which the state would call.
      (loaded) => setHelp(() => loaded),
      () => toast(t('find.helpFailed')),
    );
  }, [t]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!keys || !isHelpKey(event)) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', listen);
    addEventListener(helpEvent, open);
    return () => {
      removeEventListener('keydown', listen);
      removeEventListener(helpEvent, open);
    };
  }, [keys, open]);
  const close = () => setHelp(null);
  return {
    open,
    dialog: Help === null ? null : <Help pathname={pathname} signedIn={signedIn} onClose={close} />,
  };
}

/** For pages outside the frame, before anything of the product may be asked: the button and what it opens. */
export function PageHelp(props: { readonly pathname: string }) {
  const help = useHelp(props.pathname, false);
  return (
    <div>
      <HelpButton onOpen={help.open} />
      {help.dialog}
      <Toasts />
    </div>
  );
}

/** In words where there is room, always with its name. */
export function HelpButton(props: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="btn q help-button" aria-label={t('nav.help')} onClick={props.onOpen}>
      <Icon name="help" />
      <span>{t('nav.help')}</span>
    </button>
  );
}
