import type { DeskApi, DeskEvents } from './desk-api.ts';

/** Every call, by name. Kept apart from the schemas so that the preload carries no validator. */
const CALLS = {
  listStories: true,
  chooseLibrary: true,
  browseStories: true,
  searchStories: true,
  indexState: true,
  rebuildIndex: true,
  stopIndexing: true,
  createStory: true,
  openStory: true,
  saveStory: true,
  backUpStory: true,
  discardRecovered: true,
  choosePhotos: true,
  addPhoto: true,
  adoptPhoto: true,
  exportStory: true,
  revealExport: true,
  importMacros: true,
  exportMacros: true,
  readSettings: true,
  changeSettings: true,
  openLink: true,
  finishFlush: true,
  listVersions: true,
  readVersion: true,
  readSaved: true,
  keepMilestone: true,
  restoreVersion: true,
  conflictOf: true,
  resolveConflict: true,
  lockStory: true,
  takeOverStory: true,
  duplicateStory: true,
  archiveStory: true,
  listPins: true,
  pinStory: true,
  listBin: true,
  binStory: true,
  restoreFromBin: true,
  emptyBin: true,
  listTemplates: true,
  createFromTemplate: true,
  saveAsTemplate: true,
  removeTemplate: true,
  listLibraries: true,
  openLibrary: true,
  forgetLibrary: true,
  readPlace: true,
  leavePlace: true,
  readMirror: true,
  chooseMirror: true,
  endMirror: true,
  mirrorNow: true,
  restoreFromMirror: true,
  moveLibrary: true,
  examineLibrary: true,
  repairLibrary: true,
} as const satisfies Record<keyof DeskApi, true>;

export type CallName = keyof typeof CALLS;
export const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

/** The channel of each event. */
export const EVENT_CHANNELS = {
  onCommand: 'event:command',
  onFlush: 'event:flush',
  onStoryChanged: 'event:story-changed',
  onLibraryChanged: 'event:library-changed',
  onStoryLock: 'event:story-lock',
  onMirror: 'event:mirror',
  onIndexProgress: 'event:index-progress',
} as const satisfies Record<keyof DeskEvents, string>;

/** Not callable by the page's own code: only the preload knows the paths it carries. */
export const DROP_CHANNEL = 'call:addDroppedPhotos';

export function callChannel(name: CallName): string {
  return `call:${name}`;
}
