/**
 * To be joined to `household h`: where it lay on a day, as `lay` (place_id, village) and `lay_place` (the place); as it is known now, or was
 * at a moment. A household that was not known by that day falls out.
 */
export const layOn = (day: string, known = 'null'): string =>
  `cross join lateral household_lay_on(h.id, ${day}, ${known}) as lay join place lay_place on lay_place.id = lay.place_id`;

/** The paths of where it lay, as those of where it lies are `h.place_paths`. */
export const LAY_PATHS = 'array[lay_place.path]';
