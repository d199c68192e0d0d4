import { writeFileSync } from 'node:fs';
import { workflowPage } from '@gridgov/domain/loop/issues/workflow-page.ts';

writeFileSync(new URL('../docs/workflow.md', import.meta.url), workflowPage());
