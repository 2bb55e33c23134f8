import { newIdentifier } from '#shared/article/identifier.ts';

/** The exports of this run: the page knows them by id, only we know where they lie. */
export interface ExportsMade {
  /** @param place absolute path of the file or folder; the answer is its id. */
  add(place: string): string;
  placeOf(exportId: string): string | null;
}

export function createExportsMade(): ExportsMade {
  const places = new Map<string, string>();
  return {
    add(place) {
      const exportId = newIdentifier();
      places.set(exportId, place);
      return exportId;
    },
    placeOf: (exportId) => places.get(exportId) ?? null,
  };
}
