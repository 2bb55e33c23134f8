/** A picture on the clipboard: its bytes, and a name to show. */
export interface ClipboardPhoto {
  readonly name: string;
  readonly bytes: Promise<Uint8Array>;
}

/** The pictures that a paste brings as files. */
export function clipboardPhotos(data: DataTransfer): ClipboardPhoto[] {
  return [...data.files]
    .filter((file) => file.type.startsWith('image/'))
    .map((file) => ({
      name: file.name,
      bytes: file.arrayBuffer().then((buffer) => new Uint8Array(buffer)),
    }));
}
