/** `node tools/house-rules/run.mjs`: the rules of this house that no general linter knows. Exit code 1 on findings. */
import { projectRoot } from '../electron-runtime/places.mjs';
import { fileSize } from './rules/file-size.mjs';
import { folderReadme } from './rules/folder-readme.mjs';
import { localeKeys } from './rules/locale-keys.mjs';
import { outsideReference } from './rules/outside-reference.mjs';
import { pureShared } from './rules/pure-shared.mjs';
import { remoteLoad } from './rules/remote-load.mjs';
import { unsafePhotoMetadata } from './rules/unsafe-photo-metadata.mjs';
import { walls } from './rules/walls.mjs';
import { readSourceFiles } from './source-files.mjs';

/** @type {Readonly<Record<string, import('./source-files.mjs').Rule>>} */
const rules = {
  walls,
  'pure-shared': pureShared,
  'unsafe-photo-metadata': unsafePhotoMetadata,
  'remote-load': remoteLoad,
  'locale-keys': localeKeys,
  'file-size': fileSize,
  'outside-reference': outsideReference,
  'folder-readme': folderReadme,
};

const files = readSourceFiles(projectRoot);
let count = 0;
for (const [name, rule] of Object.entries(rules)) {
  for (const { path, line, message } of rule(files)) {
    count += 1;
    console.log(`${path}:${line}  ${message}  [${name}]`);
  }
}
console.log(
  count === 0 ? `house rules: ${files.length} files, nothing found` : `house rules: ${count} found`,
);
if (count > 0) process.exitCode = 1;
