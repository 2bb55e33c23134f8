import { existsSync } from 'node:fs';
import path from 'node:path';

/** The user data folder's name, in ASCII whatever the product is called. */
const USER_DATA_NAME = 'toasoan';
/** The library of a first start, in the person's documents. */
const LIBRARY_NAME = 'Toa Soan';
const SAMPLE_NAME = 'sample-library';
/** The copy a person sees named in the window. */
const SAMPLE_COPY_NAME = 'Kho bài mẫu';

export interface SystemFolders {
  /** Where programs keep their data, e.g. `~/.config`. */
  readonly appData: string;
  readonly documents: string;
}

export interface DeskFolders {
  readonly userData: string;
  /** Where a first start puts its library. */
  readonly firstLibrary: string;
  /** Where `--sample` puts its copy of the sample library. */
  readonly sampleCopy: string;
}

/**
 * Where the desk keeps what is its own. With TOASOAN_USER_DATA everything lies below that folder, the library of a
 * first start included: for trials, tests and a desk on a stick.
 *
 * @param own the value of TOASOAN_USER_DATA
 */
export function deskFolders(system: SystemFolders, own: string | undefined): DeskFolders {
  const userData = own ? path.resolve(own) : path.join(system.appData, USER_DATA_NAME);
  const documents = own ? path.join(userData, 'Documents') : system.documents;
  return {
    userData,
    firstLibrary: path.join(documents, LIBRARY_NAME),
    sampleCopy: path.join(userData, SAMPLE_COPY_NAME),
  };
}

/**
 * The sample library that ships with the program: beside app.asar in an installed copy, else in the project.
 *
 * @returns absolute path, or null where this copy has none
 */
export function shippedSample(resourcesPath: string, appPath: string): string | null {
  const places = [path.join(resourcesPath, SAMPLE_NAME), path.join(appPath, 'assets', SAMPLE_NAME)];
  return places.find((place) => existsSync(place)) ?? null;
}
