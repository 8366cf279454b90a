import { describe, expect, it } from '@jest/globals';
import { detailsOf } from './details-text.js';

describe('the details of a log entry', () => {
  it('become names and values', () => {
    expect(detailsOf('{"from":"IDEA","accounts":8,"changed":["name","url"],"open":null}')).toEqual([
      { name: 'from', value: 'IDEA' },
      { name: 'accounts', value: '8' },
      { name: 'changed', value: 'name, url' },
      { name: 'open', value: 'null' },
    ]);
  });

  it('are none when nothing was noted', () => {
    expect(detailsOf('{}')).toEqual([]);
  });

  it('stay as they are when they are no object', () => {
    expect(detailsOf('oops')).toEqual([{ name: '', value: 'oops' }]);
    expect(detailsOf('3')).toEqual([{ name: '', value: '3' }]);
  });
});
