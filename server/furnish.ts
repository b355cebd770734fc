import type { DataSource } from 'typeorm';
import { ensureSchemes } from './indicators/scheme.service';
import { PlaceService } from './places/place.service';

/** Puts the reference data in: the divisions with their history, and the indicator schemes. Once done it costs two look-ups. */
export async function furnish(source: DataSource): Promise<void> {
  await new PlaceService(source).ensurePlaces();
  await ensureSchemes(source);
}
