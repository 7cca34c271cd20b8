import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { AccountResolver } from './account/account.resolver.js';
import { AreaResolver } from './area/area.resolver.js';
import { AttachmentActionsResolver } from './attachment/attachment.actions.resolver.js';
import { CaseActionsResolver } from './case/case.actions.resolver.js';
import { CaseQueriesResolver } from './case/case.queries.resolver.js';
import { CategoryResolver } from './category/category.resolver.js';
import { readSchema } from './edge/schema-source.js';
import { fieldResolvers } from './field-resolvers.js';
import { LiveResolver } from './live/live.resolver.js';
import { StandingDataResolver } from './standing-data/standing-data.resolver.js';
import { TaskActionsResolver } from './task/task.actions.resolver.js';
import { TaskQueriesResolver } from './task/task.queries.resolver.js';
import { UnitResolver } from './unit/unit.resolver.js';

const schema = buildSchema(readSchema());
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !(isScalarType(type) && isSpecifiedScalarType(type)),
);
const resolvers = [
  AccountResolver,
  AreaResolver,
  AttachmentActionsResolver,
  CaseActionsResolver,
  CaseQueriesResolver,
  CategoryResolver,
  LiveResolver,
  StandingDataResolver,
  TaskActionsResolver,
  TaskQueriesResolver,
  UnitResolver,
];
const rootMethods = resolvers.flatMap((resolver) =>
  Object.getOwnPropertyNames(resolver.prototype).filter((name) => name !== 'constructor'),
);

describe('the schema', () => {
  it('has one resolver for each query, action and subscription, and none to spare', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
    expect(rootMethods.toSorted()).toEqual(fields.toSorted());
  });

  it('knows every field that has a resolver of its own', () => {
    for (const [name, fields] of Object.entries(fieldResolvers)) {
      const type = schema.getType(name);
      if (!isObjectType(type)) continue;
      expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(Object.keys(fields)));
    }
  });

  it('says what everything in it means', () => {
    const silent = types.flatMap((type) => {
      const members = isEnumType(type)
        ? type.getValues()
        : isObjectType(type) || isInputObjectType(type) || isInterfaceType(type)
          ? Object.values(type.getFields())
          : [];
      return [
        ...(type.description || type.name === 'Subscription' ? [] : [type.name]),
        ...members.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
      ];
    });
    expect(silent).toEqual([]);
  });

  it('gives every action one input with a commandId, sessions aside', () => {
    const actions = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(actions.length).toBeGreaterThan(20);
    for (const { name, args } of actions) {
      expect(args.map((arg) => arg.name)).toEqual(['input']);
      if (['login', 'refreshSession'].includes(name)) continue;
      const input = schema.getType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`);
      expect(isInputObjectType(input) && String(input.getFields()['commandId']?.type)).toBe('UUID!');
    }
  });

  it('is committed as one file that is current', () => {
    const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
    expect(printSchema(buildSchema(committed))).toBe(printSchema(schema));
  });
});
