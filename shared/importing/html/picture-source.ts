/** Where an HTML text says a picture is. */
export type PictureSource =
  /** The picture itself, in the text. `uri` is the whole data: address. */
  | { readonly kind: 'data'; readonly uri: string }
  /** A file beside the page, percent-decoded: "bai-viet_files/anh-1.jpg". Not yet confined to any folder. */
  | { readonly kind: 'beside'; readonly address: string }
  /** On the web, where an offline desk does not go. */
  | { readonly kind: 'remote'; readonly address: string }
  /** On the disk of whoever copied it, in a mail, in another program's memory. */
  | { readonly kind: 'elsewhere'; readonly address: string };

/** Reads the address of a picture; null where there is none. */
export function pictureSource(address: string): PictureSource | null {
  const clean = address
    .replace(/[\u0000-\u0020\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/g, '')
    .trimStart();
  if (clean === '' || clean.startsWith('#')) return null;
  if (/^data:/i.test(clean)) return /^data:image\//i.test(clean) ? { kind: 'data', uri: clean } : null;
  if (/^(https?:)?\/\//i.test(clean)) return { kind: 'remote', address: clean };
  if (/^[a-z][a-z0-9+.-]*:/i.test(clean) || clean.startsWith('\\\\'))
    return { kind: 'elsewhere', address: clean };
  const path = decodedPath(clean.replace(/[?#].*$/s, ''));
  return path === '' ? null : { kind: 'beside', address: path };
}

/** The bytes of a data: address, or null where it is not whole. */
export function dataUriBytes(uri: string): Uint8Array<ArrayBuffer> | null {
  const comma = uri.indexOf(',');
  if (comma < 0) return null;
  const payload = uri.slice(comma + 1);
  try {
    const binary = /;\s*base64\s*$/i.test(uri.slice(0, comma))
      ? atob((payload.includes('%') ? decodeURIComponent(payload) : payload).replace(/\s+/g, ''))
      : unescapedBytes(payload);
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A file name for a picture that has none: "anh-1.png". */
export function dataUriName(uri: string, index: number): string {
  const kind = /^data:image\/([a-z]+)/i.exec(uri)?.[1]?.toLowerCase() ?? 'jpg';
  return `anh-${index + 1}.${kind === 'jpeg' ? 'jpg' : kind}`;
}

function unescapedBytes(payload: string): string {
  return payload.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
