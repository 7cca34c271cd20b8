import { describe, expect, it } from '@jest/globals';
import { appDatabaseUrl } from './servers.js';

describe('appDatabaseUrl', () => {
  it('puts the services’ open role and password in place of the administrator', () => {
    expect(appDatabaseUrl('postgres://admin:p%40ss@db.example:6432/county?sslmode=require', 'pw')).toBe(
      'postgres://{role}:pw@db.example:6432/county?sslmode=require',
    );
  });
});
