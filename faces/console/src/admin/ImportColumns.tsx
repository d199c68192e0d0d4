import { Icon } from '@gridgov/ui/Icon.tsx';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { apiUrl, read } from '../api.ts';
import type { Reply } from '../apiTypes.ts';
import { Loaded } from './Loaded.tsx';

type Columns = Reply<'/import-columns/{subject}', 'get'>;

interface What {
  readonly subject: string;
  /** A table has columns, a map has properties. */
  readonly format: 'table' | 'map';
}

/** What the columns of a table to import are called, what each wants, and an example. */
export function ImportColumns(props: What) {
  const { t } = useTranslation('organisation');
  const { format } = props;
  const columns = useQuery({
    queryKey: ['admin', 'import-columns', props.subject],
    queryFn: ({ signal }) => read<Columns>(`/import-columns/${props.subject}`, { signal }),
  });
  return (
    <Loaded query={columns}>
      {({ items }) => (
        <table className="tb rows">
          <caption className="vh">{t(`importTable.columns.${format}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`importTable.heading.${format}`)}</th>
              <th scope="col">{t('importTable.about')}</th>
              <th scope="col">{t('importTable.example')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ field, heading, required, about, example }) => (
              <tr key={field}>
                <th scope="row" lang="zh-CN">
                  {heading}
                </th>
                <td data-title={t('importTable.about')}>
                  {required ? <span className="tag">{t('importTable.needed')}</span> : null} {about}
                </td>
                <td data-title={t('importTable.example')} lang="zh-CN">
                  {example === '' ? '—' : example}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Loaded>
  );
}

const FORMATS = { table: ['xlsx', 'csv'], map: ['geojson'] } as const;

/** An empty table to fill in, in both formats, or a map of one example. */
export function TemplateLinks({ subject, format }: What) {
  const { t } = useTranslation('organisation');
  return (
    <p className="adm-acts">
      {FORMATS[format].map((ending) => (
        <a
          key={ending}
          className="btn"
          href={apiUrl(`/import-templates/${subject}?format=${ending}`)}
          download
        >
          <Icon name="download" />
          {t(`importTable.${ending}`)}
        </a>
      ))}
    </p>
  );
}
