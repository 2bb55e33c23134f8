/** Functions that run in the measured page. They are handed over as text: none may use anything from outside itself. */

/**
 * Waits for the caret, then until the frame after it was painted.
 * @returns {Promise<{caret: number, painted: number}>} milliseconds of the system's clock
 */
function whenReady(isReady) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    document.addEventListener('focusin', look);
    look();

    function look() {
      if (!isReady()) return;
      const caret = Date.now();
      observer.disconnect();
      document.removeEventListener('focusin', look);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ caret, painted: Date.now() });
        port2.postMessage(null);
      });
    }
  });
}

/** Puts the caret into the middle of the last text of the middle paragraph, in view. */
function placeCaret(root) {
  const { children } = document.querySelector(root);
  const paragraph = children[Math.floor(children.length / 2)];
  paragraph.scrollIntoView({ block: 'center' });
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last = texts.nextNode();
  for (let text = last; text !== null; text = texts.nextNode()) last = text;
  document.querySelector(root).focus({ preventScroll: true });
  getSelection().collapse(last, Math.floor(last.length / 2));
}

/**
 * From now on measures every key that puts in a character; `benchKeys()` gives what was taken, in milliseconds:
 * `paint` from the key event's own time stamp until the frame that shows it was painted; `busy` how much of that the
 * page's thread worked: the tasks of the key, and the frame from its callbacks to the end of its painting.
 */
function recordKeys() {
  const taken = [];
  let open = null;
  const soon = (run) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(null);
  };
  addEventListener(
    'keydown',
    (event) => {
      open = { pressed: event.timeStamp, begun: performance.now(), entered: 0 };
    },
    { capture: true },
  );
  addEventListener('input', finish, { capture: true });
  // What an editor puts in by itself fires no "input": the key's own event is then the last.
  addEventListener('keyup', finish, { capture: true });
  globalThis.benchKeys = () => taken;

  function finish() {
    const key = open;
    if (key === null) return;
    open = null;
    soon(() => {
      key.entered = performance.now();
    });
    requestAnimationFrame(() => {
      const frame = performance.now();
      soon(() => {
        const painted = performance.now();
        const entered = Math.min(key.entered || frame, frame);
        taken.push({ paint: painted - key.pressed, busy: entered - key.begun + (painted - frame) });
      });
    });
  }
}

module.exports = { placeCaret, recordKeys, whenReady };
