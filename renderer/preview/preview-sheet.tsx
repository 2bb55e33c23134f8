import { useEffect, useRef } from 'react';
import type { Article } from '#shared/article/article.ts';
import { STORY_STYLE } from '#shared/export/story-style.ts';
import { useBridge } from '../app/bridge.ts';
import { createPaced } from './paced.ts';
import { patchChildren } from './patch-children.ts';
import { type PreviewFacts, previewHtml } from './preview-html.ts';
import { previewStyle } from './preview-style.ts';
import { safeFragment } from './safe-html.ts';

export interface PreviewSheetProps extends PreviewFacts {
  readonly article: Article;
  readonly theme: 'light' | 'dark';
  readonly onLinkRefused: (link: string) => void;
}

/** The readers' page, in a shadow tree of its own: the desk's styles stop at its edge, and its styles inside. */
export function PreviewSheet({ article, storyId, missingPhotos, theme, onLinkRefused }: PreviewSheetProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef({ article, storyId, missingPhotos });
  const paced = useRef<ReturnType<typeof createPaced> | null>(null);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const draw = (): void => {
      const { article: text, ...facts } = latest.current;
      patchChildren(shadow, safeFragment(previewHtml(text, facts)));
    };
    draw();
    const pace = createPaced(draw);
    paced.current = pace;
    return () => {
      paced.current = null;
      pace.stop();
    };
  }, []);

  useEffect(() => {
    const known = latest.current;
    if (known.article === article && known.storyId === storyId && known.missingPhotos === missingPhotos)
      return;
    latest.current = { article, storyId, missingPhotos };
    paced.current?.ask();
  }, [article, storyId, missingPhotos]);

  useEffect(() => {
    const shadow = host.current?.shadowRoot;
    if (shadow === null || shadow === undefined) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(previewStyle(STORY_STYLE, theme));
    shadow.adoptedStyleSheets = [sheet];
  }, [theme]);

  useLinksThroughTheDoor(host, onLinkRefused);
  return <div ref={host} className="preview-sheet__story" lang="vi" data-testid="preview-story" />;
}

/** A click on a link never moves this window: the address goes to the main process, which opens it or refuses. */
function useLinksThroughTheDoor(
  host: React.RefObject<HTMLDivElement | null>,
  onLinkRefused: (link: string) => void,
): void {
  const bridge = useBridge();
  const refused = useRef(onLinkRefused);
  useEffect(() => {
    refused.current = onLinkRefused;
  });
  useEffect(() => {
    const shadow = host.current?.shadowRoot;
    if (shadow === null || shadow === undefined) return;
    const onClick = (event: Event): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const address = link?.getAttribute('href');
      if (link === null) return;
      event.preventDefault();
      if (address === null || address === undefined) return;
      void bridge.openLink(address).then((opened) => {
        if (!opened.ok) refused.current(address);
      });
    };
    shadow.addEventListener('click', onClick);
    shadow.addEventListener('auxclick', onClick);
    return () => {
      shadow.removeEventListener('click', onClick);
      shadow.removeEventListener('auxclick', onClick);
    };
  }, [host, bridge]);
}
