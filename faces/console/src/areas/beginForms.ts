import type { ComponentType } from 'react';
import type { FormProps } from '../forms/FieldForm.tsx';
import { scoreWords } from './data/scores/area.ts';
import { whistleWords } from './hands/whistles/area.ts';
import { partOf } from './partOf.ts';
import { admissionWords } from './work/admission/area.ts';
import { examWords } from './work/exams/area.ts';
import { leaveWords } from './work/leave/area.ts';
import { rosterWords } from './work/roster/area.ts';
import { trainingWords } from './work/trainings/area.ts';
import { workerWords } from './work/workers/area.ts';

/** The form that begins a case, by the address of its trade, where more is shown beside the fields. */
export const beginForms: Readonly<Record<string, ComponentType<FormProps> | undefined>> = {
  admissions: partOf(
    'admission',
    admissionWords,
    async () => (await import('./work/admission/ApplyForm.tsx')).ApplyForm,
  ),
  scores: partOf('scores', scoreWords, async () => (await import('./data/scores/ScoreForm.tsx')).ScoreForm),
  whistles: partOf(
    'whistles',
    whistleWords,
    async () => (await import('./hands/whistles/BlowForm.tsx')).BlowForm,
  ),
  exams: partOf('exams', examWords, async () => (await import('./work/exams/ExamForm.tsx')).ExamForm),
  leaves: partOf('leave', leaveWords, async () => (await import('./work/leave/LeaveForm.tsx')).LeaveForm),
  attendance: partOf(
    'roster',
    rosterWords,
    async () => (await import('./work/roster/AttendForm.tsx')).AttendForm,
  ),
  trainings: partOf(
    'trainings',
    trainingWords,
    async () => (await import('./work/trainings/TrainingForm.tsx')).TrainingForm,
  ),
  workers: partOf(
    'workers',
    workerWords,
    async () => (await import('./work/workers/WorkerForm.tsx')).WorkerForm,
  ),
};
