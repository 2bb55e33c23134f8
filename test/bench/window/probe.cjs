/**
 * Loaded with `electron -r` before an application, ours and the bare ones alike, so that all are measured in the same
 * way: from inside, without a debugger's connection while the window opens. Tells what it sees on standard output, one
 * line each: `bench {"name":…,"at":…}`, moments in milliseconds of the system's clock.
 *
 * TOASOAN_BENCH is a job as JSON: `ready` (an expression, true once the caret stands in the text), and where keys are
 * to be typed `typing`: `root` (selector of the text), `text`, `paceMs`, `settleMs`, `profile` (a file, or null).
 */
const { writeFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');
const { setTimeout: wait } = require('node:timers/promises');
const { app } = require('electron');
const { placeCaret, recordKeys, whenReady } = require('./page-scripts.cjs');

const job = JSON.parse(process.env.TOASOAN_BENCH ?? '{}');

function tell(name, facts = {}) {
  const at = performance.timeOrigin + performance.now();
  process.stdout.write(`bench ${JSON.stringify({ name, at, ...facts })}\n`);
}

tell('main-begins');
app.once('ready', () => tell('app-ready'));
app.once('browser-window-created', (_event, window) => {
  tell('window-made');
  const shown = new Promise((resolve) => {
    if (window.isVisible()) resolve(Date.now());
    else window.once('show', () => resolve(Date.now()));
  });
  window.webContents.once('did-start-loading', () => tell('loading-begins'));
  window.webContents.once('dom-ready', () => {
    tell('dom-ready');
    run(window.webContents, shown).catch((error) => tell('failed', { reason: String(error.stack ?? error) }));
  });
});

async function run(contents, shown) {
  const { caret, painted } = await contents.executeJavaScript(`(${whenReady})(() => ${job.ready})`);
  tell('ready', { caret, painted, shown: await shown });
  if (job.typing) tell('typed', await typeKeys(contents, job.typing));
}

/** Key events as the browser process sends them; moments are taken in the page, work as the thread's own time. */
async function typeKeys(contents, { root, text, paceMs, settleMs, profile }) {
  const { debugger: chrome } = contents;
  chrome.attach('1.3');
  const send = (method, parameters) => chrome.sendCommand(method, parameters);
  await send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await send('Performance.enable', { timeDomain: 'threadTicks' });
  await contents.executeJavaScript(`(${placeCaret})(${JSON.stringify(root)})`);
  await wait(settleMs);
  await contents.executeJavaScript(`(${recordKeys})()`);
  if (profile) {
    await send('Profiler.enable');
    await send('Profiler.start');
  }
  const before = await metrics(send);
  for (const character of text) {
    const next = wait(paceMs);
    await send('Input.dispatchKeyEvent', { type: 'keyDown', ...keyOf(character) });
    await send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      ...keyOf(character),
      text: '',
      unmodifiedText: '',
    });
    await next;
  }
  await wait(paceMs);
  const after = await metrics(send);
  if (profile) writeFileSync(profile, JSON.stringify((await send('Profiler.stop')).profile));
  const keys = await contents.executeJavaScript('globalThis.benchKeys()');
  const work = Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
  chrome.detach();
  return { keys, work };
}

/** Processor time of the page's main thread since its begin, in milliseconds, by what it was spent on. */
async function metrics(send) {
  const { metrics: all } = await send('Performance.getMetrics');
  const value = (name) => 1000 * (all.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return {
    all: value('TaskDuration'),
    script: value('ScriptDuration'),
    style: value('RecalcStyleDuration'),
    layout: value('LayoutDuration'),
  };
}

/** Letters no Latin keyboard has come as a Vietnamese layout sends them: a key event with the finished letter. */
function keyOf(character) {
  const key = { key: character, text: character, unmodifiedText: character };
  if (/^[a-z]$/i.test(character)) {
    const upper = character.toUpperCase();
    return { ...key, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0) };
  }
  return character === ' ' ? { ...key, code: 'Space', windowsVirtualKeyCode: 32 } : key;
}
