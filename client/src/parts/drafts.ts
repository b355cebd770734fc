import type { Device, Holds, Place } from './device';

interface Writing {
  value: object;
  holds: Holds;
  done: Promise<Place>;
}

/**
 * An account's half-filled forms, in memory so that a form opens with what was typed, and on the device so that it
 * survives. Writes of one form follow each other; of several that wait only the last is written. Sealing and writing
 * take a moment: until they are done the tab holds it, too, so that a reload in between loses nothing.
 */
export class Drafts {
  private readonly writing = new Map<string, Promise<Place>>();
  private readonly next = new Map<string, Writing>();

  private constructor(
    private readonly device: Device,
    private readonly values: Map<string, object>,
  ) {}

  static async of(device: Device): Promise<Drafts> {
    return new Drafts(device, await device.all<object>('draft'));
  }

  get(name: string): object | undefined {
    return this.values.get(name);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** The names that begin so. */
  named(start: string): string[] {
    return [...this.values.keys()].filter((name) => name.startsWith(start));
  }

  /** Resolves once it lies where it survives, and fails where there is no room. */
  keep(name: string, value: object, holds: Holds): Promise<Place> {
    this.values.set(name, value);
    try {
      this.device.hold('draft', name, value);
    } catch {
      // The tab is full: the device is written all the same.
    }
    const waiting = this.next.get(name);
    if (waiting) {
      waiting.value = value;
      return waiting.done;
    }
    const before = this.writing.get(name);
    if (!before) return this.write(name, value, holds);
    const done = before.catch(() => undefined).then(() => this.writeNext(name));
    this.next.set(name, { value, holds, done });
    return done;
  }

  async drop(name: string): Promise<void> {
    this.values.delete(name);
    this.device.letGo('draft', name);
    const waiting = this.next.get(name)?.done ?? this.writing.get(name);
    await waiting?.catch(() => undefined);
    // Begun anew meanwhile: that one stays.
    if (!this.values.has(name)) await this.device.remove('draft', name);
  }

  private writeNext(name: string): Promise<Place> {
    const waiting = this.next.get(name);
    this.next.delete(name);
    if (!waiting) throw new Error('nothing waits to be written');
    return this.write(name, waiting.value, waiting.holds);
  }

  private write(name: string, value: object, holds: Holds): Promise<Place> {
    const written = this.device.put('draft', name, value, holds).then((place) => {
      if (place === 'DEVICE' && this.values.get(name) === value) this.device.letGo('draft', name);
      return place;
    });
    const work = written.finally(() => {
      if (this.writing.get(name) === work) this.writing.delete(name);
    });
    this.writing.set(name, work);
    return work;
  }
}
