import { verifyPackage } from '../exporting/verifying/verify-package.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { reportFailure } from './failure-output.ts';

/** `toasoan verify`: checks every hash of a package and prints its path where it is whole. Gives the exit code. */
export async function verifyCommand(packagePath: string, io: CommandOutput): Promise<number> {
  const verified = await verifyPackage(packagePath);
  if (!verified.ok) return reportFailure(verified.error, io);
  const { files, bytes, path } = verified.value;
  io.out(io.translate('cli.verified', { files, bytes }));
  io.out(path);
  return EXIT_CODE.done;
}
