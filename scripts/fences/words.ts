import ts from "typescript";

export const MARKUP = "words in markup: ";
export const UNCHECKED = "two tongues no type holds together";

const SPOKEN_ATTRIBUTES = /^(aria-label|aria-description|title|alt|placeholder|label|hint|caption)$/;
/** The name of the product is the same in every tongue. */
const NAME = /^(Pahlawan|Pangan|Pahlawan Pangan)$/;

const isSpoken = (text: string) => /\p{L}{2}/u.test(text) && !NAME.test(text.trim());

const isTongue = (property: ts.ObjectLiteralElementLike, name: string) =>
  ts.isPropertyAssignment(property) && property.name.getText() === name && ts.isStringLiteralLike(property.initializer);

/** Whether a type somebody wrote down stands around a place in the source; with none, a missing tongue goes unseen. */
function isHeld(node: ts.Node): boolean {
  for (let above: ts.Node | undefined = node.parent; above; above = above.parent) {
    if (ts.isSatisfiesExpression(above) || ts.isCallExpression(above)) return true;
    if ((ts.isVariableDeclaration(above) || ts.isFunctionLike(above)) && above.type) return true;
  }
  return false;
}

/** What a syntax node says to people, where it should not; null where all is well. */
export function wordsSaid(node: ts.Node): string | null {
  if (ts.isJsxText(node) && isSpoken(node.text)) return MARKUP + node.text.trim();
  if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
    const { text } = node.initializer;
    return SPOKEN_ATTRIBUTES.test(node.name.getText()) && isSpoken(text) ? MARKUP + text : null;
  }
  if (!ts.isObjectLiteralExpression(node)) return null;
  const tongues = ["id", "en"].every((name) => node.properties.some((property) => isTongue(property, name)));
  return tongues && !isHeld(node) ? UNCHECKED : null;
}
