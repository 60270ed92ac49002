/** Puts parts into an element. Libraries of old pages have an `append` of their own. */
export function put(into: Node, ...parts: readonly (Node | string)[]): void {
  for (const part of parts)
    into.appendChild(typeof part === 'string' ? document.createTextNode(part) : part);
}

/** Makes an element with attributes: some engines know no properties for them. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...parts: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, String(attributes[key]));
  put(element, ...parts);
  return element;
}
