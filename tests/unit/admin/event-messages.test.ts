import { expect, test } from 'vitest';
import { eventMessages } from '../../../admin/src/format/eventMessages';

test('events are read whole, however they are cut', () => {
  const stream = 'retry: 3000\n\ndata: {"a":1}\n\n: nothing\n\ndata:one\ndata: two\n\r\n\r\ndata: last\r\n\r\ndata: not yet';
  for (let size = 1; size <= stream.length; size += 1) {
    const read = eventMessages();
    const pieces = Array.from({ length: Math.ceil(stream.length / size) }, (_, index) =>
      stream.slice(index * size, (index + 1) * size),
    );
    expect(pieces.flatMap(read), `in pieces of ${size}`).toEqual(['{"a":1}', 'one\ntwo', 'last']);
  }
});
