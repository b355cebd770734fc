import type { DataSource } from 'typeorm';
import { ensureMoneyRules } from './funds/money-rule.service';
import { ensureSchemes } from './indicators/scheme.service';
import { PlaceService } from './places/place.service';

/** Puts the reference data in: the divisions with their history, the indicator schemes, and the rules about money. Once done it costs three look-ups. */
export async function furnish(source: DataSource): Promise<void> {
  await new PlaceService(source).ensurePlaces();
  await ensureSchemes(source);
  await ensureMoneyRules(source);
}
