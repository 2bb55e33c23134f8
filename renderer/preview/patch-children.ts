function sameKind(one: Node, other: Node): boolean {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName;
}

function patchElement(shown: Element, wanted: Element): void {
  for (const { name } of [...shown.attributes]) if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  patchChildren(shown, wanted);
}

/**
 * Makes the children of one node like those of another and leaves alone what is alike, so that pictures are not
 * loaded again and the reader's place is kept. `wanted` is used up.
 */
export function patchChildren(shown: Node, wanted: Node): void {
  const before = [...shown.childNodes];
  const after = [...wanted.childNodes];
  let start = 0;
  while (start < before.length && start < after.length && isLike(before[start], after[start])) start += 1;
  let fromEnd = 0;
  while (
    fromEnd < before.length - start &&
    fromEnd < after.length - start &&
    isLike(before[before.length - 1 - fromEnd], after[after.length - 1 - fromEnd])
  ) {
    fromEnd += 1;
  }
  const old = before.slice(start, before.length - fromEnd);
  const fresh = after.slice(start, after.length - fromEnd);
  const end = before[before.length - fromEnd] ?? null;

  for (const [index, node] of fresh.entries()) {
    const standing = old[index];
    if (standing === undefined) shown.insertBefore(node, end);
    else if (standing instanceof Element && node instanceof Element && sameKind(standing, node)) {
      patchElement(standing, node);
    } else shown.replaceChild(node, standing);
  }
  for (const node of old.slice(fresh.length)) shown.removeChild(node);
}

function isLike(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.isEqualNode(other);
}
