import { useTranslation } from 'react-i18next';
import type { PolicyChange } from './policyDiff.ts';

/** Settings before and after. */
export function PolicyDiffTable(props: { readonly diff: readonly PolicyChange[] }) {
  const { t } = useTranslation('rules');
  const shared = useTranslation('organisation').t;
  return (
    <table className="adm-diff">
      <thead>
        <tr>
          <th scope="col">{t('tabs.policy')}</th>
          <th scope="col">{shared('change.before')}</th>
          <th scope="col">{shared('change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.diff.map(({ name, before, after }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>
              <del>{before}</del>
            </td>
            <td>
              <ins>{after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
