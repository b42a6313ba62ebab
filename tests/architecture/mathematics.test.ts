/** Every topic of src/maths has its test, and everything that it offers says what it is. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { filesOf, read, root } from './sources.ts';

const topics = filesOf('src/maths/*.ts');

/** The names that a module exports without a comment of the form that editors show. */
function withoutContract(code: string): string[] {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  return file.statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!exported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    return 'name' in statement && statement.name
      ? [(statement.name as ts.Identifier).text]
      : [statement.getText().slice(0, 40)];
  });
}

describe('a topic of mathematics', () => {
  test('is seen to lack a contract where one is planted', () => {
    const code = `
      /** Has one. */
      export const a = 1;
      export const b = 2;
      // Not of that form.
      export function c() {}
      export interface D {}
      const e = 3;
      /** Has one, too. */
      export function f() { return e; }`;
    assert.deepEqual(withoutContract(code), ['b', 'c', 'D']);
  });

  test('says of everything that it offers what it is', () => {
    assert.ok(topics.length > 20);
    const silent = topics.flatMap((file) =>
      withoutContract(read(file)).map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(silent, []);
  });

  for (const file of topics)
    test(`${file} has a test of its own`, () => {
      assert.ok(existsSync(`${root}tests/maths/${basename(file, '.ts')}.test.ts`));
    });
});
