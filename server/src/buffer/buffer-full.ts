/** So many events wait already that no more are accepted; there is room again when they have been applied. */
export class BufferFull extends Error {
  constructor() {
    super('the buffer is full');
    this.name = 'BufferFull';
  }
}
