/** A rectangle on the desktop, in the system's scaled pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowBounds extends Bounds {
  readonly maximised: boolean;
}

/** How much of the title bar has to be within reach for a window to be moved by hand. */
const GRIP = { width: 120, height: 40 } as const;
const FIRST = { width: 1360, height: 880 } as const;

/**
 * Where to put the window: as it was left, made to fit the screens of today.
 *
 * @param bounds how the window was left, or null
 * @param workAreas the usable part of each screen, the main one first
 */
export function ensureVisible(bounds: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const [main] = workAreas;
  if (main === undefined) return bounds ?? { x: 0, y: 0, ...FIRST };
  if (bounds === null) return centred(FIRST, main);
  const home = workAreas.find((area) => gripWithin(bounds, area));
  return home === undefined ? centred(bounds, main) : fitted(bounds, home);
}

/** Whether enough of the upper edge lies on this screen to be taken hold of. */
function gripWithin(bounds: Bounds, area: Bounds): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  return (
    right - left >= Math.min(GRIP.width, bounds.width) &&
    bounds.y >= area.y &&
    bounds.y + GRIP.height <= area.y + area.height
  );
}

/** Not larger than the screen it is on; a part may stand out of it, as people do leave windows. */
function fitted(bounds: Bounds, area: Bounds): Bounds {
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  const grip = Math.min(GRIP.width, width);
  const leftmost = area.x + grip - width;
  const rightmost = area.x + area.width - grip;
  return { x: Math.min(Math.max(bounds.x, leftmost), rightmost), y: bounds.y, width, height };
}

function centred(size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Bounds {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}
