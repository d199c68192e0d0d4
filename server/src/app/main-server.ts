import { readConfig } from '../platform/config/config.ts';
import { start } from './start.ts';

await start(readConfig, process.argv.slice(2));
