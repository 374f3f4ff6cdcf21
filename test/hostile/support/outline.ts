import ts from 'typescript';
import { CANARY } from '../payloads.js';

/** What the parser keeps of a file that its types do not tell. */
interface Parsed extends ts.SourceFile {
  readonly parseDiagnostics: readonly ts.Diagnostic[];
  readonly commentDirectives?: readonly unknown[];
}

/** The syntax of a file: every node but the texts of literals, and what comments say to compilers and editors. */
export function outlineOf(path: string, text: string): readonly string[] {
  const source = parse(path, text);
  const { commentDirectives = [], referencedFiles, typeReferenceDirectives } = source;
  const directives = [commentDirectives, referencedFiles, typeReferenceDirectives].flat().length;
  return [
    ...complaintsOf(source),
    ...(directives > 0 ? [`${directives} directives`] : []),
    ...linesOf(source, ''),
  ];
}

/** Why a file is no TypeScript. */
export function syntaxErrors(path: string, text: string): readonly string[] {
  return complaintsOf(parse(path, text));
}

function parse(path: string, text: string): Parsed {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) as Parsed;
}

function complaintsOf({ parseDiagnostics }: Parsed): readonly string[] {
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

function linesOf(node: ts.Node, indent: string): readonly string[] {
  const own = ts.isIdentifier(node) ? node.text : ts.SyntaxKind[node.kind];
  const tags = ts.getJSDocCommentsAndTags(node).flatMap((doc) => (ts.isJSDoc(doc) ? (doc.tags ?? []) : []));
  const lines = [[indent + own, ...tags.map(({ tagName }) => `@${tagName.text}`)].join(' ')];
  node.forEachChild((child) => void lines.push(...linesOf(child, `${indent} `)));
  return lines;
}

/** Whether code calls the canary, or something is called as it is. */
export function callsCanary(outline: readonly string[]): boolean {
  return outline.some((line) => line.trim().split(' ')[0] === CANARY);
}
