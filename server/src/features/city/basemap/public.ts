/** What other features may know of the base map. */
export { ArchiveFault } from './archive.ts';
export { BaseMap, baseMapFile, checkBaseMap, importBaseMap, writeOrigin } from './base-map.ts';
export { drawGround, type PictureAsked } from './picture.ts';
