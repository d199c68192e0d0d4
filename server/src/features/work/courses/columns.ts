/** What the columns of a question bank are usually called. */
export const QUESTION_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  course: ['课程', '课程名称', '科目'],
  no: ['题号', '编号'],
  kind: ['题型', '类型'],
  text: ['题干', '题目', '内容'],
  a: ['A', '选项A', 'A选项'],
  b: ['B', '选项B', 'B选项'],
  c: ['C', '选项C', 'C选项'],
  d: ['D', '选项D', 'D选项'],
  e: ['E', '选项E', 'E选项'],
  f: ['F', '选项F', 'F选项'],
  answer: ['答案', '正确答案'],
  points: ['分值', '分数'],
  basis: ['依据', '解析', '出处'],
  off: ['停用'],
};
export const QUESTION_REQUIRED = ['course', 'no', 'kind', 'text', 'answer', 'points'] as const;
