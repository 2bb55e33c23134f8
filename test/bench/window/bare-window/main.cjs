/** The least an Electron program can be: one window of our size on the page that TOASOAN_BENCH_PAGE names. */
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1360,
    height: 880,
    webPreferences: { sandbox: true, spellcheck: false },
  });
  void window.loadFile(process.env.TOASOAN_BENCH_PAGE, { search: process.env.TOASOAN_BENCH_SEARCH ?? '' });
});
