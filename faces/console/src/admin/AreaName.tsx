import { useTranslation } from 'react-i18next';
import { useArea } from './areas.ts';

/** The name of an area by its code; the code itself until it is known. */
export function AreaName(props: { readonly code: string; readonly whole?: boolean }) {
  const { t } = useTranslation('organisation');
  const area = useArea(props.code);
  if (props.code === '') return t('level.wholeCity');
  if (area.data === undefined) return props.code;
  return props.whole === true ? area.data.path.join(' ') : area.data.name;
}
