/**
 * How TypeScript becomes JavaScript, for specs and for processes alike: one file at a time, types simply
 * dropped. Nest reads constructor types at run time, hence legacy decorators with their metadata.
 */
export const swcOptions = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
};
