import DOMPurify from 'dompurify';

/** A link that may stand in the preview. It is opened by the one door out, or refused there. */
const LINK = /^(?:https?|mailto|tel):/i;
/** The only pictures there are: originals of the open library. */
const PICTURE = /^photo:\/\/a\//;

const purifier = DOMPurify(window);

purifier.addHook('uponSanitizeAttribute', (_element, attribute) => {
  if (attribute.attrName === 'src' && !PICTURE.test(attribute.attrValue)) attribute.keepAttr = false;
  if (attribute.attrName === 'href' && !LINK.test(attribute.attrValue)) attribute.keepAttr = false;
});

/**
 * HTML as nodes that may be put on the page: no script, no style, no form, no picture from elsewhere. The page's only
 * use of an HTML parser, by the policy that the security header names `dompurify`.
 */
export function safeFragment(html: string): DocumentFragment {
  return purifier.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'video', 'audio', 'dialog'],
    FORBID_ATTR: ['style', 'srcset', 'id', 'name'],
    ALLOW_DATA_ATTR: false,
    // Asked of every attribute, so it has to let plain words and numbers by; the hook decides on addresses.
    ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel|photo):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  });
}
