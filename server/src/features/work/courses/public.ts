/** What exams, templates of imports and the command line know of courses. */
export { QUESTION_COLUMNS, QUESTION_REQUIRED } from './columns.ts';
export { importQuestions } from './import.ts';
export { type Course, findCourse, listQuestions, type Question, questionsOn, saveCourse } from './queries.ts';
