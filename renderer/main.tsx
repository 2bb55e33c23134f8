import './app/no-eval.ts';
import './ui/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createDesk, startDesk } from './app/desk.ts';
import { fetchFaces } from './ui/fetch-faces.ts';

// The dialogs' scroll lock makes a style element of its own: with the response's nonce the policy lets it in.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
if (nonce !== undefined) setNonce(nonce);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const desk = createDesk(window.toasoan);
createRoot(root).render(
  <StrictMode>
    <App desk={desk} />
  </StrictMode>,
);
void startDesk(desk);
fetchFaces(document.fonts);
