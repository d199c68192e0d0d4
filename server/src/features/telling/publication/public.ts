/** What of a matter is public, and how such matters are read: for the portal, the open interfaces and the feeds. */
export {
  isPublicMatter,
  type MatterRow,
  OPEN_CHANNEL,
  type PublicMatter,
  type PublicNames,
  type PublicPhoto,
  photoPath,
  publicFields,
  publicMatter,
  stageWords,
  unitName,
  withoutHome,
} from './matter.ts';
export {
  type Box,
  countPublic,
  DECIDED,
  findPublic,
  findPublicByNumber,
  listPublicKeys,
  listPublicSteps,
  listStepsOf,
  type PublicFilter,
  type PublicKey,
  type PublicStep,
  readPublic,
} from './queries.ts';
