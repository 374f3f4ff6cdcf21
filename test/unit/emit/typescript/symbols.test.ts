import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { runtimeSymbols } from '../../../../generator/emit/typescript/runtime-symbols.js';
import { Symbols } from '../../../../generator/emit/typescript/symbols.js';
import { model, operation, resource } from '../../../support/model.js';
import { object } from '../../../support/schemas.js';

const RUNTIME = path.resolve('templates/typescript/runtime');

describe('runtimeSymbols', () => {
  const fileOf = (module: string): string => path.join(RUNTIME, path.basename(module));
  const files = [...new Set(runtimeSymbols().map(({ module }) => fileOf(module)))];
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: ['node'],
  });
  const checker = program.getTypeChecker();

  /** The symbol that a module of the runtime exports under that name. */
  function exported(module: string, name: string): ts.Symbol | undefined {
    const source = program.getSourceFile(fileOf(module));
    const file = source && checker.getSymbolAtLocation(source);
    const found = file && checker.getExportsOfModule(file).find((symbol) => symbol.name === name);
    return found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
  }

  it('are many', () => expect(runtimeSymbols().length).toBeGreaterThan(10));

  it.each(runtimeSymbols().map(({ module, name, typeOnly }) => [name, module, typeOnly] as const))(
    '%s is exported by %s',
    (name, module, typeOnly) => {
      const symbol = exported(module, name);
      expect(symbol).toBeDefined();
      const needed = ts.SymbolFlags.Value | (typeOnly ? ts.SymbolFlags.Type : 0);
      expect((symbol?.flags ?? 0) & needed).not.toBe(0);
    },
  );
});

describe('Symbols', () => {
  const sessions = { ...resource('sessions', []), path: ['checkout', 'sessions'], item: 'session' };
  const charges = resource('charges', []);
  const twins = [
    resource('pet', [operation('create', 'POST /a')]),
    resource('pets', [operation('create', 'POST /b')]),
  ];
  const schemas = [
    'Charges',
    'TestClock',
    'test_clock',
    'PetStore',
    'TimeoutError',
    'con',
    '$',
    'x'.repeat(300),
  ];
  const symbols = new Symbols(
    model({
      name: 'pet_store',
      schemas: Object.fromEntries(schemas.map((name) => [name, object({})])),
      resources: [charges, ...twins],
    }),
  );

  it('prefix what belongs to the whole API with the name of the client', () => {
    const names = [symbols.client, symbols.core.name, symbols.options.name, symbols.apiError.name];
    expect(names).toEqual(['PetStore', 'PetStoreCore', 'PetStoreOptions', 'PetStoreAPIError']);
  });

  it('give each model and each resource a file of its own', () => {
    expect(symbols.model('TestClock')).toEqual({
      module: 'src/models/test-clock.ts',
      name: 'TestClock',
      typeOnly: true,
    });
    expect(symbols.resource(sessions)).toEqual({
      module: 'src/resources/checkout/sessions.ts',
      name: 'CheckoutSessions',
      typeOnly: false,
    });
  });

  it('let a model keep its name where a resource has it too', () => {
    expect(symbols.resource(charges).name).toBe('ChargesResource');
  });

  it('let the package keep its own names where a model has them too', () => {
    expect(['PetStore', 'TimeoutError'].map((name) => symbols.model(name).name)).toEqual([
      'PetStoreModel',
      'TimeoutErrorModel',
    ]);
  });

  it('differ where the description is the same in another casing', () => {
    expect(symbols.model('test_clock')).toMatchObject({
      module: 'src/models/test-clock_.ts',
      name: 'TestClockModel',
    });
    const params = twins.map(
      (twin) => symbols.params(twin, twin.operations[0] ?? operation('', 'GET /')).name,
    );
    expect(params).toEqual(['PetCreateParams', 'PetCreateParams_']);
  });

  it('give files names that every system can have', () => {
    expect(symbols.model('con').module).toBe('src/models/con_.ts');
    expect(symbols.model('$').module).toBe('src/models/_.ts');
    expect(symbols.model('x'.repeat(300)).module).toMatch(/^src\/models\/x{80}-[0-9a-f]{8}\.ts$/);
  });

  it('name params for one item of the resource', () => {
    const params = symbols.params(sessions, operation('list_line_items', 'GET /x'));
    expect(params).toEqual({
      module: 'src/resources/checkout/sessions.ts',
      name: 'CheckoutSessionListLineItemsParams',
      typeOnly: true,
    });
  });
});
