export const trainingMonthPath = '/training-month';
export const trainingPath = '/t/trainings/$id';
