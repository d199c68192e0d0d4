import { SaidIn } from '@gridgov/ui/SaidIn.tsx';
import { useSettings } from './settings.tsx';

/** What people wrote, or where their names stand: Chinese is marked as such in an English page. */
export function Said({ text }: { readonly text: string | null | undefined }) {
  const { settings } = useSettings();
  return <SaidIn text={text} language={settings.language} />;
}

/** What it is and where, as each language joins them. */
export function useJoined(): (what: string, where: string) => string {
  const { settings } = useSettings();
  const comma = settings.language === 'en' ? ', ' : '，';
  return (what, where) => `${what.replace(/[，,、。.…；;！!？?\s]+$/u, '')}${comma}${where}`;
}
