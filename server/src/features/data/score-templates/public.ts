export { templatesOn } from './in-force.ts';
export { Judges, TemplateItem, TemplateName } from './schema.ts';
