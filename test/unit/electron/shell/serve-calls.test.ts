import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CALL_NAMES, type CallName, callChannel, DROP_CHANNEL } from '#shared/api/call-names.ts';
import { success } from '#shared/api/result.ts';
import { type DeskServices, serveCalls } from '../../../../electron/shell/calls/serve-calls.ts';
import { isTrustedSender, type SendingFrame } from '../../../../electron/shell/calls/trusted-sender.ts';

const ID = '01K0000000000000000000000A';
const SHA = 'a'.repeat(64);
const BASE = { revision: 1, contentSha256: SHA };
const SAVE = { storyId: ID, revision: 0, contentSha256: SHA, article: '{}' };
const LIST = {
  sort: 'headline',
  descending: false,
  pinnedFirst: true,
  filter: { statuses: ['draft'], people: ['Đỗ Tú'], from: '2026-01-01T00:00:00+07:00' },
  offset: 0,
  limit: 100,
  facets: true,
};
type ServedName = CallName | 'addDroppedPhotos';

/** One good list of arguments for each call. */
const GOOD: Readonly<Record<ServedName, readonly unknown[]>> = {
  listStories: [],
  chooseLibrary: [],
  browseStories: [LIST],
  searchStories: [{ query: 'hoi nong dan', limit: 50, filter: { shelf: 'desk' } }],
  indexState: [],
  rebuildIndex: [],
  stopIndexing: [],
  createStory: [],
  openStory: [ID],
  saveStory: [SAVE],
  backUpStory: [SAVE],
  discardRecovered: [ID],
  choosePhotos: [ID],
  addPhoto: [ID, 'ảnh.jpg', new Uint8Array([1])],
  adoptPhoto: [ID, SHA],
  exportStory: [ID, 'zip'],
  revealExport: [ID],
  importMacros: [],
  exportMacros: [[{ short: 'ko', text: 'không' }]],
  readSettings: [],
  changeSettings: [{ language: 'en' }],
  openLink: ['https://example.com'],
  finishFlush: [ID, null],
  listVersions: [ID],
  readVersion: [ID, SHA],
  readSaved: [ID],
  keepMilestone: [ID, 'Bản gửi duyệt'],
  restoreVersion: [ID, SHA],
  conflictOf: [ID],
  resolveConflict: [{ copyId: ID, mine: BASE, theirs: BASE, article: '{}' }],
  lockStory: [ID],
  takeOverStory: [ID],
  duplicateStory: [ID],
  archiveStory: [ID, true],
  listPins: [],
  pinStory: [ID, true],
  listBin: [],
  binStory: [ID, false],
  restoreFromBin: [SHA],
  emptyBin: [[SHA]],
  listTemplates: [],
  createFromTemplate: ['interview'],
  saveAsTemplate: [ID, 'Điểm tin'],
  removeTemplate: [ID],
  listLibraries: [],
  openLibrary: [SHA],
  forgetLibrary: [SHA],
  readPlace: [],
  leavePlace: [{ storyId: ID, caret: { where: ID, offset: 4 }, scroll: 120 }],
  readMirror: [],
  chooseMirror: [],
  endMirror: [],
  mirrorNow: [],
  restoreFromMirror: [],
  moveLibrary: ['leave'],
  examineLibrary: ['thorough'],
  repairLibrary: [[SHA]],
  addDroppedPhotos: [ID, [{ path: '/home/lan/ảnh.jpg' }]],
};
const NAMES = Object.keys(GOOD) as ServedName[];
const PAGE = { origin: 'app://desk', parent: null };
const REFUSED = { ok: false, error: { code: 'invalid-request' } };

function served(services: Partial<DeskServices> = {}) {
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>();
  const spies = Object.fromEntries(NAMES.map((name) => [name, vi.fn(async () => success(name))]));
  const onUnexpected = vi.fn();
  serveCalls(
    {
      handle: (channel, handler) =>
        void handlers.set(channel, handler as (event: unknown) => Promise<unknown>),
    },
    { ...spies, ...services } as unknown as DeskServices,
    onUnexpected,
  );
  const call = (name: ServedName, args: readonly unknown[], frame: unknown = PAGE): Promise<unknown> => {
    const handler = handlers.get(name === 'addDroppedPhotos' ? DROP_CHANNEL : callChannel(name));
    return handler?.({ senderFrame: frame }, ...args) ?? Promise.resolve('no handler');
  };
  return { handlers, spies, onUnexpected, call };
}

describe('the calls', () => {
  test('are those of the table, and the drop', () => {
    const { handlers } = served();
    expect([...handlers.keys()].sort()).toEqual([...CALL_NAMES.map(callChannel), DROP_CHANNEL].sort());
  });

  test.each(NAMES)('%s runs with good arguments', async (name) => {
    const { spies, call } = served();
    expect(await call(name, GOOD[name])).toEqual({ ok: true, value: name });
    expect(spies[name]).toHaveBeenCalledExactlyOnceWith(...GOOD[name]);
  });
});

describe('who may call', () => {
  test.each([
    ['another origin', { origin: 'https://example.com', parent: null }],
    ['another host of our scheme', { origin: 'app://other', parent: null }],
    ['the photo scheme', { origin: 'photo://a', parent: null }],
    ['an opaque origin', { origin: 'null', parent: null }],
    ['a frame inside the page', { origin: 'app://desk', parent: PAGE }],
    ['a frame that is gone', null],
  ])('%s may not', async (_who, frame) => {
    expect(isTrustedSender(frame as SendingFrame)).toBe(false);
    const { spies, call } = served();
    for (const name of NAMES) {
      expect(await call(name, GOOD[name], frame)).toEqual(REFUSED);
      expect(spies[name]).not.toHaveBeenCalled();
    }
  });
});

/** Whether a list could pass as good by chance. */
const harmless = (name: ServedName, args: readonly unknown[]): boolean => {
  const [first] = args;
  if (name === 'changeSettings')
    return typeof first === 'object' && first !== null && Object.keys(first).length === 0;
  return name === 'openLink' && typeof first === 'string';
};

describe('what may be sent', () => {
  test.each(NAMES)('%s refuses garbage without running', async (name) => {
    const { spies, call } = served();
    const value = fc.oneof(
      fc.anything({
        withTypedArray: true,
        withMap: true,
        withDate: true,
        withBigInt: true,
        withNullPrototype: true,
      }),
      fc.constantFrom('..', '__proto__', '/etc/passwd', '\0', 'NaN', ID.toLowerCase(), `${ID}\n`, `../${ID}`),
    );
    const garbage = fc.array(value, { minLength: 1, maxLength: 4 }).filter((args) => !harmless(name, args));
    await fc.assert(
      fc.asyncProperty(garbage, async (args) => {
        expect(await call(name, args)).toEqual(REFUSED);
      }),
      { numRuns: 200 },
    );
    expect(spies[name]).not.toHaveBeenCalled();
  });

  test.each(NAMES)('%s refuses one argument too many, and one too few', async (name) => {
    const { spies, call } = served();
    expect(await call(name, [...GOOD[name], 'more'])).toEqual(REFUSED);
    if (GOOD[name].length > 0) expect(await call(name, GOOD[name].slice(0, -1))).toEqual(REFUSED);
    expect(spies[name]).not.toHaveBeenCalled();
  });

  test.each([
    ['saveStory', [{ ...SAVE, path: '/etc/passwd' }]],
    ['saveStory', [{ ...SAVE, revision: -1 }]],
    ['saveStory', [{ ...SAVE, article: null }]],
    ['saveStory', [{ ...SAVE, article: { id: ID } }]],
    ['browseStories', [{ ...LIST, limit: 501 }]],
    ['browseStories', [{ ...LIST, offset: -1 }]],
    ['browseStories', [{ ...LIST, sort: 'headline; DROP TABLE story' }]],
    ['browseStories', [{ ...LIST, filter: { folder: '/etc' } }]],
    ['browseStories', [{ ...LIST, filter: { from: 'hôm qua' } }]],
    ['browseStories', [{ ...LIST, filter: { people: Array.from({ length: 201 }, () => 'a') } }]],
    ['searchStories', [{ query: 'a'.repeat(401), limit: 50, filter: {} }]],
    ['searchStories', [{ query: 'a', limit: 0, filter: {} }]],
    ['searchStories', [{ query: 'a', limit: 201, filter: {} }]],
    ['changeSettings', [{ libraryFolder: '/etc' }]],
    ['changeSettings', [{ language: 'fr' }]],
    ['exportStory', [ID, '../zip']],
    ['readVersion', [ID, '../article']],
    ['keepMilestone', [ID, 'x'.repeat(501)]],
    ['resolveConflict', [{ copyId: ID, mine: BASE, theirs: BASE, article: {} }]],
    ['resolveConflict', [{ copyId: ID, mine: BASE, theirs: BASE, article: '{}', path: '/etc' }]],
    ['archiveStory', [ID, 'yes']],
    ['emptyBin', [['../..']]],
    ['emptyBin', [SHA]],
    ['createFromTemplate', ['../brief']],
    ['saveAsTemplate', [ID, '   ']],
    ['openLibrary', ['/home/lan/Kho']],
    ['leavePlace', [{ storyId: ID, caret: null, scroll: Number.NaN }]],
    ['leavePlace', [{ storyId: '/etc', caret: null, scroll: 0 }]],
    ['moveLibrary', ['/tmp']],
    ['repairLibrary', [[]]],
    ['exportMacros', [[]]],
    ['exportMacros', [[{ short: 'hai chữ', text: 'x' }]]],
    ['exportMacros', [[{ short: 'a:b', text: 'x' }]]],
    ['exportMacros', [[{ short: 'ko', text: 'hai\ndòng' }]]],
    ['exportMacros', [[{ short: 'ko', text: ' ' }]]],
    ['exportMacros', [[{ short: 'ko', text: 'không', path: '/etc/passwd' }]]],
    ['exportMacros', [Array.from({ length: 10_001 }, () => ({ short: 'ko', text: 'không' }))]],
    ['changeSettings', [{ macros: [{ short: '', text: 'x' }] }]],
    ['finishFlush', [ID, 'made-up-code']],
    ['adoptPhoto', [ID, SHA.toUpperCase()]],
    ['addPhoto', [ID, 'a', [1, 2, 3]]],
    ['addDroppedPhotos', [ID, []]],
    ['addDroppedPhotos', [ID, [{ path: '' }]]],
    ['addDroppedPhotos', [ID, [{ path: '/a\0.jpg' }]]],
    ['addDroppedPhotos', [ID, [{ path: '/a.jpg', more: 1 }]]],
    ['addDroppedPhotos', [ID, Array.from({ length: 201 }, () => ({ path: '/a.jpg' }))]],
  ] as const)('%s refuses %j', async (name, args) => {
    const { spies, call } = served();
    expect(await call(name, args)).toEqual(REFUSED);
    expect(spies[name]).not.toHaveBeenCalled();
  });
});

test('an exception is told once, without the arguments, and answered as unexpected', async () => {
  const boom = new Error('boom');
  const { onUnexpected, call } = served({ openStory: () => Promise.reject(boom) });
  expect(await call('openStory', GOOD.openStory)).toEqual({ ok: false, error: { code: 'unexpected' } });
  expect(onUnexpected.mock.calls).toEqual([['openStory', boom]]);
});
