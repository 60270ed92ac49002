import ts from 'typescript';

/** What is written in code as it is: a text, or a regular expression. */
export interface Literal {
  readonly kind: 'text' | 'pattern';
  readonly text: string;
}

/** What makes a text a part of a regular expression. */
const IS_PATTERN = /\\[pPsSdDwWbB]|\(\?[:=!<]/;

function literalOf(node: ts.Node): Literal | undefined {
  if (ts.isRegularExpressionLiteral(node)) return { kind: 'pattern', text: node.text };
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
  if (!isText) return undefined;
  return { kind: IS_PATTERN.test(node.text) ? 'pattern' : 'text', text: node.text };
}

/** Whether nothing in it is said or compared: the name of a module, a type. */
function isOnlyNaming(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node);
}

/** All literals of a source text; comments are none. */
export function literalsIn(code: string): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (isOnlyNaming(node)) return;
    const literal = literalOf(node);
    if (literal !== undefined) found.push(literal);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest));
  return found;
}

/** The words that a regular expression looks for: letters that are no class, escape or name. */
export function wordsInPattern(pattern: string): readonly string[] {
  const bare = pattern
    .replace(/^\/(.*)\/[a-z]*$/s, '$1')
    .replaceAll(/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\./g, ' ')
    .replaceAll(/\[[^\]]*\]|\(\?<\w+>/g, ' ');
  return bare.match(/\p{L}{2,}/gu) ?? [];
}
