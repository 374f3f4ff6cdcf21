/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment -- the compiler compares the values with ts-morph's */
import type { StructureKind as Kind, VariableDeclarationKind as Variable } from 'ts-morph';

/** Kinds of structures as ts-morph numbers them. It is not loaded for that: it brings a whole compiler along. */
export const StructureKind: {
  readonly Class: Kind.Class;
  readonly Enum: Kind.Enum;
  readonly Function: Kind.Function;
  readonly ImportDeclaration: Kind.ImportDeclaration;
  readonly Interface: Kind.Interface;
  readonly Module: Kind.Module;
  readonly TypeAlias: Kind.TypeAlias;
  readonly VariableStatement: Kind.VariableStatement;
} = {
  Class: 2,
  Enum: 8,
  Function: 13,
  ImportDeclaration: 16,
  Interface: 19,
  Module: 29,
  TypeAlias: 38,
  VariableStatement: 41,
};

/** How variables are declared, as ts-morph calls it. */
export const VariableDeclarationKind: { readonly Const: Variable.Const } = {
  Const: 'const' as Variable.Const,
};
