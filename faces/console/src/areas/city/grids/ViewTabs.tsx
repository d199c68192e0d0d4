import type { PlanView } from '@gridgov/ui/areaMapTypes.ts';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../admin/filters.ts';

const views: readonly PlanView[] = ['now', 'draft', 'both'];

/** What the address asks for; the plan over what is in force where it does not say. */
export const viewOf = (text: string | undefined): PlanView => views.find((view) => view === text) ?? 'both';

/** In force, draft, or one over the other. */
export function ViewTabs() {
  const { t } = useTranslation('grids');
  const [filters, change] = useFilters();
  const view = viewOf(filters.view);
  return (
    <fieldset className="gr-views">
      <legend className="vh">{t('plan.view')}</legend>
      {views.map((one) => (
        <label key={one}>
          <input type="radio" name="view" checked={one === view} onChange={() => change({ view: one })} />
          <span>{t(`plan.views.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
