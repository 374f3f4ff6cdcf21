import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Project, type ClassDeclaration, type MethodDeclaration, type SourceFile } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../support/repository.js';

const PACKAGE = join(ROOT, 'generated/stripe');
const LISTING = readFileSync(join(PACKAGE, 'api.md'), 'utf8');
const project = new Project({ skipFileDependencyResolution: true, skipLoadingLibFiles: true });
project.addSourceFilesAtPaths(join(PACKAGE, 'src/**/*.ts'));

/** Signatures that the page lists: in code, up to a line's end. */
const listed = [...LISTING.matchAll(/^- `((?:new )?[\w.]+[(<].*)`/gm)].map(([, signature = '']) => signature);

function classNamed(path: string, name: string): ClassDeclaration {
  return project.getSourceFileOrThrow(join(PACKAGE, 'src', path)).getClassOrThrow(name);
}

/** Every method of a class and of the resources that are its members. */
function methodsOf(owner: ClassDeclaration, prefix: string): readonly string[] {
  const own = owner.getMethods().map((method) => `${prefix}.${signatureOf(method)}`);
  const inner = owner.getProperties().flatMap((property) => {
    const type = property.getTypeNode()?.getText() ?? '';
    const child = importedClass(owner.getSourceFile(), type);
    return child ? methodsOf(child, `${prefix}.${property.getName()}`) : [];
  });
  return [...own, ...inner];
}

function importedClass(file: SourceFile, name: string): ClassDeclaration | undefined {
  const imported = file
    .getImportDeclarations()
    .find((each) =>
      each
        .getNamedImports()
        .some((named) => (named.getAliasNode() ?? named.getNameNode()).getText() === name),
    );
  const module = imported?.getModuleSpecifierValue().replace(/\.js$/, '.ts');
  if (module === undefined) return undefined;
  return project.getSourceFile(join(dirname(file.getFilePath()), module))?.getClass(name);
}

function signatureOf(method: MethodDeclaration): string {
  const generics = method.getTypeParameters().map((parameter) => parameter.getName());
  const parameters = method
    .getParameters()
    .map(
      (each) => `${each.getName()}${each.isOptional() ? '?' : ''}: ${each.getTypeNode()?.getText() ?? ''}`,
    );
  const result = method.getReturnTypeNode()?.getText() ?? '';
  const generic = generics.length === 0 ? '' : `<${generics.join(', ')}>`;
  return withoutAliases(
    method.getSourceFile(),
    `${method.getName()}${generic}(${parameters.join(', ')}): ${result}`
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(?<=<) | (?=>)/g, '')
      .replaceAll("'", '"'),
  );
}

/** With the names that types have where they are declared. */
function withoutAliases(file: SourceFile, text: string): string {
  const aliases = file.getImportDeclarations().flatMap((each) => each.getNamedImports());
  return aliases.reduce((known, named) => {
    const alias = named.getAliasNode()?.getText();
    return alias === undefined ? known : known.replaceAll(new RegExp(`\\b${alias}\\b`, 'g'), named.getName());
  }, text);
}

describe('api.md', () => {
  test('lists each method of each resource once, as it is in the sources', () => {
    const actual = methodsOf(classNamed('client.ts', 'Stripe'), 'stripe');
    expect(actual.length).toBeGreaterThan(350);
    const ofResources = listed.filter((signature) => /^stripe\.\w+\./.test(signature));
    expect([...ofResources].sort()).toEqual([...actual].sort());
  });

  test('lists what the client itself can do', () => {
    const client = classNamed('runtime/client.ts', 'APIClient');
    const methods = ['request', 'connect', 'on'].map((name) => {
      const signature = signatureOf(client.getInstanceMethodOrThrow(name));
      return `stripe.${signature.replaceAll('CallOptions', 'RequestOptions')}`;
    });
    const derive = signatureOf(classNamed('core.ts', 'StripeCore').getInstanceMethodOrThrow('withOptions'));
    const own = [...methods, `stripe.${derive.replace(/: this$/, ': Stripe')}`];
    expect(listed).toEqual(expect.arrayContaining(own));
  });

  test('lists the functions that verify deliveries', () => {
    const file = project.getSourceFileOrThrow(join(PACKAGE, 'src/webhooks/functions.ts'));
    const actual = file.getFunctions().map((each) => {
      const parameters = each.getParameters().map((parameter) => parameter.getText());
      return `${each.getName() ?? ''}(${parameters.join(', ')}): ${each.getReturnTypeNode()?.getText() ?? ''}`;
    });
    expect(listed.filter((signature) => /^\w+\(/.test(signature))).toEqual(actual);
  });

  test('leads to files that declare what it names', () => {
    const links = [...LISTING.matchAll(/\[`(\w+)`\]\(([^)]+)\)/g)];
    expect(links.length).toBeGreaterThan(700);
    const broken = links.filter(([, name = '', path = '']) => {
      const file = project.getSourceFile(join(PACKAGE, path));
      return !file?.getExportedDeclarations().has(name);
    });
    expect(broken.map(([text]) => text)).toEqual([]);
  });

  test('leaves no resource file out', () => {
    const files = project
      .getSourceFiles()
      .map((file) => relative(PACKAGE, file.getFilePath()).split(sep).join('/'));
    const classes = files.filter((file) => file.startsWith('src/resources/'));
    const withMethods = classes.filter((file) =>
      project
        .getSourceFileOrThrow(join(PACKAGE, file))
        .getClasses()
        .some((each) => each.getMethods().length > 0),
    );
    const missing = withMethods.filter((file) => !LISTING.includes(`](${file})`));
    expect(missing).toEqual([]);
  });
});
