import { Icon } from '@gridgov/ui/Icon.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { HeadRow } from '../../../admin/HeadRow.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useRead } from '../../../admin/read.ts';
import type { Reply } from '../../../apiTypes.ts';
import './rights.css';

type Line = Reply<'/purposes', 'get'>[number];

const columns = ['purpose', 'whose', 'holds', 'ground', 'seenBy', 'kept'] as const;

/** Which personal data is kept, why, who sees it and how long, by system. */
export function PurposesPage() {
  const { t } = useTranslation('rights');
  const lines = useRead<readonly Line[]>('/purposes');
  return (
    <Loaded page query={lines}>
      {(data) => (
        <AdminPage
          title={t('purposes.title')}
          lead={t('purposes.lead')}
          tools={
            <button type="button" className="btn ri-screen" onClick={() => print()}>
              <Icon name="print" />
              {t('print')}
            </button>
          }
        >
          {[...Map.groupBy(data, ({ system }) => system).values()].map((some) => (
            <OneSystem key={some[0]?.system} lines={some} />
          ))}
        </AdminPage>
      )}
    </Loaded>
  );
}

function OneSystem(props: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('rights');
  const name = props.lines[0]?.systemName ?? '';
  return (
    <section className="sheet ri-system">
      <header>
        <h2>{name}</h2>
      </header>
      <TableBox label={name}>
        <table className="tb rows ri-table ri-purposes">
          <caption className="vh">{name}</caption>
          <HeadRow titles={columns.map((column) => t(`purposes.${column}`))} />
          <tbody>
            {props.lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.purpose}</th>
                <td data-title={t('purposes.whose')}>{t(`purposes.${line.whose}`)}</td>
                <td data-title={t('purposes.holds')}>
                  <Several texts={line.holds} />
                </td>
                <td data-title={t('purposes.ground')}>{line.ground}</td>
                <td data-title={t('purposes.seenBy')}>
                  {line.seenBy.length === 0 ? t('purposes.nobody') : <Several texts={line.seenBy} />}
                </td>
                <td data-title={t('purposes.kept')}>{line.kept}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

const Several = (props: { readonly texts: readonly string[] }) => (
  <span className="ri-posts">
    {props.texts.map((text) => (
      <span key={text}>{text}</span>
    ))}
  </span>
);
