import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../../admin/FormDialog.tsx';
import { WhenField } from '../../../admin/fields.tsx';
import { send } from '../../../api.ts';
import { commandId } from '../../../commandId.ts';
import type { MatterView } from '../../../matter/types.ts';
import { ProblemError } from '../../../problem.ts';
import { useRight } from '../../../shell/session.ts';
import { toast } from '../../../shell/toasts.tsx';
import { trainingOf } from './training.ts';

const CAME: ReadonlySet<string> = new Set(['attended', 'marked']);

/** The exam of the course for everybody who came, once the list is closed. */
export function AssignExams({ view }: { readonly view: MatterView }) {
  const { t } = useTranslation('trainings');
  const [isOpen, setOpen] = useState(false);
  const may = useRight('exam.assign');
  const { stage, course, lanes } = trainingOf(view);
  const came = (lanes?.trainee ?? []).filter((one) => CAME.has(one.stage)).map(({ person }) => person);
  if (stage !== 'closed' || course === undefined || came.length === 0 || !may) return null;
  return (
    <section className="sheet training-exams">
      <p>{t('examsLead', { n: came.length })}</p>
      <button type="button" className="btn pri" onClick={() => setOpen(true)}>
        {t('exams')}
      </button>
      {isOpen ? <AskBy course={course.id} people={came} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

interface AskProps {
  readonly course: string;
  readonly people: readonly string[];
  readonly onClose: () => void;
}

function AskBy({ course, people, onClose }: AskProps) {
  const { t } = useTranslation('trainings');
  const [by, setBy] = useState('');
  // Sent again because no answer came, each is the same command.
  const ids = useRef(new Map(people.map((person) => [person, commandId(Date.now())])));
  const assign = useMutation({
    mutationFn: async () => {
      let failed = 0;
      for (const person of people) {
        const body = { person, course, by: Date.parse(`${by}T00:00:00+08:00`) };
        // One after another: each is asked for by itself, and one that is refused holds up no other.
        await send('POST', '/exams/commands/assign', {
          commandId: ids.current.get(person) ?? '',
          body,
        }).catch((error: unknown) => {
          if (!(error instanceof ProblemError && error.problem.status === 409)) throw error;
          failed += 1;
        });
      }
      return { done: people.length - failed, failed };
    },
    onSuccess: (counts) => {
      onClose();
      toast(t('examsDone', counts));
    },
  });
  return (
    <FormDialog
      title={t('exams')}
      act={t('exams')}
      busy={assign.isPending}
      error={assign.error}
      onSubmit={() => assign.mutate()}
      onClose={onClose}
    >
      <WhenField label={t('examsBy')} value={by} onChange={setBy} />
    </FormDialog>
  );
}
