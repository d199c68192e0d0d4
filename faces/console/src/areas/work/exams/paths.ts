export const coursesPath = '/courses';
