export const trainingPath = '/t/trainings/$id';
