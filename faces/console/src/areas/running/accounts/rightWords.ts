import { COMMAND_NAMES, rowOf } from '@gridgov/domain/loop/issues/steps.ts';
import { useLanguage } from '@gridgov/ui/language.tsx';
import { useTranslation } from 'react-i18next';

/** What a right lets do, in words; a right unknown here stands for itself. */
export function useRightWords(): (right: string) => string {
  const { t } = useTranslation('accounts');
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  return (right) => {
    const command = COMMAND_NAMES.find((name) => `issue.${name}` === right);
    const known = t('rights', { returnObjects: true }) as Readonly<Record<string, string>>;
    return known[right] ?? (command === undefined ? right : capital(rowOf(command)[language]));
  };
}

/** Names of commands begin small in English; here they stand in a list. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
