/** What an exam or a training of a course is called: many courses say it in their own name. */
export function titleOf(course: string, what: '考试' | '培训'): string {
  if (course.endsWith(what)) return course;
  return /(?:考试|培训)$/.test(course) ? `${course}${what}` : `${course} ${what}`;
}
