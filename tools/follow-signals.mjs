/** What becomes of a child when we are told to end. */
import os from 'node:os';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * A program in a process group of its own hears nothing of Ctrl+C, so it is ended, and we with it. Any other gets Ctrl+C
 * from the terminal itself, and the other signals from us; it may have a story to save, so we wait for its end.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} group whether it leads a process group
 * @returns {() => void} to be called when it has ended
 */
export function followSignals(child, group) {
  /** @param {NodeJS.Signals} signal */
  const onSignal = (signal) => {
    if (group) process.exit(128 + os.constants.signals[signal]);
    if (signal !== 'SIGINT') child.kill(signal);
  };
  const onExit = () => endProcess(child, group);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.once('exit', onExit);
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off('exit', onExit);
  };
}

/**
 * Ends it and, where it leads a group, all that it started, without asking.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} group
 */
export function endProcess(child, group) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(group ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
