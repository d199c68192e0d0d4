import type { UserConfig } from 'vite';
import { sharedConfig } from '../vite.config.ts';

/** Builds the gallery: the console over invented data. Never part of the product's build. */
const config: UserConfig = { ...sharedConfig, root: import.meta.dirname };

export default config;
