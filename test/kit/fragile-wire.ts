import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Trap {
  /** what a request says somewhere */
  saying: string;
  sprung: () => void;
}

/** A wire to the platform that can be cut and joined again, as a county's network is. */
export class FragileWire {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private onRequest: Trap | undefined;
  private onAnswer: Trap | undefined;
  private readonly server: Server;

  constructor(target: number) {
    this.server = createServer((near) => {
      if (this.isCut) return void near.destroy();
      const far = connect(target, '127.0.0.1');
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => {
          this.sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      this.carry(near, far);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  join(): void {
    this.isCut = false;
    this.onRequest = undefined;
    this.onAnswer = undefined;
  }

  /** Cuts as soon as a request says this, so that the server hears at most its beginning. */
  cutAtRequest(saying: string): Promise<void> {
    return new Promise((sprung) => (this.onRequest = { saying, sprung }));
  }

  /** Cuts once the server answers a request that says this: it has done what was asked, and nobody hears so. */
  cutAtAnswer(saying: string): Promise<void> {
    return new Promise((sprung) => (this.onAnswer = { saying, sprung }));
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(near: Socket, far: Socket): void {
    let awaited: Trap | undefined;
    near.on('data', (bytes) => {
      const trap = this.onRequest;
      if (trap && bytes.includes(trap.saying)) {
        this.cut();
        return trap.sprung();
      }
      if (this.onAnswer && bytes.includes(this.onAnswer.saying)) awaited = this.onAnswer;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (awaited) {
        this.cut();
        return awaited.sprung();
      }
      near.write(bytes);
    });
  }
}
