import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { HeadRow } from '../admin/HeadRow.tsx';
import { Loaded } from '../admin/Loaded.tsx';
import { paths } from '../paths.ts';
import { useWorkflow, type Workflow } from './workflow.ts';

/** The open stages of the loop in their order: whose turn, which limits run, what can be done and by whom. */
export function StepsTable() {
  const { t } = useTranslation('help');
  const workflow = useWorkflow(true);
  return (
    <section>
      <h3>{t('steps')}</h3>
      <p className="t2 sm">
        {t('stepsLead')} <Link to={paths.workflow}>{t('toWorkflow')}</Link>
      </p>
      <Loaded query={workflow}>{(data) => <Stages workflow={data} />}</Loaded>
    </section>
  );
}

const headings = ['stage', 'turn', 'clocks', 'can'] as const;

function Stages(props: { readonly workflow: Workflow }) {
  const { t } = useTranslation('help');
  const { stages, commands } = props.workflow;
  const open = stages.filter((stage) => stage.open).toSorted((one, other) => one.step - other.step);
  // What can be done anywhere is said on the workflow page, not in every row.
  const own = commands.filter(({ from }) => from.length < open.length / 2);
  const actsAt = (name: string) =>
    own
      .filter(({ from }) => from.includes(name))
      .map((command) => t('by', { act: command.name, who: command.who.join(t('comma')) }));
  return (
    <TableBox label={t('steps')}>
      <table className="tb rows hp-steps">
        <caption className="vh">{t('steps')}</caption>
        <HeadRow titles={headings.map((heading) => t(heading))} />
        <tbody>
          {open.map(({ code, name, step, holder, clocks }) => (
            <tr key={code}>
              <th scope="row">
                {step} {name}
              </th>
              <td data-title={t('turn')}>{holder ?? t('nobody')}</td>
              <td data-title={t('clocks')}>{clocks.join(t('comma')) || t('noClock')}</td>
              <td data-title={t('can')}>{actsAt(name).join(t('comma'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
