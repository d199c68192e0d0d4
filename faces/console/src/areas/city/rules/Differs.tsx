import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What holds, and what it becomes. */
export function Differs(props: {
  readonly name: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
}) {
  const { t } = useTranslation('organisation');
  return (
    <table className="adm-diff">
      <thead>
        <tr>
          <th scope="col">{props.name}</th>
          <th scope="col">{t('change.before')}</th>
          <th scope="col">{t('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{props.name}</td>
          <td>
            <del>{props.before}</del>
          </td>
          <td>
            <ins>{props.after}</ins>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
