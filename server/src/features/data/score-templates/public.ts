export { templatesByDay, templatesOn } from './queries.ts';
export { Judges, TemplateItem, TemplateName } from './schema.ts';
