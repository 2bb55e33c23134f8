import type { BrowserWindowConstructorOptions } from 'electron';

/** As people write it. What the system reads as a name is `toasoan`. */
export const PRODUCT_NAME = 'Tòa Soạn';

export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowChoices {
  readonly place: WindowPlace;
  readonly dark: boolean;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Absolute path of the window's icon, where the system wants one. */
  readonly icon?: string;
}

/** The page's ground, so that nothing flashes before it is drawn: `--color-desk` of renderer/ui/tokens.css. */
export const BACKGROUND = { light: '#f5f0e6', dark: '#171512' } as const;

/** Smallest size, in CSS pixels, at which the writing column still holds a line of text. */
export const LEAST = { width: 760, height: 520 } as const;

/** The one place where a window's powers are written down. */
export function windowOptions({
  place,
  dark,
  preload,
  icon,
}: WindowChoices): BrowserWindowConstructorOptions {
  return {
    ...place,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: PRODUCT_NAME,
    backgroundColor: dark ? BACKGROUND.dark : BACKGROUND.light,
    ...(icon === undefined ? {} : { icon }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}
