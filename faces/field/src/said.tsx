import { SaidIn } from '@gridgov/ui/SaidIn.tsx';
import { useLanguage } from './i18n.tsx';

/** What people wrote, or where their names stand: Chinese is marked as such in an English page. */
export function Said({ text }: { readonly text: string | null | undefined }) {
  return <SaidIn text={text} language={useLanguage()} />;
}
