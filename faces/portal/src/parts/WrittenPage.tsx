import { useEffect, useRef } from 'react';
import { NotFound } from '../parts.tsx';
import { useAddress } from '../router.tsx';
import { useSettings } from '../settings.tsx';
import { written } from './written.ts';

/**
 * A page that the server alone writes, between the header and the footer of the app: with its big letters, dark colours
 * and language. Links and forms on it lead to other such pages, which the browser loads.
 */
export function WrittenPage() {
  const place = useRef<HTMLDivElement>(null);
  const { path, query } = useAddress();
  const { language } = useSettings().settings;
  const { address, isEnglish, isOwn } = written;
  const isHere = address === `/portal${path}`;
  const isOther = !isOwn && isEnglish !== (language === 'en');
  const search = query.toString();
  useEffect(() => {
    if (isHere && !isOther) {
      place.current?.replaceChildren(written.main ?? '');
      return;
    }
    const asked = new URLSearchParams(search);
    if (isOther) asked.set('lang', language === 'en' ? 'en' : 'zh');
    location.replace(`/portal${path}?${asked}`);
  }, [isHere, isOther, path, search, language]);
  // The app alone, without a server that wrote the page.
  return isHere && written.main === null ? <NotFound /> : <div ref={place} />;
}
