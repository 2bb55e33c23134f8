import { type BrowserWindow, dialog } from 'electron';
import { PHOTO_ENDING } from '#shared/article/photo.ts';
import { failureSentence, type Translate } from '#shared/locales/translator.ts';
import type { UnsavedAnswer } from '../window/close-guard.ts';
import type { Dialogs } from './dialogs.ts';

/** What the picture filter of the file dialog offers; what a file is, its bytes say later. */
const PICTURE_ENDINGS = [...Object.values(PHOTO_ENDING), 'jpeg', 'tiff'];

/** In the order of the buttons. */
const UNSAVED_ANSWERS: readonly UnsavedAnswer[] = ['retry', 'keep-open', 'close'];

/**
 * The system's own dialogs, in the language of the moment.
 *
 * @param window the window they belong to, or null where none is open
 */
export function systemDialogs(window: () => BrowserWindow | null, translate: () => Translate): Dialogs {
  async function open(options: Electron.OpenDialogOptions): Promise<readonly string[]> {
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled ? [] : filePaths;
  }

  async function save(options: Electron.SaveDialogOptions): Promise<string | null> {
    const parent = window();
    const { canceled, filePath } = parent
      ? await dialog.showSaveDialog(parent, options)
      : await dialog.showSaveDialog(options);
    return canceled || filePath === '' ? null : filePath;
  }

  async function show(options: Electron.MessageBoxOptions): Promise<number> {
    const parent = window();
    const { response } = parent
      ? await dialog.showMessageBox(parent, options)
      : await dialog.showMessageBox(options);
    return response;
  }

  return {
    async chooseLibrary(from) {
      const t = translate();
      const [folder] = await open({
        title: t('dialog.choose-library'),
        buttonLabel: t('dialog.choose-library-button'),
        defaultPath: from,
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
    async chooseFolder(purpose, from) {
      const t = translate();
      const [folder] = await open({
        title: t(`dialog.folder.${purpose}`),
        buttonLabel: t('dialog.folder-button'),
        defaultPath: from,
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
    async choosePhotos(from) {
      const t = translate();
      return open({
        title: t('dialog.choose-photos'),
        buttonLabel: t('dialog.choose-photos-button'),
        defaultPath: from,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('dialog.photo-files'), extensions: [...PICTURE_ENDINGS] },
          { name: t('dialog.every-file'), extensions: ['*'] },
        ],
      });
    },
    async chooseExportFolder(from) {
      const t = translate();
      const [folder] = await open({
        title: t('dialog.choose-export'),
        buttonLabel: t('dialog.choose-export-button'),
        defaultPath: from,
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
    async chooseMacroFile(from) {
      const t = translate();
      const [file] = await open({
        title: t('dialog.choose-macros'),
        buttonLabel: t('dialog.choose-macros-button'),
        defaultPath: from,
        properties: ['openFile'],
        filters: [
          { name: t('dialog.macro-files'), extensions: ['txt'] },
          { name: t('dialog.every-file'), extensions: ['*'] },
        ],
      });
      return file ?? null;
    },
    async placeMacroFile(suggested) {
      const t = translate();
      return save({
        title: t('dialog.place-macros'),
        buttonLabel: t('dialog.place-macros-button'),
        defaultPath: suggested,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: [{ name: t('dialog.macro-files'), extensions: ['txt'] }],
      });
    },
    async askUnsaved(failed, signal) {
      const t = translate();
      const button = await show({
        type: 'warning',
        message: t('dialog.unsaved-title'),
        detail: t('dialog.unsaved-detail', { reason: failureSentence(t, { code: failed }) }),
        buttons: UNSAVED_ANSWERS.map((answer) => t(`dialog.unsaved-${answer}`)),
        defaultId: 0,
        cancelId: 1,
        noLink: true,
        signal,
      });
      return UNSAVED_ANSWERS[button] ?? 'keep-open';
    },
    async tellPageDies() {
      const t = translate();
      await show({
        type: 'error',
        message: t('dialog.page-dies-title'),
        detail: t('dialog.page-dies-detail'),
        buttons: [t('dialog.page-dies-quit')],
        noLink: true,
      });
    },
  };
}
