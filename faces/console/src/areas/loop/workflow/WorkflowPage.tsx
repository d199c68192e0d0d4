import { COMMANDS, type CommandName } from '@gridgov/domain/loop/issues/steps.ts';
import { leadsTo } from '@gridgov/domain/loop/issues/workflow-page.ts';
import { Icon } from '@gridgov/ui/Icon.tsx';
import { TableBox } from '@gridgov/ui/TableBox.tsx';
import { useTranslation } from 'react-i18next';
import { AdminPage } from '../../../admin/AdminPage.tsx';
import { HeadRow } from '../../../admin/HeadRow.tsx';
import { Loaded } from '../../../admin/Loaded.tsx';
import { useWorkflow, type Workflow } from '../../../help/workflow.ts';
import './workflow.css';

type Command = Workflow['commands'][number];

/** An act belongs to the last step it may start from; one that starts in many belongs to none. */
const mostSteps = 2;

/** The table of the loop, step by step, as the server has it in force. */
export function WorkflowPage() {
  const workflow = useWorkflow(true);
  return (
    <Loaded page query={workflow}>
      {(data) => <Content workflow={data} />}
    </Loaded>
  );
}

function Content(props: { readonly workflow: Workflow }) {
  const { t } = useTranslation('workflow');
  const { workflow } = props;
  const { day, version } = workflow.rules;
  const placed = placeCommands(workflow);
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead', { day, version })}
      tools={
        <button type="button" className="btn wf-print" onClick={() => print()}>
          <Icon name="print" />
          {t('print')}
        </button>
      }
    >
      <Overview workflow={workflow} />
      {workflow.steps.map((step) => (
        <Step
          key={step.code}
          title={`${step.code} ${step.name}`}
          number={Number(step.code)}
          workflow={workflow}
          commands={placed.get(Number(step.code)) ?? []}
        />
      ))}
      <Step title={t('anywhere')} number={0} workflow={workflow} commands={placed.get(0) ?? []} />
    </AdminPage>
  );
}

/** The seven steps in a row, each leading to its section. */
function Overview(props: { readonly workflow: Workflow }) {
  const { t } = useTranslation('workflow');
  const { steps, cycles } = props.workflow;
  return (
    <section className="sheet pad" aria-label={t('steps')}>
      <ol className="wf-steps">
        {steps.map(({ code, name }) => (
          <li key={code}>
            <a href={`#step-${code}`} className={`st s${code}`}>
              <b>{code}</b> {name}
            </a>
          </li>
        ))}
      </ol>
      <p className="t2">{t('cycles', { names: cycles.map(({ name }) => name).join(' ') })}</p>
    </section>
  );
}

function Step(props: {
  readonly title: string;
  readonly number: number;
  readonly workflow: Workflow;
  readonly commands: readonly Command[];
}) {
  const { t } = useTranslation('workflow');
  const { number, workflow, commands } = props;
  const stages = workflow.stages.filter(({ step }) => step === number);
  return (
    <section className="sheet wf-step" id={`step-${number}`}>
      <header>
        <h2>{props.title}</h2>
        {number === 0 ? <p className="t2 sm">{t('anywhereLead')}</p> : null}
        <ul className="adm-tags" aria-label={t('stages')}>
          {stages.map(({ code, name, open }) => (
            <li key={code} className="tag">
              {name}
              {open ? '' : ` ${t('ended')}`}
            </li>
          ))}
        </ul>
      </header>
      {commands.length === 0 ? null : (
        <CommandTable caption={`${props.title} ${t('commands')}`} workflow={workflow} commands={commands} />
      )}
    </section>
  );
}

function CommandTable(props: {
  readonly caption: string;
  readonly workflow: Workflow;
  readonly commands: readonly Command[];
}) {
  const { t } = useTranslation('workflow');
  const headings = ['command', 'who', 'from', 'needs', 'does', 'leadsTo'] as const;
  const stageName = new Map(props.workflow.stages.map(({ code, name }) => [code, name]));
  const openCount = props.workflow.stages.filter(({ open }) => open).length;
  return (
    <TableBox label={props.caption}>
      <table className="tb rows wf-table">
        <caption className="vh">{props.caption}</caption>
        <HeadRow titles={headings.map((heading) => t(heading))} />
        <tbody>
          {props.commands.map((command) => (
            <tr key={command.code} id={`act-${command.code}`}>
              <th scope="row">{command.name}</th>
              <td data-title={t('who')}>{command.who.join(' ')}</td>
              <td data-title={t('from')}>
                {command.from.length >= openCount ? t('any') : command.from.join(' ')}
              </td>
              <td data-title={t('needs')}>
                {command.needs.length === 0 ? t('nothing') : command.needs.join(' ')}
              </td>
              <td data-title={t('does')}>{command.does}</td>
              <td data-title={t('leadsTo')}>
                {targetsOf(command.code)
                  .map((code) => stageName.get(code) ?? code)
                  .join(' ') || t('stays')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

/** Stages a command of the page leads to; the first, which makes the matter, is none of the table's. */
function targetsOf(code: string): readonly string[] {
  return Object.hasOwn(COMMANDS, code) ? leadsTo(code as CommandName) : [];
}

/** Acts by step; 0 for those that can be given in many steps. */
export function placeCommands(workflow: Pick<Workflow, 'stages' | 'commands'>): Map<number, Command[]> {
  const stepOf = new Map(workflow.stages.map(({ name, step }) => [name, step]));
  const placed = new Map<number, Command[]>();
  for (const command of workflow.commands) {
    const steps = new Set(command.from.map((name) => stepOf.get(name) ?? 0));
    const step = steps.size > mostSteps ? 0 : Math.max(...steps);
    placed.set(step, [...(placed.get(step) ?? []), command]);
  }
  return placed;
}
