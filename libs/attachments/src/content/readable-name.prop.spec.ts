import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fileNameFor, readableName } from './readable-name.js';

describe('a file name people may read', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\照片.jpg', '照片.jpg'],
    ['evil\r\nSet-Cookie: a=b.jpg', 'evilSet-Cookie a=b.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['..', 'file'],
    ['', 'file'],
    ['  两  个   空格 .pdf ', '两 个 空格 .pdf'],
  ])('of %j is %j', (given, name) => {
    expect(readableName(given)).toBe(name);
  });

  it('is short, says something, and holds nothing of a path or a header, whatever was given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 100, maxLength: 400 })),
        (given) => {
          const name = readableName(given);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(120);
          expect(name).toBe(name.trim());
          expect(name.isWellFormed()).toBe(true);
          // eslint-disable-next-line no-control-regex -- the control characters are the point of this expression
          expect(name).not.toMatch(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069\\/"]|^\./u);
          expect(readableName(name)).toBe(name);
        },
      ),
    );
  });

  it('ends as its content says', () => {
    expect(fileNameFor('照片.JPG', 'jpg')).toBe('照片.JPG');
    expect(fileNameFor('program.exe', 'pdf')).toBe('program.exe.pdf');
  });
});
