/** `node tools/electron-runtime/print.mjs [--json | --dist]`: prints the executable's path, all, or the folder. */
import { describeElectron, resolveElectron } from './resolve.mjs';

try {
  const electron = await resolveElectron();
  process.stderr.write(`${describeElectron(electron)}\n`);
  const wanted = process.argv[2];
  if (wanted === '--json') console.log(JSON.stringify(electron));
  else console.log(wanted === '--dist' ? electron.dist : electron.exec);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
