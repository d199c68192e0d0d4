import { Icon } from '@gridgov/ui/Icon.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiUrl, read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';
import { Loaded } from './Loaded.tsx';

type Columns = Reply<'/import-columns/{subject}', 'get'>;

/** What the columns of a table to import are called, and what each wants. */
export function ImportColumns(props: { readonly subject: string }) {
  const { t } = useTranslation('organisation');
  const columns = useQuery({
    queryKey: ['admin', 'import-columns', props.subject],
    queryFn: ({ signal }) => read<Columns>(`/import-columns/${props.subject}`, { signal }),
  });
  return (
    <Loaded query={columns}>
      {({ items }) => (
        <table className="tb rows">
          <caption className="vh">{t('importTable.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('importTable.heading')}</th>
              <th scope="col">{t('importTable.about')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ field, heading, required, about }) => (
              <tr key={field}>
                <th scope="row" lang="zh-CN">
                  {heading}
                </th>
                <td data-title={t('importTable.about')}>
                  {required ? <span className="tag">{t('importTable.needed')}</span> : null} {about}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
}

/** An empty table to fill in, in both formats. */
export function TemplateLinks(props: { readonly subject: string }) {
  const { t } = useTranslation('organisation');
  return (
    <p className="adm-acts">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          className="btn"
          href={apiUrl(`/import-templates/${props.subject}?format=${format}`)}
          download
        >
          <Icon name="download" />
          {t(`importTable.${format}`)}
        </a>
      ))}
    </p>
  );
}
