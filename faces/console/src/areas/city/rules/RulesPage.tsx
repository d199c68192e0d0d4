import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdminPage, useTab } from '../../../admin/AdminPage.tsx';
import { paths } from '../../../paths.ts';
import { useRight } from '../../../shell/session.ts';
import { CalendarView } from './CalendarView.tsx';
import { Classes } from './Classes.tsx';
import { Lists } from './CodeLists.tsx';
import { DutyList } from './DutyList.tsx';
import { PolicyTab } from './PolicyTab.tsx';
import { useClasses } from './queries.ts';
import { Revisions } from './Revisions.tsx';
import { Standards } from './Standards.tsx';
import { TradeLimits } from './TradeLimits.tsx';

const tabNames = [
  'classes',
  'standards',
  'policy',
  'limits',
  'lists',
  'duty',
  'calendar',
  'revisions',
] as const;
const bodies = {
  classes: Classes,
  standards: Standards,
  policy: PolicyTab,
  limits: TradeLimits,
  lists: Lists,
  duty: DutyList,
  calendar: CalendarView,
  revisions: Revisions,
} as const;
const importOf: Readonly<Record<string, string>> = {
  classes: 'categories',
  standards: 'standards',
  calendar: 'calendar',
};

/** Everything the loop decides by, each part under its own address. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  const mayEdit = useRight('rules.edit');
  const tabs = tabNames.map((id) => ({ id, label: t(`tabs.${id}`) }));
  const tab = useTab(tabs);
  const version = useClasses().data?.version;
  const Body = bodies[tabNames.find((name) => name === tab) ?? 'classes'];
  const kind = importOf[tab];
  return (
    <AdminPage
      title={t('title')}
      tabs={tabs}
      {...(version === undefined ? {} : { lead: t('version', { version }) })}
      tools={
        mayEdit && kind !== undefined ? (
          <Link className="btn" to={paths.imports} search={{ kind }}>
            {t('import')}
          </Link>
        ) : null
      }
    >
      <Body />
    </AdminPage>
  );
}
